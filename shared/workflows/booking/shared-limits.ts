import type { Temporal } from 'temporal-polyfill';
import type { HeldEntry, Hold, HolderLedger } from '../../domain/booking/hold.ts';
import { admitShared, emptyLedger, liveEntries } from '../../domain/booking/hold-limits.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { Holder } from '../../domain/core/party.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { Change } from '../core/changes.ts';
import type { BookingDeps } from './ports.ts';
import { takenDay } from './taken-times.ts';

/** Names something of a person under a key of ours, so that the store can count it and not tell it. */
export type Digest = (kind: 'source' | 'contact', value: string) => Promise<string>;

interface Question {
  directory: Directory;
  command: { now: Temporal.Instant };
}

type Deps = Pick<BookingDeps, 'schedule' | 'limits'> & { digest: Digest };

/** Everything that booking tokens of invented cases would share: the numbers and addresses given, and the source. */
async function sharedHolders({ digest }: Deps, { contact }: CaseHeader, { source }: Hold): Promise<Holder[]> {
  const contacts = [contact.phone, contact.email?.toLowerCase()].filter((value) => value !== undefined);
  const ids = await Promise.all(contacts.map((value) => digest('contact', value)));
  const ofContact = [...new Set(ids)].map((id): Holder => ({ kind: 'contact', id }));
  return source ? [...ofContact, { kind: 'source', id: source }] : ofContact;
}

/** Entries whose hold its day does not list any more: it was booked, given back or ended by staff. Read only at the limit. */
async function goneOf(deps: Deps, { directory, command }: Question, ledger: HolderLedger): Promise<string[]> {
  const live = liveEntries(ledger, command.now);
  if (live.length < deps.limits.perContactOrSource) return [];
  const days = await Promise.all(live.map((entry) => takenDay(deps.schedule, directory, entry, entry.holdId)));
  return live.filter((_, at) => !days[at]).map(({ holdId }) => holdId);
}

/**
 * Counts a booking token's hold against what all tokens of its contact and its source address hold together.
 * @returns the changes of their ledgers
 * @throws Refusal `too-many-holds`
 */
export async function sharedLimits(
  deps: Deps,
  question: Question,
  hold: Hold,
  header: CaseHeader,
  replaced: HeldEntry | undefined,
): Promise<Change[]> {
  const holders = await sharedHolders(deps, header, hold);
  const { ledgers } = await deps.schedule.facts({ days: [], holders });
  const known = holders.map((holder, at) => ledgers[at] ?? emptyLedger(holder));
  return Promise.all(
    known.map(async (ledger): Promise<Change> => {
      const gone = [...(await goneOf(deps, question, ledger)), ...(replaced ? [replaced.holdId] : [])];
      const next = admitShared(ledger, hold, gone, question.command.now, deps.limits);
      return { kind: 'holder-changed', ledger: next, from: ledger.version };
    }),
  );
}
