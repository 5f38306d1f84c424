import { spanFaults } from '../../domain/calendar/exception-faults.ts';
import type { TimeOff } from '../../domain/calendar/time-off.ts';
import { stored } from '../../domain/core/instants.ts';
import { actorOf, type Caller } from '../../domain/core/party.ts';
import { invalidInput, notFound } from '../../domain/core/refusal.ts';
import type { DatedSpan } from '../../domain/directory/hours.ts';
import type { CalendarDeps, ChangedAt, PlannedChange, Planner } from './change-calendar.ts';
import { daysAhead, type PractitionerNow, practitionerNow, spanDetail, TAKEN_BACK } from './entry-now.ts';
import type { DirectoryNow } from './ports.ts';

/** An absence comes or goes; the directory stays as it is. */
function planned(
  { directory }: DirectoryNow,
  { practitioner, today }: PractitionerNow,
  timeOff: TimeOff,
  then: readonly TimeOff[],
): Omit<PlannedChange<TimeOff>, 'action' | 'changes'> {
  const { practitionerId, timeOffId, from, to } = timeOff;
  const ahead = daysAhead(from, to, today);
  return {
    thing: timeOff,
    toBe: { directory, away: { practitioner, timeOff: then } },
    scope: ahead && { practitionerId, ...ahead },
    subject: `practitioner-${practitionerId}`,
    detail: { timeOffId, ...spanDetail(timeOff) },
  };
}

export interface AddTimeOff extends ChangedAt {
  caller: Caller;
  practitionerId: string;
  span: DatedSpan & { reason?: string | undefined };
}

/** A practitioner is away. Absences may overlap: each stands for itself. */
export const planTimeOff =
  ({ calendar, ids }: CalendarDeps, command: AddTimeOff): Planner<TimeOff> =>
  async (present) => {
    const { practitionerId, span, caller, now } = command;
    const entry = practitionerNow(present, practitionerId, now);
    const { homeZone } = entry.practitioner;
    const faults = spanFaults(span, entry.today, homeZone);
    if (faults.length > 0) throw invalidInput(faults);
    const { id: by } = actorOf(caller);
    const timeOff: TimeOff = { timeOffId: ids.next('off'), practitionerId, ...span, at: stored(now), by };
    const then = [...(await calendar.timeOff(practitionerId)), timeOff];
    return {
      ...planned(present, entry, timeOff, then),
      takes: { span, zone: homeZone },
      changes: [{ kind: 'time-off-added', timeOff }],
      action: 'time-off-added',
    };
  };

export interface RemoveTimeOff extends ChangedAt {
  practitionerId: string;
  timeOffId: string;
}

/** A practitioner is there after all. @throws Refusal `not-found` */
export const planTimeOffGone =
  ({ calendar }: CalendarDeps, command: RemoveTimeOff): Planner<TimeOff> =>
  async (present) => {
    const { practitionerId, timeOffId, now } = command;
    const entry = practitionerNow(present, practitionerId, now);
    const all = await calendar.timeOff(practitionerId);
    const timeOff = all.find((each) => each.timeOffId === timeOffId);
    if (!timeOff) throw notFound('absence', TAKEN_BACK);
    return {
      ...planned(
        present,
        entry,
        timeOff,
        all.filter((each) => each !== timeOff),
      ),
      changes: [{ kind: 'time-off-removed', practitionerId, timeOffId }],
      action: 'time-off-removed',
    };
  };
