import type { Temporal } from 'temporal-polyfill';
import type { PractitionerDay } from '../calendar/practitioner-day.ts';
import { localDateAt } from '../core/local-time.ts';
import type { Holder } from '../core/party.ts';
import { Refusal } from '../core/refusal.ts';
import type { HeldEntry, Hold, HolderLedger } from './hold.ts';
import { type Slot, slotId } from './slot.ts';

/** How many times may be held. The values are configuration (shared/config/hold-limits.ts). */
export interface HoldLimits {
  /** At once by one referrer. */
  readonly perReferrer: number;
  /** Made in a day with the booking token of one case, which holds one at once. */
  readonly perCaseAndDay: number;
  /** At once with all booking tokens of one contact, and likewise of one source address. */
  readonly perContactOrSource: number;
  /** IANA zone in which a day is counted. */
  readonly zone: string;
}

/** What a new hold does to its holder's ledger. */
export interface Admission {
  ledger: HolderLedger;
  /** The hold that the new one replaces: release it in the same transaction. */
  replaced?: HeldEntry;
}

/** A holder that holds nothing yet. */
export const emptyLedger = (holder: Holder): HolderLedger => ({ holder, version: 0, holds: [] });

/** A ledger's entries whose time is not over. Whether a hold really lives its practitioner-day says. */
export const liveEntries = (ledger: HolderLedger, now: Temporal.Instant): HeldEntry[] =>
  ledger.holds.filter((each) => each.until * 1000 > now.epochMilliseconds);

const isSameTime = (a: Slot, b: Slot): boolean =>
  a.practitionerId === b.practitionerId && a.clinicId === b.clinicId && a.start === b.start && a.end === b.end;

export const isHeldBy = ({ holder }: Hold, { kind, id }: Holder): boolean => holder.kind === kind && holder.id === id;

/** Whose ledgers to read for a holder: staff are not counted, so they have none. */
export const countedHolders = (holder: Holder): Holder[] => (holder.kind === 'staff' ? [] : [holder]);

/** Whether a hold was made for this case, or for none in particular. */
export const isHeldFor = (entry: Pick<HeldEntry, 'caseId'>, caseId: string | undefined): boolean =>
  entry.caseId === undefined || entry.caseId === caseId;

const entryOf = ({ holdId, slot, keptAt, caseId, until }: Hold): HeldEntry => ({
  holdId,
  slot,
  ...(keptAt && { keptAt }),
  ...(caseId && { caseId }),
  until,
});

const tooMany = (detail: string): Refusal => new Refusal('too-many-holds', detail);

function admitOfCase(ledger: HolderLedger, hold: Hold, now: Temporal.Instant, limits: HoldLimits): Admission {
  const date = localDateAt(now, limits.zone);
  const count = ledger.made?.date === date ? ledger.made.count : 0;
  if (count >= limits.perCaseAndDay)
    throw tooMany(`${count} times were held for this case today, the most in a day. Book a free time, or call us.`);
  const [replaced] = liveEntries(ledger, now);
  const next = { ...ledger, version: ledger.version + 1, holds: [entryOf(hold)], made: { date, count: count + 1 } };
  return { ledger: next, ...(replaced && { replaced }) };
}

/**
 * Counts a new hold against its holder's limit: a case holds one time (the new replaces the old) and so many in a day, a
 * referrer so many at once, staff any number (product.md, Shapes A). A time held again counts once: see `ownHolds`. Expired
 * entries are dropped.
 * @throws Refusal `too-many-holds`.
 */
export function admitHold(ledger: HolderLedger, hold: Hold, now: Temporal.Instant, limits: HoldLimits): Admission {
  if (hold.holder.kind === 'case') return admitOfCase(ledger, hold, now, limits);
  const holds = liveEntries(ledger, now).filter(
    (each) => !(isSameTime(each.slot, hold.slot) && isHeldFor(each, hold.caseId)),
  );
  if (hold.holder.kind === 'referrer' && holds.length >= limits.perReferrer)
    throw tooMany(
      `You already hold ${holds.length} times, the most at once. Book or give back one of them, or wait until one runs out.`,
    );
  return { ledger: { ...ledger, version: ledger.version + 1, holds: [...holds, entryOf(hold)] } };
}

const sharedWords: Partial<Record<Holder['kind'], string>> = {
  contact: 'with this phone number or e-mail address',
  source: 'from this connection',
};

/**
 * Counts a booking token's hold against what all tokens of one contact or source may hold together, whatever cases they are of.
 * @param gone ids of holds that do not count: given back, booked, or replaced by this one
 * @throws Refusal `too-many-holds`.
 */
export function admitShared(
  ledger: HolderLedger,
  hold: Hold,
  gone: readonly string[],
  now: Temporal.Instant,
  limits: HoldLimits,
): HolderLedger {
  const holds = liveEntries(ledger, now).filter(({ holdId }) => !gone.includes(holdId));
  if (holds.length >= limits.perContactOrSource)
    throw tooMany(
      `${holds.length} times are being held ${sharedWords[ledger.holder.kind]} already. Book one of them, wait ten minutes, or call us.`,
    );
  return { ...ledger, version: ledger.version + 1, holds: [...holds, entryOf(hold)] };
}

/** The living hold of exactly this visit, where its holder has one. @param day of the visit: it says which holds live */
export const heldAlready = (
  ledger: HolderLedger,
  slot: Slot,
  day: PractitionerDay,
  now: Temporal.Instant,
): HeldEntry | undefined =>
  liveEntries(ledger, now).find(
    (each) => slotId(each.slot) === slotId(slot) && day.busy.some(({ id }) => id === each.holdId),
  );

/** The ledger after holds were booked or given back. */
export const ledgerWithout = (
  ledger: HolderLedger,
  holdIds: readonly string[],
  now: Temporal.Instant,
): HolderLedger => ({
  ...ledger,
  version: ledger.version + 1,
  holds: liveEntries(ledger, now).filter((each) => !holdIds.includes(each.holdId)),
});

/**
 * The holder's own live holds in a day that do not stand in the way of a slot there. Of a case: all, since it may hold only
 * one time. Of others: those of exactly this time that were made for this case or for none, since they hold times for other
 * patients too.
 */
export const ownHolds = (
  ledger: HolderLedger,
  { slot, caseId }: { slot: Slot; caseId?: string | undefined },
  now: Temporal.Instant,
  day: PractitionerDay,
): string[] =>
  liveEntries(ledger, now)
    .filter((each) => day.busy.some(({ id }) => id === each.holdId))
    .filter((each) => ledger.holder.kind === 'case' || (isSameTime(each.slot, slot) && isHeldFor(each, caseId)))
    .map((each) => each.holdId);
