import { Temporal } from 'temporal-polyfill';
import { rightOf } from '../../domain/booking/right-to-book.ts';
import type { Slot } from '../../domain/booking/slot.ts';
import { placeOf } from '../../domain/booking/slot.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { epochMinuteOf, localDateOf } from '../../domain/core/local-time.ts';
import type { Caller } from '../../domain/core/party.ts';
import { Refusal, type RefusalKind } from '../../domain/core/refusal.ts';
import type { ZonedSlot } from '../../domain/search/slot-order.ts';
import { nearestAlternatives } from '../../domain/search/slot-order.ts';
import { withOwnStarts } from '../cases/visit-starts.ts';
import { runSearch } from '../search/run-search.ts';
import type { BookingDeps } from './ports.ts';

/** How far before and after the refused time alternatives are sought, and how many are named. */
const reachDays = 7;
const most = 3;

/** Refusals after which another time helps. */
const helped: readonly RefusalKind[] = [
  'time-taken',
  'visit-exists',
  'hold-gone',
  'after-deadline',
  'retries-exhausted',
];

export interface TimeWanted {
  slot: Slot;
  caller: Caller;
  caseId?: string | undefined;
  /** Where it was read already. */
  header?: CaseHeader | undefined;
  now: Temporal.Instant;
}

async function alternatives(
  deps: BookingDeps,
  { slot, caller, caseId, header, now }: TimeWanted,
): Promise<ZonedSlot[]> {
  const directory = await deps.directory.directory();
  const { clinic, appointmentType: type } = placeOf(directory, slot);
  const read = header ?? (caseId ? (await deps.schedule.facts({ days: [], caseId })).header : undefined);
  const caseHeader = read && (await withOwnStarts(deps, read));
  const date = Temporal.PlainDate.from(localDateOf(slot.start, clinic.zone));
  const right = rightOf({ caller, caseId, header: caseHeader, type, settings: deps.settings });
  // What an urgent case may take lies before its deadline, however far from the refused time.
  const from =
    right.deadline === undefined
      ? date.subtract({ days: reachDays }).toString()
      : localDateOf(epochMinuteOf(now), clinic.zone);
  const { slots } = await runSearch(deps.schedule.weekNow, {
    calendar: directory,
    filter: {
      appointmentType: slot.appointmentType,
      from,
      to: date.add({ days: reachDays }).toString(),
      regions: [clinic.region],
    },
    ...right,
    now,
    settings: deps.settings,
    // Earliest first, so any limit could cut off the times nearest to the refused one.
    limit: Number.POSITIVE_INFINITY,
  });
  const zones = new Map(directory.clinics.map(({ clinicId, zone }) => [clinicId, zone]));
  return nearestAlternatives(slot, slots, most).map((each) => ({
    ...each,
    zone: zones.get(each.clinicId) ?? clinic.zone,
  }));
}

/**
 * Runs a booking; where it is refused for its time, the refusal names the three nearest free ones. Finding none, or failing
 * to look, leaves the refusal as it was.
 */
export async function withAlternatives<T>(deps: BookingDeps, wanted: TimeWanted, book: () => Promise<T>): Promise<T> {
  try {
    return await book();
  } catch (error) {
    if (!(error instanceof Refusal) || !helped.includes(error.kind)) throw error;
    const found = await alternatives(deps, wanted).catch(() => []);
    throw new Refusal(error.kind, error.message, { ...error.extras, alternatives: found });
  }
}
