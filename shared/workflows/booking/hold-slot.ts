import type { Temporal } from 'temporal-polyfill';
import { holdTime, holdUntil, releaseHold } from '../../domain/booking/day-changes.ts';
import { daysToJudge } from '../../domain/booking/days-to-judge.ts';
import type { HeldEntry, Hold } from '../../domain/booking/hold.ts';
import { admitHold, countedHolders, emptyLedger, heldAlready } from '../../domain/booking/hold-limits.ts';
import { keptAtOf } from '../../domain/booking/kept-at.ts';
import { caseIdOf, rightOf } from '../../domain/booking/right-to-book.ts';
import type { Slot } from '../../domain/booking/slot.ts';
import { placeOf } from '../../domain/booking/slot.ts';
import { withWayToInsist } from '../../domain/booking/way-to-insist.ts';
import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { type Caller, holderOf } from '../../domain/core/party.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { withOwnStarts } from '../cases/visit-starts.ts';
import type { Change } from '../core/changes.ts';
import { type Attempt, type Reply, transact } from '../core/unit-of-work.ts';
import { withAlternatives } from './alternatives.ts';
import { requireBeforeDeadline } from './deadline-guard.ts';
import type { BookingDeps, BookingFacts } from './ports.ts';
import { type Digest, sharedLimits } from './shared-limits.ts';
import { ownHoldIds, slotOf, takenDay } from './taken-times.ts';
import { whileUnchanged } from './week-unchanged.ts';

export interface HoldDeps extends BookingDeps {
  digest: Digest;
}

export interface HoldCommand {
  slotId: string;
  caseId?: string | undefined;
  caller: Caller;
  now: Temporal.Instant;
  /** The address that the request came from, as the gateway saw it. */
  source?: string | undefined;
  /**
   * What a page holds with, that sends no Idempotency-Key: pressed twice it is one hold, and counts once. A time that is held already stays
   * as it is, but for the hold that is renewed.
   */
  once?: { renews?: string };
}

interface Question {
  directory: Directory;
  slot: Slot;
  caseId: string | undefined;
  command: HoldCommand;
  /** Told of the case as it was read. */
  note: (header: CaseHeader | undefined) => void;
}

/**
 * Takes the replaced hold out of its day, where that is another one than the new hold's.
 * @param read the days that the decision rests on, the new hold's first
 */
async function replacedDay(
  deps: BookingDeps,
  { directory, command: { now } }: Question,
  replaced: HeldEntry | undefined,
  read: readonly PractitionerDay[],
): Promise<Change[]> {
  if (!replaced) return [];
  const known = read.find(({ busy }) => busy.some(({ id }) => id === replaced.holdId));
  if (known && known === read[0]) return [];
  const day = known ?? (await takenDay(deps.schedule, directory, replaced, replaced.holdId));
  return day ? [{ kind: 'day-changed', day: releaseHold(day, replaced.holdId, now), from: day.version }] : [];
}

/** The day with the hold in it. @throws Refusal `time-taken`, `after-deadline`, and as `rightOf` */
async function heldDay(
  deps: HoldDeps,
  { directory, slot, caseId, command, note }: Question,
  hold: Hold,
  facts: BookingFacts,
) {
  const { caller, now } = command;
  const { settings } = deps;
  const [day, ...week] = facts.days as [PractitionerDay, ...PractitionerDay[]];
  const header = facts.header && (await withOwnStarts(deps, facts.header));
  note(header);
  const { appointmentType: type } = placeOf(directory, slot);
  const asked = { holder: hold.holder, ledger: facts.ledgers[0], slot, caseId, now };
  const { entitlement, deadline } = rightOf({ caller, caseId, header, type, settings });
  const own = await ownHoldIds(deps.schedule, asked, day, week);
  const question = { calendar: directory, day, week, now, settings, ownHolds: own };
  const judge = () => holdTime({ ...question, entitlement }, hold);
  const mayInsist = caller.kind === 'staff' && header !== undefined;
  const asBooked = { slot, appointmentId: hold.holdId };
  const held = mayInsist ? withWayToInsist(judge, { ...question, header }, asBooked) : judge();
  await requireBeforeDeadline(deps, { slot, entitlement, deadline, now, directory });
  return { day, week, held };
}

/** Counts the hold against every limit that is on it. */
async function counted(
  deps: HoldDeps,
  question: Question,
  hold: Hold,
  { ledgers, header }: BookingFacts,
): Promise<{ changes: Change[]; replaced?: HeldEntry | undefined }> {
  if (hold.holder.kind === 'staff') return { changes: [] };
  const { now } = question.command;
  const ledger = ledgers[0] ?? emptyLedger(hold.holder);
  const { ledger: next, replaced } = admitHold(ledger, hold, now, deps.limits);
  const shared =
    hold.holder.kind === 'case' ? await sharedLimits(deps, question, hold, header as CaseHeader, replaced) : [];
  return { changes: [{ kind: 'holder-changed', ledger: next, from: ledger.version }, ...shared], replaced };
}

/** The hold that an earlier press has made already. */
async function madeBefore(
  { schedule }: BookingDeps,
  { slot, command: { once, now } }: Question,
  { ledgers: [ledger], days: [day] }: BookingFacts,
): Promise<Hold | undefined> {
  const held = once && ledger && day && heldAlready(ledger, slot, day, now);
  return held && held.holdId !== once.renews ? schedule.hold(held.holdId) : undefined;
}

async function attemptHold(deps: HoldDeps, question: Question): Promise<Attempt<Hold>> {
  const { directory, slot, caseId, command } = question;
  const holder = holderOf(command.caller);
  const source = holder.kind === 'case' && command.source ? await deps.digest('source', command.source) : undefined;
  const hold: Hold = {
    holdId: deps.ids.next('hld'),
    holder,
    slot,
    keptAt: keptAtOf(directory, slot),
    until: holdUntil(command.now, deps.settings),
    ...(caseId && { caseId }),
    ...(source && { source }),
  };
  const facts = await deps.schedule.facts({
    days: daysToJudge(directory, slot),
    ...(caseId && { caseId }),
    holders: countedHolders(holder),
  });
  const before = await madeBefore(deps, question, facts);
  if (before) return { outcome: before, changes: [] };
  const { day, week, held } = await heldDay(deps, question, hold, facts);
  const { changes, replaced } = await counted(deps, question, hold, facts);
  const all: Change[] = [
    { kind: 'day-changed', day: held, from: day.version },
    { kind: 'hold-created', hold },
    ...changes,
    ...(await replacedDay(deps, question, replaced, facts.days)),
  ];
  return { outcome: hold, changes: whileUnchanged(week, all) };
}

/**
 * Holds a free time for ten minutes. A case's new hold replaces its old one, in one transaction.
 * @throws Refusal `not-found`, `not-allowed`, `time-taken` with `alternatives`, `too-many-holds`, `retries-exhausted`
 */
export async function holdSlot<Answer>(
  deps: HoldDeps,
  command: HoldCommand,
  reply: Reply<Hold, Answer>,
): Promise<Answer> {
  const { caller, now } = command;
  const slot = slotOf(command.slotId);
  const directory = await deps.directory.directory();
  const caseId = caseIdOf(caller, command.caseId);
  return withAlternatives(deps, { slot, caller, caseId, now }, (note) =>
    transact(deps, reply, 'hold this time', () => attemptHold(deps, { directory, slot, caseId, command, note })),
  );
}
