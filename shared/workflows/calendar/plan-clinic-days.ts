import { requireRoomForClosures, withClosures, withOpenings } from '../../domain/calendar/entry-changes.ts';
import { openingFaults, spanFaults } from '../../domain/calendar/exception-faults.ts';
import { invalidInput, notFound } from '../../domain/core/refusal.ts';
import type { Clinic } from '../../domain/directory/directory.ts';
import type { ClinicClosure, DatedSpan } from '../../domain/directory/hours.ts';
import type { CalendarDeps, ChangedAt, PlannedChange, Planner } from './change-calendar.ts';
import {
  type ClinicNow,
  clinicChanges,
  clinicNow,
  daysAhead,
  spanDetail,
  TAKEN_BACK,
  withClinic,
} from './entry-now.ts';
import type { DirectoryNow } from './ports.ts';

/** What a clinic would be, and on which days that counts. */
function planned<Thing>(
  present: DirectoryNow,
  entry: ClinicNow,
  next: Clinic,
  span: DatedSpan & { closureId?: string },
  thing: Thing,
): Omit<PlannedChange<Thing>, 'action'> {
  const { clinicId } = next;
  const { from, to, closureId } = span;
  const ahead = daysAhead(from, to, entry.today);
  return {
    thing,
    toBe: { directory: withClinic(present, next) },
    scope: ahead && { clinicId, ...ahead },
    changes: clinicChanges(entry, next),
    subject: `clinic-${clinicId}`,
    detail: { ...(closureId && { closureId }), ...spanDetail(span) },
  };
}

export interface AddClosure extends ChangedAt {
  clinicId: string;
  span: DatedSpan & { reason?: string | undefined };
}

/** A clinic sees nobody. Closures may overlap: each stands for itself. */
export const planClosure =
  ({ ids }: CalendarDeps, { clinicId, span, now }: AddClosure): Planner<ClinicClosure> =>
  async (present) => {
    const entry = clinicNow(present, clinicId, now);
    const faults = spanFaults(span, entry.today, entry.clinic.zone);
    if (faults.length > 0) throw invalidInput(faults);
    const closure: ClinicClosure = { closureId: ids.next('cls'), ...span };
    const next = withClosures(entry.clinic, [...(entry.clinic.closures ?? []), closure], entry.today);
    requireRoomForClosures(next);
    const takes = { span, zone: next.zone };
    return { ...planned(present, entry, next, closure, closure), takes, action: 'closure-added' };
  };

/** A clinic is open after all. @throws Refusal `not-found` */
export const planClosureGone =
  ({ clinicId, closureId, now }: ChangedAt & { clinicId: string; closureId: string }): Planner<ClinicClosure> =>
  async (present) => {
    const entry = clinicNow(present, clinicId, now);
    const { closures = [] } = entry.clinic;
    const closure = closures.find((each) => each.closureId === closureId);
    if (!closure) throw notFound('closure', TAKEN_BACK);
    const then = closures.filter((each) => each !== closure);
    const next = withClosures(entry.clinic, then, entry.today);
    return { ...planned(present, entry, next, closure, closure), action: 'closure-removed' };
  };

/** A clinic is open on a holiday. Where it is so already nothing is written. */
export const planOpening =
  (
    { settings }: CalendarDeps,
    { clinicId, date, now }: ChangedAt & { clinicId: string; date: string },
  ): Planner<string> =>
  async (present) => {
    const entry = clinicNow(present, clinicId, now);
    const faults = openingFaults(date, entry.clinic, settings.closingHolidays, entry.today);
    if (faults.length > 0) throw invalidInput(faults);
    const { openDates = [] } = entry.clinic;
    const isOpen = openDates.includes(date);
    const next = isOpen ? entry.clinic : withOpenings(entry.clinic, [...openDates, date]);
    const change = planned(present, entry, next, { from: date, to: date }, date);
    return { ...change, changes: isOpen ? [] : change.changes, action: 'opening-added' };
  };

/** A holiday closes a clinic after all. @throws Refusal `not-found` */
export const planOpeningGone =
  ({ clinicId, date, now }: ChangedAt & { clinicId: string; date: string }): Planner<string> =>
  async (present) => {
    const entry = clinicNow(present, clinicId, now);
    const { openDates = [] } = entry.clinic;
    if (!openDates.includes(date)) throw notFound('opening', TAKEN_BACK);
    const next = withOpenings(
      entry.clinic,
      openDates.filter((each) => each !== date),
    );
    return { ...planned(present, entry, next, { from: date, to: date }, date), action: 'opening-removed' };
  };
