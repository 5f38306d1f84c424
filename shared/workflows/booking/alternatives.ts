import type { Temporal } from 'temporal-polyfill';
import { rightOf } from '../../domain/booking/right-to-book.ts';
import type { Slot } from '../../domain/booking/slot.ts';
import { placeOf } from '../../domain/booking/slot.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { addDays, epochMinuteOf, localDateOf } from '../../domain/core/local-time.ts';
import type { Caller } from '../../domain/core/party.ts';
import { Refusal, type RefusalKind } from '../../domain/core/refusal.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { clinicsNow } from '../../domain/search/clinics-now.ts';
import { nearestSteps } from '../../domain/search/nearest-times.ts';
import type { SlotSearch } from '../../domain/search/search-slots.ts';
import type { ZonedSlot } from '../../domain/search/slot-order.ts';
import { nearestAlternatives } from '../../domain/search/slot-order.ts';
import { placeInRegion } from '../../domain/search/wished-places.ts';
import { withOwnStarts } from '../cases/visit-starts.ts';
import { runSearch, runSteps } from '../search/run-search.ts';
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

/** Refusals after which whoever is no staff calls us, if anything. */
const called: readonly RefusalKind[] = ['too-many-holds', 'not-self-bookable', 'not-allowed', 'unlawful-change'];

/** Whether a refusal sends its reader to the phone; that of a licence may name other times too. */
const sendsToPhone = ({ kind, extras }: Refusal, { kind: by }: Caller): boolean =>
  by !== 'staff' && (called.includes(kind) || extras.reason === 'not-licensed');

export interface TimeWanted {
  slot: Slot;
  caller: Caller;
  caseId?: string | undefined;
  /** Where it was read already. */
  header?: CaseHeader | undefined;
  now: Temporal.Instant;
}

/** The case, with the starts of its visits: as the refused attempt read it, else read now. */
async function caseOf(deps: BookingDeps, { caseId, header }: TimeWanted): Promise<CaseHeader | undefined> {
  if (header || caseId === undefined) return header;
  const read = (await deps.schedule.facts({ days: [], caseId })).header;
  return read && withOwnStarts(deps, read);
}

/** Times in the region of the refused one that the person can get to, some days before and after it. */
async function searchAround(deps: BookingDeps, directory: Directory, wanted: TimeWanted): Promise<SlotSearch> {
  const { slot, caller, caseId, now } = wanted;
  const { settings } = deps;
  const { clinic, appointmentType: type } = placeOf(directory, slot);
  const header = await caseOf(deps, wanted);
  const right = rightOf({ caller, caseId, header, type, settings });
  const date = localDateOf(slot.start, clinic.zone);
  // What an urgent case may take lies before its deadline, however far from the refused time.
  const from = right.deadline === undefined ? addDays(date, -reachDays) : localDateOf(epochMinuteOf(now), clinic.zone);
  const { appointmentType } = slot;
  const place = placeInRegion(clinic.region, header, clinicsNow(directory, now));
  return {
    calendar: directory,
    filter: { appointmentType, from, to: addDays(date, reachDays), ...place },
    ...right,
    now,
    settings,
    // A whole search is earliest first, so any limit could cut off the times nearest to the refused one.
    limit: Number.POSITIVE_INFINITY,
  };
}

async function alternatives(deps: BookingDeps, wanted: TimeWanted): Promise<ZonedSlot[]> {
  const { slot } = wanted;
  const directory = await deps.directory.directory();
  const search = await searchAround(deps, directory, wanted);
  const { weekNow } = deps.schedule;
  const nearest =
    (await runSteps(weekNow, nearestSteps(search, slot, most))) ??
    nearestAlternatives(slot, (await runSearch(weekNow, search)).slots, most);
  const zoneOf = (clinicId: string) => directory.clinics.find((clinic) => clinic.clinicId === clinicId)?.zone;
  const { zone } = placeOf(directory, slot).clinic;
  return nearest.map((each) => ({ ...each, zone: zoneOf(each.clinicId) ?? zone }));
}

/**
 * Runs a booking; where it is refused for its time, the refusal names the three nearest free ones. Finding none, or failing
 * to look, leaves the refusal as it was. One that sends its reader to the phone carries our number.
 * @param book gets a function that it tells the case as it read it, so that this need not be read anew
 */
export async function withAlternatives<T>(
  deps: BookingDeps,
  wanted: TimeWanted,
  book: (note: (header: CaseHeader | undefined) => void) => Promise<T>,
): Promise<T> {
  let { header } = wanted;
  try {
    return await book((read) => {
      header = read;
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const phone = sendsToPhone(error, wanted.caller) && { phone: deps.phone };
    const isHelped = helped.includes(error.kind);
    if (!phone && !isHelped) throw error;
    const found = isHelped && { alternatives: await alternatives(deps, { ...wanted, header }).catch(() => []) };
    throw new Refusal(error.kind, error.message, { ...error.extras, ...phone, ...found });
  }
}
