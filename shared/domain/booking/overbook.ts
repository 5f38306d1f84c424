import { closedTimes, isClosedOn } from '../calendar/closed-times.ts';
import { liveBusy, type PractitionerDay, rewriteDay } from '../calendar/practitioner-day.ts';
import { isLimitReached } from '../calendar/visit-limits.ts';
import { type WorkingWindow, workingWindows } from '../calendar/working-windows.ts';
import { type Interval, merged, overlaps } from '../core/intervals.ts';
import { inUse } from '../directory/in-use.ts';
import { visitTimes } from './case-visits.ts';
import { takenBy } from './day-changes.ts';
import { takenElsewhere } from './day-obstacles.ts';
import { type BookingQuestion, stretchOf } from './free-times.ts';
import { isLicensedFor } from './licence.ts';
import { placeOf, type Slot, type SlotPlace } from './slot.ts';
import { latestStart, termsOf } from './terms.ts';
import { type TimeTakenReason, timeTaken } from './time-taken.ts';

/** A visit that staff overbooked, in its day. */
export interface Overbooked {
  day: PractitionerDay;
  /** Whether its time was taken, or its practitioner takes no more of its type; otherwise only its terms spoke against it. */
  isTaken: boolean;
}

type Asked = BookingQuestion & SlotPlace & { windows: readonly WorkingWindow[]; own: readonly string[] };

/** Nobody is seen where nobody works; of which type the hours are, and for whom they are kept, does not count. */
function whyNobodyWorks({ clinic, date, settings, windows }: Asked, slot: Slot): TimeTakenReason | undefined {
  if (isClosedOn(clinic, date, settings.closingHolidays)) return 'closed';
  if (closedTimes(clinic, date, settings.closingHolidays).some((each) => overlaps(each, slot))) return 'closed-then';
  const here = merged(windows.filter(({ clinicId }) => clinicId === slot.clinicId));
  return here.some(({ start, end }) => start <= slot.start && slot.end <= end) ? undefined : 'outside-hours';
}

/** Those whom a practitioner sees then, or who hold a time for it; a buffer counts as its visit. */
const peopleOf = ({ day, now, own }: Asked) => liveBusy(day, now, own).filter(({ kind }) => kind !== 'away');

/** How many stretches there are at once at most at any moment of an interval. */
function mostAtOnce(stretches: readonly Interval[], during: Interval): number {
  const met = stretches.filter((each) => overlaps(each, during));
  const moments = [during.start, ...met.map(({ start }) => Math.max(start, during.start))];
  return Math.max(...moments.map((at) => met.filter(({ start, end }) => start <= at && at < end).length));
}

/** What even an overbooking does not go against; undefined where there is nothing. */
function whyImpossible(asked: Asked, slot: Slot): TimeTakenReason | undefined {
  const { now, settings, entitlement, practitioner, clinic, appointmentType, date, calendar, own } = asked;
  if (slot.start * 60_000 <= now.epochMilliseconds) return 'past';
  if (slot.start > latestStart(appointmentType, now, settings, true)) return 'too-far';
  if (![practitioner, clinic, appointmentType].every((entry) => inUse(entry, date))) return 'not-offered';
  if (!isLicensedFor(practitioner, appointmentType, entitlement.state, settings)) return 'not-licensed';
  const nobody = whyNobodyWorks(asked, slot);
  if (nobody) return nobody;
  const others = visitTimes(entitlement.visitStarts, calendar.appointmentTypes);
  if (others.some((each) => overlaps(each, slot))) return 'own-visit';
  const away = liveBusy(asked.day, now, own).filter(({ kind }) => kind === 'away');
  if (away.some((each) => overlaps(each, slot))) return 'away';
  const ways = { ...asked, clinics: calendar.clinics, travel: settings.travel, ignoring: own };
  const elsewhere = takenElsewhere(ways, slot.clinicId);
  // With its buffers, as the day keeps it: by these the way is judged when somebody books what they hold at the other clinic.
  if (elsewhere.some((each) => overlaps(each, stretchOf(slot, asked)))) return 'travel';
  return mostAtOnce(peopleOf(asked), slot) >= settings.mostAtOnce ? 'overbooked-enough' : undefined;
}

/** Whether the time is taken, or the practitioner takes no more of the type. */
function isTakenTime(asked: Asked, stretch: Interval): boolean {
  const { appointmentType, own } = asked;
  const limits = { ...asked, appointmentType: appointmentType.appointmentTypeId, uncounted: own };
  return isLimitReached(limits) || peopleOf(asked).some((each) => overlaps(each, stretch));
}

/**
 * Books a time that is not to be had otherwise: taken, off the grid, kept for others, beyond a limit, without notice or buffers. What
 * stands there stays, holds too: their holders can still book them. It lies ahead, no farther than any type may be booked, in hours that
 * its practitioner works at the clinic, at none of the case's other visits, within reach of other clinics, and no more people than
 * `settings.mostAtOnce` are there at once.
 * @param question its `ownHolds` give way
 * @throws Refusal `not-found` as `placeOf`, `time-taken` with its `reason`
 */
export function overbookTime(
  question: BookingQuestion,
  { slot, appointmentId }: { slot: Slot; appointmentId: string },
): Overbooked {
  const { calendar, settings, ownHolds: own = [], now } = question;
  const place = placeOf(calendar, slot);
  const windows = workingWindows(place.practitioner, calendar.clinics, place.date, settings);
  const asked = { ...question, ...place, windows, own };
  const reason = whyImpossible(asked, slot);
  const terms = termsOf(place.appointmentType, settings, true);
  if (reason) throw timeTaken(reason, { ...terms, zone: place.clinic.zone, staff: true });
  const isTaken = isTakenTime(asked, stretchOf(slot, place));
  const mark = isTaken && { overbooked: true as const };
  const visit = { ...takenBy(slot, place), kind: 'visit' as const, id: appointmentId, ...mark };
  return { day: rewriteDay(question.day, now, { removed: own, added: [visit] }), isTaken };
}
