import type { Temporal } from 'temporal-polyfill';
import { closedTimes, isClosedOn } from '../calendar/closed-times.ts';
import { type Busy, blocks, type PractitionerDay } from '../calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import { isLimitReached } from '../calendar/visit-limits.ts';
import { type WorkingWindow, windowsForType, workingWindows } from '../calendar/working-windows.ts';
import { type Interval, merged, overlaps, without } from '../core/intervals.ts';
import type { EpochMinute } from '../core/local-time.ts';
import type { Booker } from '../core/party.ts';
import type { AppointmentType, Clinic, Practitioner } from '../directory/directory.ts';
import { inUse } from '../directory/in-use.ts';
import { visitTimes } from './case-visits.ts';
import { type ObstacleQuestion, obstacleTo, takenFor } from './day-obstacles.ts';
import { gridStarts } from './grid.ts';
import { withKeptStart } from './kept-start.ts';
import { isLicensedFor } from './licence.ts';
import { keptUntil, takeableUntil } from './reserved-times.ts';
import type { Entitlement } from './right-to-book.ts';
import { type Calendar, placeOf, type Slot, type SlotPlace } from './slot.ts';
import { latestStart, noticeEnds, termsOf } from './terms.ts';
import { type TimeTakenReason, timeTaken } from './time-taken.ts';

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
  /** A start that need not lie on the grid (`withKeptStart`). */
  readonly keptStart?: EpochMinute | undefined;
}

/** When a visit of the question's type may start in a window. */
function startsIn(window: WorkingWindow, question: OpenTimesQuestion) {
  const { practitioner, appointmentType, settings, date, keptStart } = question;
  const starts = gridStarts(window, appointmentType, settings.stepMinutes, { date, zone: practitioner.homeZone });
  return withKeptStart(starts, window, appointmentType.durationMinutes, keptStart);
}

function openTimesIn(window: WorkingWindow, busy: readonly Busy[], question: OpenTimesQuestion): Slot[] {
  const { practitioner, appointmentType, entitlement, now, caseVisits = [] } = question;
  const { appointmentTypeId, durationMinutes } = appointmentType;
  const last = takeableUntil(window, entitlement, now);
  return startsIn(window, question)
    .filter((start) => start <= last)
    .map((start) => ({ start, end: start + durationMinutes }))
    .filter((visit) => {
      const stretch = stretchOf(visit, question);
      return !busy.some((each) => blocks(each, visit, stretch));
    })
    .filter((visit) => !caseVisits.some((each) => overlaps(each, visit)))
    .map(({ start, end }) => {
      const { practitionerId } = practitioner;
      return { practitionerId, clinicId: window.clinicId, appointmentType: appointmentTypeId, start, end };
    });
}

const obstaclesIn = (
  { practitioner, clinics, day, week, now, appointmentType, settings, entitlement, ignoring = [] }: OpenTimesQuestion,
  windows: readonly WorkingWindow[],
): ObstacleQuestion => ({
  practitioner,
  clinics,
  day,
  week,
  now,
  appointmentType: appointmentType.appointmentTypeId,
  windows,
  travel: settings.travel,
  ignoring,
  uncounted: entitlement.moves === undefined ? ignoring : [...ignoring, entitlement.moves],
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
  if (!isLicensedFor(practitioner, appointmentType, entitlement.state, settings)) return [];
  const windows = workingWindows(practitioner, clinics, date, settings);
  if (windows.length === 0) return [];
  const obstacles = obstaclesIn(question, windows);
  if (isLimitReached(obstacles)) return [];
  const takenAt = takenFor(obstacles);
  const nowMinutes = now.epochMilliseconds / 60_000;
  const latest = latestStart(appointmentType, now, settings, entitlement.overrides);
  const earliest = noticeEnds(appointmentType, bookerIn(entitlement), now) / 60_000;
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
  /** As in `OpenTimesQuestion`. */
  readonly keptStart?: EpochMinute | undefined;
}

const liesIn = (slot: Slot, window: WorkingWindow): boolean =>
  window.clinicId === slot.clinicId && window.start <= slot.start && slot.end <= window.end;

/** Why there is no window of its type around a slot. Hours that meet are one window, but where a part of them is reserved. */
function whyNoWindow(
  { clinic, date, settings }: OpenTimesQuestion & SlotPlace,
  slot: Slot,
  windows: readonly WorkingWindow[],
): TimeTakenReason {
  if (closedTimes(clinic, date, settings.closingHolidays).some((each) => overlaps(each, slot))) return 'closed-then';
  if (windows.some((each) => liesIn(slot, each))) return 'other-types';
  const touched = windows.filter((each) => each.clinicId === slot.clinicId && overlaps(each, slot));
  const isWorked = without([{ start: slot.start, end: slot.end }], merged(touched)).length === 0;
  return isWorked ? 'runs-into-reserved' : 'outside-hours';
}

/** The first reason that holds for a slot that `openTimes` does not offer; for a reserved time, until when it is. */
function whyNot(question: OpenTimesQuestion & SlotPlace, slot: Slot): { reason: TimeTakenReason; until?: EpochMinute } {
  const { now, settings, entitlement, practitioner, clinic, clinics, appointmentType, date } = question;
  const because = (reason: TimeTakenReason) => ({ reason });
  if (slot.start * 60_000 <= now.epochMilliseconds) return because('past');
  if (slot.start * 60_000 < noticeEnds(appointmentType, bookerIn(entitlement), now)) return because('too-soon');
  if (slot.start > latestStart(appointmentType, now, settings, entitlement.overrides)) return because('too-far');
  if (![practitioner, clinic, appointmentType].every((entry) => inUse(entry, date))) return because('not-offered');
  if (!isLicensedFor(practitioner, appointmentType, entitlement.state, settings)) return because('not-licensed');
  if (isClosedOn(clinic, date, settings.closingHolidays)) return because('closed');
  const windows = workingWindows(practitioner, clinics, date, settings);
  const window = windowsForType(windows, slot.appointmentType).find((each) => liesIn(slot, each));
  if (!window) return because(whyNoWindow(question, slot, windows));
  if (!startsIn(window, question).includes(slot.start)) return because('off-grid');
  if (slot.start > takeableUntil(window, entitlement, now))
    return { reason: 'reserved', until: keptUntil(window, slot.start, entitlement) };
  return because(
    obstacleTo(obstaclesIn(question, windows), slot, stretchOf(slot, question), question.caseVisits ?? []),
  );
}

/** The stretch that a slot occupies: the visit and its buffers. */
export const stretchOf = (
  { start, end }: Interval,
  { appointmentType }: Pick<SlotPlace, 'appointmentType'>,
): Interval => ({
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
  const { reason, until } = whyNot(asked, slot);
  const { overrides, staff } = question.entitlement;
  const terms = termsOf(place.appointmentType, question.settings, overrides);
  throw timeTaken(reason, { ...terms, zone: place.clinic.zone, until, staff });
}
