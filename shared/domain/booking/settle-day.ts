import type { Temporal } from 'temporal-polyfill';
import { awayOn, isOfTimeOff } from '../calendar/away-stretches.ts';
import type { ConflictReason } from '../calendar/conflict-reasons.ts';
import { type ConflictRecord, conflictRecord } from '../calendar/conflict-record.ts';
import { type BookedTime, conflictOf } from '../calendar/conflicts.ts';
import { type Busy, isForeign, liveBusy, type PractitionerDay } from '../calendar/practitioner-day.ts';
import type { TimeOff } from '../calendar/time-off.ts';
import type { WindowSettings } from '../calendar/working-windows.ts';
import { localDateAt } from '../core/local-time.ts';
import { isSameData } from '../core/same-data.ts';
import type { Directory, Practitioner } from '../directory/directory.ts';
import type { Appointment } from './appointment.ts';
import { dayMarks } from './day-marks.ts';

/** A practitioner-day with all that says what it should look like. */
export interface DayToSettle {
  day: PractitionerDay;
  practitioner: Practitioner;
  directory: Directory;
  /** The absences of the practitioner. */
  timeOff: readonly TimeOff[];
  /** The visits that the day lists, as far as they concern whoever asks and can be read: those that have begun are marked all the same. */
  visits: readonly Appointment[];
  settings: WindowSettings;
}

/** A visit that cannot take place, or that can again: then there is no reason. */
export interface Verdict {
  visit: Appointment;
  reason?: ConflictReason;
  /** What is in its way. */
  record?: ConflictRecord;
}

/** Whether a visit is still to begin, and lies in its stretch, which has its buffers: one that was moved meanwhile lies elsewhere. */
const isJudged = (day: PractitionerDay, { appointmentId, status, slot }: Appointment, now: Temporal.Instant): boolean =>
  (status === 'booked' || status === 'confirmed') &&
  slot.start * 60_000 > now.epochMilliseconds &&
  slot.practitionerId === day.practitionerId &&
  day.busy.some(
    ({ kind, id, start, end }) => kind === 'visit' && id === appointmentId && start <= slot.start && slot.end <= end,
  );

const timeOf = ({ slot, overbooked, overridden }: Appointment): BookedTime => ({
  ...slot,
  inAnyHours: overbooked === true || overridden === true,
});

/**
 * Judges the visits of a day that have not begun, by the absences and the directory as they are given.
 * @returns every one of them that cannot take place, whether that was known or not, and every one that is no longer in the way
 */
export function verdictsOf(
  { day, practitioner, directory, timeOff, visits, settings }: DayToSettle,
  now: Temporal.Instant,
): Verdict[] {
  const { date, busy } = day;
  const others = busy.filter((each) => each.kind === 'away' && !isOfTimeOff(each) && !isForeign(each));
  const away = [...awayOn(timeOff, practitioner.homeZone, date), ...others];
  const calendar = { directory, date, away, settings };
  return visits
    .filter((visit) => isJudged(day, visit, now))
    .flatMap((visit): Verdict[] => {
      const reason = conflictOf(calendar, timeOf(visit));
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
