import { requireRoomForSessions, withSessions } from '../../domain/calendar/entry-changes.ts';
import { requireNoClash, sessionFaults } from '../../domain/calendar/exception-faults.ts';
import { invalidInput, notFound } from '../../domain/core/refusal.ts';
import type { Session } from '../../domain/directory/hours.ts';
import type { CalendarDeps, ChangedAt, PlannedChange, Planner } from './change-calendar.ts';
import {
  daysAhead,
  type PractitionerNow,
  practitionerChanges,
  practitionerNow,
  TAKEN_BACK,
  withPractitioner,
} from './entry-now.ts';
import type { DirectoryNow } from './ports.ts';

/** A session comes or goes. @param then all that there would be */
function planned(
  present: DirectoryNow,
  entry: PractitionerNow,
  session: Session,
  then: readonly Session[],
  { now }: ChangedAt,
): Omit<PlannedChange<Session>, 'action'> {
  const { practitioner, today } = entry;
  const { practitionerId } = practitioner;
  const { sessionId, clinicId, date, start, end } = session;
  const next = withSessions(practitioner, then, today);
  const ahead = daysAhead(date, date, today);
  return {
    thing: session,
    toBe: { directory: withPractitioner(present, next) },
    scope: ahead && { practitionerId, ...ahead },
    changes: practitionerChanges(entry, next, now),
    subject: `practitioner-${practitionerId}`,
    detail: { sessionId, clinicId, date, start, end },
  };
}

export interface AddSession extends ChangedAt {
  practitionerId: string;
  wanted: Omit<Session, 'sessionId'>;
}

/** Work on one date, beside the weekly hours or instead of them. */
export const planSession =
  ({ calendar, ids, settings }: CalendarDeps, command: AddSession): Planner<Session> =>
  async (present) => {
    const { practitionerId, wanted, now } = command;
    const entry = practitionerNow(present, practitionerId, now);
    const { practitioner, today } = entry;
    const { clinics, appointmentTypes } = present.directory;
    const timeOff = await calendar.timeOff(practitionerId);
    const { closingHolidays } = settings;
    const faults = sessionFaults(wanted, { practitioner, clinics, appointmentTypes, timeOff, closingHolidays, today });
    if (faults.length > 0) throw invalidInput(faults);
    const session: Session = { sessionId: ids.next('ses'), ...wanted };
    const then = [...(practitioner.sessions ?? []), session];
    requireRoomForSessions(withSessions(practitioner, then, today));
    return { ...planned(present, entry, session, then, command), action: 'session-added' };
  };

export interface RemoveSession extends ChangedAt {
  practitionerId: string;
  sessionId: string;
}

/** A session is taken back. @throws Refusal `not-found`, and `unlawful-change` as `requireNoClash` */
export const planSessionGone =
  (command: RemoveSession): Planner<Session> =>
  async (present) => {
    const { practitionerId, sessionId, now } = command;
    const entry = practitionerNow(present, practitionerId, now);
    const { sessions = [] } = entry.practitioner;
    const session = sessions.find((each) => each.sessionId === sessionId);
    if (!session) throw notFound('session', TAKEN_BACK);
    const then = sessions.filter((each) => each !== session);
    requireNoClash(session, { ...entry.practitioner, sessions: then }, entry.today);
    return { ...planned(present, entry, session, then, command), action: 'session-removed' };
  };
