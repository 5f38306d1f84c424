import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { zoneOfTaken } from '../../../shared/domain/booking/kept-at.ts';
import { isTooLate, waitsToBeSeen } from '../../../shared/domain/cases/late-for-deadline.ts';
import { addDays, localDateAt, localDateOf } from '../../../shared/domain/core/local-time.ts';
import type { Coordinates } from '../../../shared/domain/directory/distance.ts';
import type { ReasonedTime } from '../../../shared/domain/search/best-times.ts';
import { preparedSearch } from '../../../shared/domain/search/prepared-search.ts';
import { runSearch } from '../../../shared/workflows/search/run-search.ts';
import type { TimesDeps } from './visit-pages-deps.ts';
import type { Bookable, Choosing, Narrowing } from './wanted-times.ts';

/** How many days a page shows, and how many times are read at most to find them. */
const daysShown = 2;
const timesRead = 240;

/** Free times for a case. */
export interface FoundTimes {
  /** Soonest first. */
  times: ReasonedTime[];
  /** The local date from which on there are more. */
  more?: string | undefined;
  /** Earlier times are free elsewhere, and are to be taken first. */
  keepsBack: boolean;
  /** The case waits to be seen, and every time that is free for it comes after its deadline. */
  lateOnly: boolean;
  /** Distances are from where the person lives; else they only put times in order, and are not told. */
  fromHome: boolean;
}

/** The first date to look at: never one that is over, nor one farther ahead than a search may begin. */
function firstDate(from: string | undefined, now: Temporal.Instant, { zone, settings }: TimesDeps): string {
  const today = localDateAt(now, zone);
  const farthest = addDays(today, settings.horizonDays);
  const date = z.iso.date().safeParse(from).data;
  return date !== undefined && date > today && date <= farthest ? date : today;
}

/** Whole days of a search: as many as a page shows, and where the next one begins. */
function wholeDays(times: readonly ReasonedTime[], isCut: boolean): Pick<FoundTimes, 'times' | 'more'> {
  const dateOf = ({ start, zone }: ReasonedTime): string => localDateOf(start, zone);
  const dates = [...new Set(times.map(dateOf))];
  // The last date of a search that was cut off may lack times; it begins the next page, unless it is all there is.
  const whole = isCut && dates.length > 1 ? dates.slice(0, -1) : dates;
  const shown = whole.slice(0, daysShown);
  const last = shown.at(-1);
  const next = dates[shown.length] ?? (isCut && last ? addDays(last, 1) : undefined);
  return { times: times.filter((time) => shown.includes(dateOf(time))), more: next };
}

/** Where the person lives, as far as the form said it; else, of a visit that is moved, its clinic: who goes there finds it first. */
function startingPoint(
  { placeOfZip }: TimesDeps,
  { state, directory, moving }: Choosing,
): { near: Coordinates | undefined; fromHome: boolean } {
  const home = state.near ? placeOfZip(state.near) : undefined;
  const own = directory.clinics.find(({ clinicId }) => clinicId === moving?.slot.clinicId);
  return { near: home ?? own, fromHome: home !== undefined };
}

/** The search of `GET /v1/slots`, for the case that chooses, some days at a time. @param from first local date */
export async function findTimes(
  deps: TimesDeps,
  chosen: Choosing,
  { type, right }: Bookable,
  narrowing: Narrowing,
  { from, now }: { from: string | undefined; now: Temporal.Instant },
): Promise<FoundTimes> {
  const { settings, imagingTypes, zone, firstVisit } = deps;
  const { directory, header } = chosen;
  const { near, fromHome } = startingPoint(deps, chosen);
  const begins = firstDate(from, now, deps);
  const filter = {
    appointmentType: type.appointmentTypeId,
    from: begins,
    to: addDays(begins, firstVisit.days),
    clinicIds: narrowing.clinic ? [narrowing.clinic] : undefined,
    languages: narrowing.language ? [narrowing.language] : undefined,
    stepFree: narrowing.stepFree,
    near,
  };
  const { search, inVain, reasonsOf } = preparedSearch({
    ...{ directory, filter, type, header, right, now, settings, imagingTypes },
  });
  const page = inVain ? { slots: [] } : await runSearch(deps.schedule.week, { ...search, limit: timesRead });
  const times = page.slots.map((slot) => ({
    ...slot,
    zone: zoneOfTaken({ slot }, directory, zone),
    reasons: reasonsOf?.(slot) ?? [],
  }));
  return {
    ...wholeDays(times, 'more' in page && page.more !== undefined),
    keepsBack: 'keepsBack' in page && page.keepsBack === true,
    lateOnly: waitsToBeSeen(header) && times.length > 0 && times.every(({ start }) => isTooLate(start, header)),
    fromHome,
  };
}
