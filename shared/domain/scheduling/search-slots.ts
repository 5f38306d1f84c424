import type { Temporal } from 'temporal-polyfill';
import { timesForDeadline } from './deadline-times.ts';
import type { Entitlement } from './entitlement.ts';
import { addDays, epochMinuteOf, localDateOf } from './local-day.ts';
import type { PractitionerDay } from './practitioner-day.ts';
import type { SchedulingSettings } from './settings.ts';
import type { EpochMinute } from './slot.ts';
import { type SlotFilter, slotTest, type VisitFilter } from './slot-filter.ts';
import { bySearchOrder, cursorAt, type FoundSlot, type SlotCursor } from './slot-order.ts';
import type { Calendar } from './slot-place.ts';
import { slotsOfWeek } from './slots-of-week.ts';
import { type WeekToRead, weeksToRead } from './weeks-to-read.ts';

/** A question for free times. `entitlement` and `deadline` come from `bookingRight`. */
export interface SlotSearch {
  readonly calendar: Calendar;
  readonly filter: SlotFilter;
  readonly entitlement: Entitlement;
  readonly deadline?: EpochMinute | undefined;
  readonly now: Temporal.Instant;
  readonly settings: SchedulingSettings;
  readonly limit: number;
  /** Where the page before this one ended. */
  readonly after?: SlotCursor | undefined;
}

export interface SlotPage {
  slots: FoundSlot[];
  /** Present where there are more. */
  more?: SlotCursor;
}

/** A search that asks for what it wants to read: give each week's practitioner-days to `next`, until it is done. */
export type SlotSearchSteps = Generator<WeekToRead, SlotPage, readonly PractitionerDay[]>;

/** What of the free times read so far may be shown, in order. */
function shown(search: SlotSearch, open: readonly FoundSlot[]): FoundSlot[] {
  const { calendar, filter, deadline, after } = search;
  const sorted = open.toSorted(bySearchOrder);
  const wanted =
    deadline === undefined ? sorted : timesForDeadline(deadline, sorted).filter(slotTest(calendar, filter));
  return after ? wanted.filter((slot) => bySearchOrder(slot, after) > 0) : wanted;
}

/** Whether later weeks cannot change the page. One more time than the limit tells that there is a next page. */
function isComplete(search: SlotSearch, open: readonly FoundSlot[], { settledUntil }: WeekToRead): boolean {
  const { deadline = Infinity, limit } = search;
  if (settledUntil >= deadline && open.some(({ start }) => start < deadline)) return true;
  return open.length > limit && shown(search, open).filter(({ start }) => start < settledUntil).length > limit;
}

/** All free times of the type from now on, as far ahead as one search may look. */
function widened({ filter, now, settings }: SlotSearch): VisitFilter & { to: string } {
  const { appointmentType, near, to } = filter;
  const farthest = addDays(localDateOf(epochMinuteOf(now), 'UTC'), settings.searchDaysMax);
  return { appointmentType, near, to: [to, farthest].toSorted()[0] ?? to };
}

/**
 * The free times that a filter asks for, sorted by start, then distance, then practitioner. Reads week by week and stops
 * as soon as the page is full. Of an urgent case's search the deadline is judged by all free times of the type from now on
 * (`timesForDeadline`), so only then is more read than the filter asks for.
 */
export function* searchSteps(search: SlotSearch): SlotSearchSteps {
  const { calendar, filter, deadline, now, after, limit } = search;
  const [read, since] =
    deadline === undefined
      ? [filter, Math.max(epochMinuteOf(now), after?.start ?? 0)]
      : [widened(search), epochMinuteOf(now)];
  let open: FoundSlot[] = [];
  for (const week of weeksToRead(calendar, read, since)) {
    const days = yield week;
    open = [...open, ...slotsOfWeek({ ...search, filter: read }, week, days)];
    if (isComplete(search, open, week)) break;
  }
  const slots = shown(search, open);
  const last = slots[limit - 1];
  return { slots: slots.slice(0, limit), ...(last && slots.length > limit && { more: cursorAt(last) }) };
}

/** The same search over practitioner-days that were read before. A day that is not among them counts as free. */
export function searchSlots(search: SlotSearch, days: readonly PractitionerDay[]): SlotPage {
  const steps = searchSteps(search);
  let step = steps.next();
  while (!step.done) step = steps.next(days);
  return step.value;
}
