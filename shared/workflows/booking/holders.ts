import type { Temporal } from 'temporal-polyfill';
import type { Hold } from '../../domain/booking/hold.ts';
import { termsOf } from '../../domain/booking/terms.ts';
import { isLive } from '../../domain/calendar/practitioner-day.ts';
import { addDays, datesBetween, epochMinuteOf, isoWeekOf, localDateOf } from '../../domain/core/local-time.ts';
import type { Caller } from '../../domain/core/party.ts';
import { Refusal } from '../../domain/core/refusal.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { outcomeOnly } from '../core/unit-of-work.ts';
import type { DirectoryReader, ScheduleGroupReader } from '../directory/ports.ts';
import type { BookingDeps } from './ports.ts';
import { endHold } from './release-hold.ts';

export interface HoldersDeps extends BookingDeps {
  directory: DirectoryReader & ScheduleGroupReader;
}

/** Somebody who holds times, as staff see them. */
export interface HoldingParty {
  /** Names the party for `releaseHoldsOf`: what its booking tokens share where that is known, else the case, referrer or staff. */
  holder: string;
  holds: Hold[];
}

const partyOf = ({ holder, source }: Hold): string => (source ? `source:${source}` : `${holder.kind}:${holder.id}`);

/** Weeks in which a time can be held: from yesterday, for zones behind UTC, to the farthest that any type may be booked ahead. */
function weeksAhead(directory: Directory, now: Temporal.Instant, settings: BookingDeps['settings']): string[] {
  const today = localDateOf(epochMinuteOf(now), 'UTC');
  const horizons = directory.appointmentTypes.map((type) => termsOf(type, settings).horizonDays);
  const last = addDays(today, Math.max(settings.horizonDays, ...horizons) + 1);
  return [...new Set(datesBetween(addDays(today, -1), last).map(isoWeekOf))];
}

/**
 * Who holds times now, most of them first. Reads every week in which a time can be held, one Query a week and group: the days
 * alone say which holds live, and this is asked a few times a day at most.
 */
export async function holdingParties(deps: HoldersDeps, now: Temporal.Instant): Promise<HoldingParty[]> {
  const directory = await deps.directory.directory();
  const groups = await deps.directory.scheduleGroups();
  const weeks = weeksAhead(directory, now, deps.settings);
  const reads = weeks.flatMap((week) => groups.map((group) => deps.schedule.weekNow(group, week)));
  const days = (await Promise.all(reads)).flat();
  const live = days.flatMap(({ busy }) => busy.filter((each) => each.kind === 'hold' && isLive(each, now)));
  const holds = await deps.schedule.holds(live.map(({ id }) => id));
  return [...Map.groupBy(holds, partyOf)]
    .map(([holder, held]) => ({ holder, holds: held.toSorted((a, b) => a.until - b.until) }))
    .toSorted((a, b) => b.holds.length - a.holds.length || (a.holder < b.holder ? -1 : 1));
}

/** Milliseconds that ending one more hold may take. */
const oneHoldMilliseconds = 3000;

/** A refusal keeps no answer for an Idempotency-Key, so the same call again ends the rest. */
const stopped = (released: number, why: string): Refusal =>
  new Refusal('retries-exhausted', `${released} times were given back, and then ${why}. Repeat this to end the rest.`, {
    released,
  });

/** Says of a party's holds what `endHold` says of one: those before it are ended already. */
const stoppedAt = (released: number, error: unknown): unknown =>
  error instanceof Refusal && error.kind === 'retries-exhausted'
    ? stopped(released, 'other people were booking on the same day as the next')
    : error;

/**
 * Ends all holds of a party, each in a transaction of its own: a hold that is booked meanwhile stays booked.
 * @param holder as `holdingParties` names it; one that holds nothing (any more) is no fault
 * @param remaining milliseconds until the function is stopped
 * @returns how many were ended
 * @throws Refusal `retries-exhausted` with `released` where other writes kept coming, or a hoard is too big for the time left
 */
export async function releaseHoldsOf(
  deps: HoldersDeps,
  { holder, caller, now }: { holder: string; caller: Caller; now: Temporal.Instant },
  remaining: () => number,
): Promise<number> {
  const party = (await holdingParties(deps, now)).find((each) => each.holder === holder);
  let released = 0;
  for (const hold of party?.holds ?? []) {
    if (remaining() < oneHoldMilliseconds) throw stopped(released, 'the time for one request was over');
    const ended = await endHold(deps, hold, { caller, now }, outcomeOnly<boolean>(remaining)).catch(
      (error: unknown) => {
        throw stoppedAt(released, error);
      },
    );
    released += Number(ended);
  }
  return released;
}
