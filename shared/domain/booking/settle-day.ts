import type { Temporal } from 'temporal-polyfill';
import { awayOn, isOfTimeOff } from '../calendar/away-stretches.ts';
import type { ConflictReason } from '../calendar/conflict-reasons.ts';
import { type ConflictRecord, conflictRecord } from '../calendar/conflict-record.ts';
import { type BookedTime, type CalendarOfDay, conflictOf } from '../calendar/conflicts.ts';
import { type Busy, isForeign, liveBusy, type PractitionerDay } from '../calendar/practitioner-day.ts';
import type { TimeOff } from '../calendar/time-off.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import { localDateAt } from '../core/local-time.ts';
import { isSameData } from '../core/same-data.ts';
import type { Directory, Practitioner } from '../directory/directory.ts';
import type { Appointment } from './appointment.ts';
import { dayMarks } from './day-marks.ts';
import { stateOf } from './licence.ts';
import { modalityOfVisit } from './takes-place.ts';

/** A practitioner-day with all that says what it should look like. */
export interface DayToSettle {
  day: PractitionerDay;
  practitioner: Practitioner;
  directory: Directory;
  /** The absences of the practitioner. */
  timeOff: readonly TimeOff[];
  /** The visits that the day lists, as far as they concern whoever asks and can be read: those that have begun are marked all the same. */
  visits: readonly Appointment[];
  /** Cases of those of them that are from afar, as far as they can be read: a licence is judged by where somebody lives. */
  cases: readonly Pick<CaseHeader, 'caseId' | 'homeState'>[];
  settings: CalendarOfDay['settings'];
}

/** A visit that cannot take place, or that can again: then there is no reason. */
export interface Verdict {
  visit: Appointment;
  reason?: ConflictReason;
  /** What is in its way. */
  record?: ConflictRecord;
}

const isAhead = ({ status, slot }: Appointment, now: Temporal.Instant): boolean =>
  (status === 'booked' || status === 'confirmed') && slot.start * 60_000 > now.epochMilliseconds;

/** Whether a visit lies in its stretch, which has its buffers: one that was moved meanwhile lies elsewhere. */
const liesIn = (day: PractitionerDay, { appointmentId, slot }: Appointment): boolean =>
  slot.practitionerId === day.practitionerId &&
  day.busy.some(
    ({ kind, id, start, end }) => kind === 'visit' && id === appointmentId && start <= slot.start && slot.end <= end,
  );

/** Whether a visit is from afar and has yet to begin: its case decides too whether it can take place. */
export const isAheadFromAfar = (
  visit: Appointment,
  directory: Pick<Directory, 'appointmentTypes'>,
  now: Temporal.Instant,
): boolean => isAhead(visit, now) && modalityOfVisit(visit, directory) === 'telehealth';

function timeOf(visit: Appointment, { directory, cases, settings }: DayToSettle): BookedTime {
  const { slot, overbooked, overridden } = visit;
  const header =
    modalityOfVisit(visit, directory) === 'telehealth' && cases.find(({ caseId }) => caseId === visit.caseId);
  return {
    ...slot,
    inAnyHours: overbooked === true || overridden === true,
    ...(header && { state: stateOf(header, settings) }),
  };
}

/**
 * Judges the visits of a day that have not begun, by the absences, the directory and the cases as they are given.
 * @returns every one of them that cannot take place, whether that was known or not, and every one that is no longer in the way
 */
export function verdictsOf(question: DayToSettle, now: Temporal.Instant): Verdict[] {
  const { day, practitioner, directory, timeOff, visits, settings } = question;
  const { date, busy } = day;
  const others = busy.filter((each) => each.kind === 'away' && !isOfTimeOff(each) && !isForeign(each));
  const away = [...awayOn(timeOff, practitioner.homeZone, date), ...others];
  const calendar = { directory, date, away, settings };
  return visits
    .filter((visit) => isAhead(visit, now) && liesIn(day, visit))
    .flatMap((visit): Verdict[] => {
      const reason = conflictOf(calendar, timeOf(visit, question));
      if (reason === 'unknown') return [];
      if (reason) return [{ visit, reason, record: conflictRecord(calendar, visit.slot, reason) }];
      return visit.needsRebooking ? [{ visit }] : [];
    });
}

/** The verdicts of which their visits know nothing yet. */
export const isNewVerdict = ({ visit, reason }: Verdict): boolean =>
  (visit.needsRebooking === true) !== (reason !== undefined);

const inOrder = (busy: readonly Busy[]): Busy[] => busy.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));

/** A visit's stretch with the marks that the practitioner needs now: it may have been booked when none were needed. */
function marked(busy: Busy, { visits, practitioner }: DayToSettle): Busy {
  const visit = busy.kind === 'visit' && visits.find(({ appointmentId }) => appointmentId === busy.id);
  return visit ? { ...busy, ...dayMarks(visit.slot, practitioner) } : busy;
}

/**
 * What the day should list: the absences as they are kept, and marks on its visits. A day that is over keeps the absences that it had.
 * @returns undefined where it does already
 */
export function settledBusy(question: DayToSettle, now: Temporal.Instant): Busy[] | undefined {
  const { day, practitioner, timeOff } = question;
  const live = liveBusy(day, now, []);
  const isOver = day.date < localDateAt(now, practitioner.homeZone);
  const kept = live.filter((each) => isOver || !isOfTimeOff(each)).map((each) => marked(each, question));
  const settled = inOrder(isOver ? kept : [...kept, ...awayOn(timeOff, practitioner.homeZone, day.date)]);
  return isSameData(inOrder(live), settled) ? undefined : settled;
}
