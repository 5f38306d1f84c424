import type { Temporal } from 'temporal-polyfill';
import { bookTime, moveVisit } from '../booking/day-changes.ts';
import { stateOf } from '../booking/licence.ts';
import type { Entitlement } from '../booking/right-to-book.ts';
import { type Calendar, dayKeyOf, type Slot } from '../booking/slot.ts';
import type { DayKey, PractitionerDay } from '../calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import { restOfWeek } from '../calendar/visit-limits.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import { withVisitMoved } from '../cases/visit-transitions.ts';
import { addDays, datesOfWeek } from '../core/local-time.ts';
import { mondayOf, weekCount } from '../core/week-count.ts';
import { searchSlots } from './search-slots.ts';

/** A visit that needs another time. */
export interface VisitToPlace {
  readonly appointmentId: string;
  readonly slot: Slot;
  readonly header: CaseHeader;
}

/** The calendar in which times are looked for, as it is once every visit has gone where it was sent first. */
export interface ProposalSearch {
  readonly calendar: Calendar;
  readonly now: Temporal.Instant;
  readonly settings: SchedulingSettings;
  /** The practitioner-days that were read, by `nameOf`, with the visits that were sent there. */
  readonly days: Map<string, PractitionerDay>;
  /** Cases of visits that were sent somewhere, by their id. */
  readonly headers: Map<string, CaseHeader>;
  /** Free times of a practitioner in a week, by type and level: many visits ask for the same. */
  readonly known: Map<string, Map<string, readonly Slot[]>>;
}

/** A search in which nothing was proposed yet. */
export const proposalSearch = (
  calendar: Calendar,
  now: Temporal.Instant,
  settings: SchedulingSettings,
): ProposalSearch => ({ calendar, now, settings, days: new Map(), headers: new Map(), known: new Map() });

type NamedDay = Pick<DayKey, 'practitionerId' | 'date'>;
const nameOf = ({ practitionerId, date }: NamedDay): string => `${practitionerId} ${date}`;
const weekOf = ({ practitionerId, date }: NamedDay): string =>
  nameOf({ practitionerId, date: mondayOf(weekCount(date)) });

/** Days as they were read; those that are known already keep what was proposed in them. */
export function noteDays({ days }: ProposalSearch, read: readonly PractitionerDay[]): void {
  for (const day of read) if (!days.has(nameOf(day))) days.set(nameOf(day), day);
}

const lists = (day: PractitionerDay, id: string): boolean => day.busy.some((busy) => busy.id === id);

/** Staff place it, whatever other visits the case has: those are looked at afterwards, so that many visits ask for the same. */
const rightOf = ({ settings }: ProposalSearch, { header }: VisitToPlace): Entitlement => ({
  urgency: header.urgency,
  staff: true,
  state: stateOf(header, settings),
});

/** The free times of a practitioner in a week; a visit that it has there does not stand in its own way. */
function freeIn(search: ProposalSearch, visit: VisitToPlace, week: NamedDay, days: readonly PractitionerDay[]): Slot[] {
  const { calendar, now, settings } = search;
  const { slot, appointmentId } = visit;
  const { practitionerId, date } = week;
  const filter = {
    appointmentType: slot.appointmentType,
    practitionerIds: [practitionerId],
    from: date,
    to: addDays(date, 6),
  };
  const entitlement = rightOf(search, visit);
  const others = days.map((day) => ({ ...day, busy: day.busy.filter(({ id }) => id !== appointmentId) }));
  return searchSlots({ calendar, filter, entitlement, now, settings, limit: Number.POSITIVE_INFINITY }, others).slots;
}

/** As `freeIn`, kept for the next visit where it does not depend on this one. */
function freeOf(search: ProposalSearch, visit: VisitToPlace, week: NamedDay): readonly Slot[] {
  const { practitionerId } = week;
  const days = datesOfWeek(week.date).flatMap((date) => search.days.get(nameOf({ practitionerId, date })) ?? []);
  if (days.some((day) => lists(day, visit.appointmentId))) return freeIn(search, visit, week, days);
  const known = search.known.get(nameOf(week)) ?? new Map<string, readonly Slot[]>();
  const { urgency, state } = rightOf(search, visit);
  const asked = `${visit.slot.appointmentType} ${urgency} ${state}`;
  const free = known.get(asked) ?? freeIn(search, visit, week, days);
  search.known.set(nameOf(week), known.set(asked, free));
  return free;
}

/** The free times of everybody in a week, whose days are noted. @param monday YYYY-MM-DD */
export const freeTimesIn = (search: ProposalSearch, visit: VisitToPlace, monday: string): Slot[] =>
  search.calendar.practitioners
    .filter(({ appointmentTypes }) => appointmentTypes.includes(visit.slot.appointmentType))
    .flatMap(({ practitionerId }) => freeOf(search, visit, { practitionerId, date: monday }));

/** Puts a visit where it is sent first, and frees its old time: so the next ones are sent where they can go as well. */
export function sendTo(search: ProposalSearch, visit: VisitToPlace, newSlot: Slot): void {
  const { appointmentId, header } = visit;
  const { calendar, now, settings, days } = search;
  const key = dayKeyOf(calendar, newSlot);
  const day = days.get(nameOf(key)) ?? { ...key, version: 0, busy: [] };
  const week = restOfWeek(key).flatMap((each) => days.get(nameOf(each)) ?? []);
  const entitlement = rightOf(search, visit);
  const question = { calendar, day, week, entitlement, now, settings };
  const oldDay = [...days.values()].find((each) => lists(each, appointmentId));
  const changed = oldDay
    ? moveVisit(question, { appointmentId, oldDay, newSlot })
    : [bookTime(question, { slot: newSlot, appointmentId })];
  for (const each of changed) {
    days.set(nameOf(each), each);
    search.known.delete(weekOf(each));
  }
  search.headers.set(header.caseId, withVisitMoved(header, { appointmentId, slot: newSlot }));
}
