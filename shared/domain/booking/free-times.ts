import type { Temporal } from 'temporal-polyfill';
import { closedTimes, isClosedOn } from '../calendar/closed-times.ts';
import { blocks, type Busy, type PractitionerDay } from '../calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import { isLimitReached } from '../calendar/visit-limits.ts';
import { type WorkingWindow, windowsForType, workingWindows } from '../calendar/working-windows.ts';
import { type Interval, overlaps } from '../core/intervals.ts';
import type { Booker } from '../core/party.ts';
import { Refusal } from '../core/refusal.ts';
import type { AppointmentType, Clinic, Practitioner } from '../directory/directory.ts';
import { inUse } from '../directory/in-use.ts';
import { visitTimes } from './case-visits.ts';
import { type ObstacleQuestion, obstacleTo, takenFor } from './day-obstacles.ts';
import { gridStarts } from './grid.ts';
import { keptUntil, mayTake } from './reserved-times.ts';
import type { Entitlement } from './right-to-book.ts';
import { type Calendar, placeOf, type Slot, type SlotPlace } from './slot.ts';
import { latestStart, noticeEnds, termsOf } from './terms.ts';

/** Whose terms of notice count. */
const bookerIn = ({ staff }: Entitlement): Booker => (staff ? 'staff' : 'patient');

/** Everything that decides which times of one practitioner are free on one local date. */
export interface OpenTimesQuestion {
  readonly practitioner: Practitioner;
  /** All clinics, because a visit at one may keep others from being reached in time. */
  readonly clinics: readonly Clinic[];
  /** Ids of the clinics at which times are wanted; absent = all. */
  readonly wanted?: ReadonlySet<string>;
  readonly appointmentType: AppointmentType;
  /** Local date, YYYY-MM-DD. */
  readonly date: string;
  /** Absent = a free day. */
  readonly day?: PractitionerDay | undefined;
  /** The other days of the ISO week that have a record: needed where the practitioner has a weekly limit on the type. */
  readonly week?: readonly PractitionerDay[] | undefined;
  /** Times of the case's other visits. */
  readonly caseVisits?: readonly Interval[];
  readonly entitlement: Entitlement;
  readonly now: Temporal.Instant;
  readonly settings: SchedulingSettings;
  /** Ids of stretches that do not block the asker: its own holds, or the visit that it moves. */
  readonly ignoring?: readonly string[];
}

/** When a visit of the question's type may start in a window. */
const startsIn = (window: WorkingWindow, { practitioner, appointmentType, settings, date }: OpenTimesQuestion) =>
  gridStarts(window, appointmentType, settings.stepMinutes, { date, zone: practitioner.homeZone });

function openTimesIn(window: WorkingWindow, busy: readonly Busy[], question: OpenTimesQuestion): Slot[] {
  const { practitioner, appointmentType, entitlement, now, caseVisits = [] } = question;
  const { appointmentTypeId, durationMinutes } = appointmentType;
  return startsIn(window, question)
    .filter((start) => mayTake(window, start, entitlement, now))
    .map((start) => ({
      practitionerId: practitioner.practitionerId,
      clinicId: window.clinicId,
      appointmentType: appointmentTypeId,
      start,
      end: start + durationMinutes,
    }))
    .filter((visit) => {
      const stretch = stretchOf(visit, question);
      return !busy.some((each) => blocks(each, visit, stretch));
    })
    .filter((visit) => !caseVisits.some((each) => overlaps(each, visit)));
}

const obstaclesIn = (
  { appointmentType, settings, ignoring = [], ...question }: OpenTimesQuestion,
  windows: readonly WorkingWindow[],
): ObstacleQuestion => ({
  ...question,
  appointmentType: appointmentType.appointmentTypeId,
  windows,
  travel: settings.travel,
  ignoring,
});

/**
 * The free times of a practitioner on a local date, earliest first: working windows in which its type is seen, less live busy
 * stretches less the buffers, less what travel, limits and other visits of the case leave out. The one rule that search and booking
 * share, so what is shown can be booked (targets.md R8). A time starts on the grid, after `now`, with the type's notice and within its
 * horizon, lies in one window, and in a reserved window only for those who may use it by now.
 */
export function openTimes(question: OpenTimesQuestion): Slot[] {
  const { practitioner, clinics, wanted, appointmentType, date, entitlement, now, settings } = question;
  if (!practitioner.appointmentTypes.includes(appointmentType.appointmentTypeId)) return [];
  if (!inUse(appointmentType, date)) return [];
  const windows = workingWindows(practitioner, clinics, date, settings);
  const obstacles = obstaclesIn(question, windows);
  if (isLimitReached(obstacles)) return [];
  const takenAt = takenFor(obstacles);
  const nowMinutes = now.epochMilliseconds / 60_000;
  const latest = latestStart(appointmentType, now, settings);
  const earliest = noticeEnds(appointmentType, bookerIn(entitlement), now, settings) / 60_000;
  return windowsForType(windows, appointmentType.appointmentTypeId)
    .filter(({ clinicId }) => !wanted || wanted.has(clinicId))
    .flatMap((window) => openTimesIn(window, takenAt(window.clinicId), question))
    .filter(({ start }) => start > nowMinutes && start >= earliest && start <= latest);
}

/** What a decision about one practitioner-day rests on. */
export interface BookingQuestion {
  readonly calendar: Calendar;
  /** The practitioner-day that the slot lies in (`dayKeyOf`), as read; a day without a record is empty at version 0. */
  readonly day: PractitionerDay;
  /** The other days of its ISO week, where they are among those to read (`daysToJudge`). */
  readonly week?: readonly PractitionerDay[] | undefined;
  readonly entitlement: Entitlement;
  readonly now: Temporal.Instant;
  readonly settings: SchedulingSettings;
  /** The asker's own holds that do not stand in its way (`ownHolds`). */
  readonly ownHolds?: readonly string[];
}

/** Why a time cannot be taken, in the order in which it is checked; `{hours}` and `{days}` are terms of the appointment type. */
export const timeTakenReasons = {
  past: 'This time has already begun or passed.',
  'too-soon': 'A visit of this type is booked at least {hours} hours ahead.',
  'too-far': 'A visit of this type can be booked at most {days} days ahead.',
  'not-offered': 'This visit is not offered on that day any more.',
  closed: 'The clinic is closed on that day.',
  'outside-hours': 'The practitioner does not see patients there at this time.',
  'off-grid': 'No visit of this type starts at this minute.',
  reserved: 'This time is kept for urgent cases for now.',
  'limit-reached': 'The practitioner takes no more visits of this type on that day or in that week.',
  'own-visit': 'This case has another visit at that time.',
  busy: 'This time is not free any more.',
  travel: 'The practitioner is at another clinic before or after it, and could not get from one to the other in time.',
} as const;
export type TimeTakenReason = keyof typeof timeTakenReasons;

/** The first reason that holds for a slot that `openTimes` does not offer. */
function whyNot(question: OpenTimesQuestion & SlotPlace, slot: Slot): TimeTakenReason {
  const { now, settings, entitlement, practitioner, clinic, clinics, appointmentType, date } = question;
  if (slot.start * 60_000 <= now.epochMilliseconds) return 'past';
  if (slot.start * 60_000 < noticeEnds(appointmentType, bookerIn(entitlement), now, settings)) return 'too-soon';
  if (slot.start > latestStart(appointmentType, now, settings)) return 'too-far';
  if (![practitioner, clinic, appointmentType].every((entry) => inUse(entry, date))) return 'not-offered';
  if (isClosedOn(clinic, date, settings.closingHolidays)) return 'closed';
  const windows = workingWindows(practitioner, clinics, date, settings.closingHolidays);
  const window = windows.find(
    (each) => each.clinicId === slot.clinicId && each.start <= slot.start && slot.end <= each.end,
  );
  if (!window) return 'outside-hours';
  const { durationMinutes } = appointmentType;
  if (!gridStarts(window, durationMinutes, settings.stepMinutes).includes(slot.start)) return 'off-grid';
  if (!mayUseReserved(entitlement) && !isReleased(window, slot.start, now)) return 'reserved';
  return obstacleTo(obstaclesIn(question, windows), slot, stretchOf(slot, question), question.caseVisits ?? []);
}

/** The stretch that a slot occupies: the visit and its buffers. */
export const stretchOf = ({ start, end }: Interval, { appointmentType }: Pick<SlotPlace, 'appointmentType'>): Interval => ({
  start: start - (appointmentType.bufferBeforeMinutes ?? 0),
  end: end + appointmentType.bufferMinutes,
});

/**
 * Refuses a slot that a search by the same asker at the same moment would not offer.
 * @param ignoring ids of busy stretches that are the asker's own.
 * @returns what the slot names.
 * @throws Refusal `not-found` for what can never be a slot, `time-taken` (with `reason`) for what is not free.
 */
export function checkSlot(question: BookingQuestion, slot: Slot, ignoring: readonly string[]): SlotPlace {
  const { calendar, day } = question;
  const place = placeOf(calendar, slot);
  if (day.practitionerId !== slot.practitionerId || day.date !== place.date) {
    throw new Error('The practitioner-day that was read is not the one that the slot lies in.');
  }
  const { clinics, appointmentTypes } = calendar;
  const caseVisits = visitTimes(question.entitlement.visitStarts, appointmentTypes);
  const asked = { ...question, ...place, clinics, caseVisits, ignoring };
  const open = openTimes(asked);
  if (open.some((each) => each.start === slot.start && each.clinicId === slot.clinicId)) return place;
  const reason = whyNot(asked, slot);
  const { horizonDays, noticeHours } = termsOf(place.appointmentType, question.settings);
  const why = timeTakenReasons[reason].replace('{days}', String(horizonDays)).replace('{hours}', String(noticeHours));
  throw new Refusal('time-taken', `${why} Choose another time.`, { reason });
}
