import type { Slot } from '../booking/slot.ts';
import type { PractitionerDay } from '../calendar/practitioner-day.ts';
import { workingWindows } from '../calendar/working-windows.ts';
import { type EpochMinute, epochMinuteOf } from '../core/local-time.ts';
import { indexDays, type SlotSearch, slotsOfDate, widened } from './search-slots.ts';
import { wantedClinics, wantedPractitioners } from './slot-filter.ts';
import { type FoundSlot, nearestAlternatives } from './slot-order.ts';
import { daysToSearch, type SearchDate, type WeekToRead } from './weeks-to-read.ts';

/** A date, and no free time of it can be nearer than so many minutes. */
interface Distant extends SearchDate {
  minutes: number;
}

/** How far a time of a stretch is from another at the least. */
const awayFrom = (start: EpochMinute, stretch: { start: EpochMinute; end: EpochMinute }): number =>
  Math.max(stretch.start - start, start - stretch.end, 0);

/** The dates on which there may be times, the nearest first: hours of the wanted practitioners are known without a read. */
function byDistance(search: SlotSearch, refused: Slot, dates: readonly SearchDate[]): Distant[] {
  const { calendar, filter, settings, deadline = Number.POSITIVE_INFINITY } = search;
  const wanted = wantedPractitioners(calendar, filter);
  const places = new Set(wantedClinics(calendar, filter).map(({ clinicId }) => clinicId));
  const minutesTo = (date: string): number =>
    Math.min(
      ...wanted
        .flatMap((practitioner) => workingWindows(practitioner, calendar.clinics, date, settings))
        .filter(({ clinicId, start }) => places.has(clinicId) && start < deadline)
        .map((window) => awayFrom(refused.start, window)),
    );
  return dates
    .map((each) => ({ ...each, minutes: minutesTo(each.date) }))
    .filter(({ minutes }) => minutes < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.minutes - b.minutes);
}

/** How dates are read: the nearest alone, then the others of its week, then each other week, all of those at the same time. */
function partsOf(dates: readonly Distant[], partOf: (dates: readonly SearchDate[]) => WeekToRead): WeekToRead[] {
  const [nearest, ...others] = dates;
  if (!nearest) return [];
  const first = partOf([nearest]);
  const weeks = Map.groupBy(others, ({ date }) => partOf([{ date, end: 0 }]).isoWeek);
  const own = weeks.get(first.isoWeek) ?? [];
  weeks.delete(first.isoWeek);
  const inOrder = (week: readonly SearchDate[]) => partOf(week.toSorted((a, b) => (a.date < b.date ? -1 : 1)));
  const far = [...weeks.values()].map(inOrder);
  return [first, ...(own.length > 0 ? [inOrder(own)] : []), ...far.map((part) => ({ ...part, ahead: far }))];
}

/** What a search for the nearest times asks to read, and in the end tells. */
export type NearestSteps = Generator<WeekToRead, FoundSlot[] | undefined, readonly PractitionerDay[]>;

/**
 * The free times nearest to a refused one, as `nearestAlternatives` has them of all that a search finds. Looks outwards from the refused
 * time and reads no farther than it must.
 * @param search its `limit` and `after` do not count
 * @returns undefined where none starts before the deadline of the search: then `timesForDeadline` decides, over all free times
 */
export function* nearestSteps(search: SlotSearch, refused: Slot, count: number): NearestSteps {
  const { deadline, now } = search;
  const filter = deadline === undefined ? search.filter : { ...search.filter, to: widened(search).to };
  const asked = { ...search, filter };
  const { dates, partOf } = daysToSearch(asked, epochMinuteOf(now));
  const nearest = byDistance(search, refused, dates);
  const parts = partsOf(nearest, partOf);
  const slotsOn = slotsOfDate(asked);
  const known = new Map<string, readonly PractitionerDay[]>();
  let found: FoundSlot[] = [];
  for (const { date, minutes } of nearest) {
    const last = found[count - 1];
    if (last && Math.abs(last.start - refused.start) < minutes) break;
    const part = parts.find(({ dates }) => dates.some((each) => each.date === date)) as WeekToRead;
    const name = part.dates[0]?.date ?? '';
    const days = known.get(name) ?? (yield part);
    known.set(name, days);
    const open = slotsOn(date, indexDays(days)).filter(({ start }) => deadline === undefined || start < deadline);
    found = nearestAlternatives(refused, [...found, ...open], count);
  }
  return deadline !== undefined && found.length === 0 ? undefined : found;
}
