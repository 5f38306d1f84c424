import type { Temporal } from 'temporal-polyfill';
import { Refusal } from '../refusal.ts';
import type { Hold, Holder, HolderLedger } from './hold.ts';
import type { PractitionerDay } from './practitioner-day.ts';
import type { SchedulingSettings } from './settings.ts';
import type { Slot } from './slot.ts';

type LedgerEntry = HolderLedger['holds'][number];

/** What a new hold does to its holder's ledger. */
export interface Admission {
  ledger: HolderLedger;
  /** The hold that the new one replaces: release it in the same transaction. */
  replaced?: LedgerEntry;
}

/** A holder that holds nothing yet. */
export const emptyLedger = (holder: Holder): HolderLedger => ({ holder, version: 0, holds: [] });

const live = (ledger: HolderLedger, now: Temporal.Instant): LedgerEntry[] =>
  ledger.holds.filter((each) => each.until * 1000 > now.epochMilliseconds);

const isSameTime = (a: Slot, b: Slot): boolean =>
  a.practitionerId === b.practitionerId && a.clinicId === b.clinicId && a.start === b.start && a.end === b.end;

/**
 * Counts a new hold against its holder's limit: a case holds one time (the new replaces the old), a referrer at most
 * `holdsPerReferrer`, staff any number (product.md, Tokens). A time held again counts once: see `ownHolds`. Expired entries are
 * dropped.
 * @throws Refusal `too-many-holds`.
 */
export function admitHold(
  ledger: HolderLedger,
  hold: Hold,
  now: Temporal.Instant,
  settings: SchedulingSettings,
): Admission {
  const holds = live(ledger, now).filter((each) => hold.holder.kind === 'case' || !isSameTime(each.slot, hold.slot));
  if (hold.holder.kind === 'referrer' && holds.length >= settings.holdsPerReferrer) {
    throw new Refusal(
      'too-many-holds',
      `You already hold ${holds.length} times, the most at once. Book or give back one of them, or wait until one runs out.`,
    );
  }
  const entry = { holdId: hold.holdId, slot: hold.slot, until: hold.until };
  const next = { holder: hold.holder, version: ledger.version + 1 };
  if (hold.holder.kind !== 'case') return { ledger: { ...next, holds: [...holds, entry] } };
  const [replaced] = holds;
  return { ledger: { ...next, holds: [entry] }, ...(replaced && { replaced }) };
}

/** The ledger after holds were booked or given back. */
export const ledgerWithout = (
  ledger: HolderLedger,
  holdIds: readonly string[],
  now: Temporal.Instant,
): HolderLedger => ({
  ...ledger,
  version: ledger.version + 1,
  holds: live(ledger, now).filter((each) => !holdIds.includes(each.holdId)),
});

/**
 * The holder's own live holds in a day that do not stand in the way of a slot there. Of a case: all, since it may hold only
 * one time. Of others: those of exactly this time, since they hold other times for other patients.
 */
export const ownHolds = (ledger: HolderLedger, slot: Slot, now: Temporal.Instant, day: PractitionerDay): string[] =>
  live(ledger, now)
    .filter((each) => day.busy.some(({ id }) => id === each.holdId))
    .filter((each) => ledger.holder.kind === 'case' || isSameTime(each.slot, slot))
    .map((each) => each.holdId);
