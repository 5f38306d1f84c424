import { type CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { PractitionerDay } from '../domain/calendar/practitioner-day.ts';
import type { Change } from '../workflows/core/changes.ts';
import {
  CommitInProgress,
  Conflict,
  CountersFull,
  type FullCounter,
  Throttled,
} from '../workflows/core/commit-errors.ts';
import { dayOf } from './records/day-record.ts';
import { takenAtOf } from './records/hourly-count-record.ts';
import { requestOf } from './records/request-record.ts';

/** Names that DynamoDB gives the same trouble, as an error of the call and as a reason of a cancelled transaction. */
const inFlight = new Set(['TransactionConflict', 'TransactionConflictException']);
/** The same commit by its token, begun before and not ended. */
const ownInFlight = 'TransactionInProgressException';
const tooMuch = new Set([
  'ThrottlingError',
  'ThrottlingException',
  'ProvisionedThroughputExceeded',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);
const malformed = new Set(['ValidationError', 'ValidationException', 'ItemCollectionSizeLimitExceeded']);

interface Failed {
  change: Change;
  reason: CancellationReason;
}

const fullCounterOf = ({ change, reason }: Failed): FullCounter[] =>
  change.kind === 'hourly-counted' ? [{ count: change.count, taken: takenAtOf(reason.Item) }] : [];

/** The practitioner-day that stands there, for one that was not written over it; nothing where it cannot be read: whoever reads it next fails. */
function dayThere({ change, reason: { Item } }: Failed): PractitionerDay | undefined {
  if (change.kind !== 'day-changed' || !Item) return undefined;
  try {
    return dayOf(Item);
  } catch {
    return undefined;
  }
}

/** A failed request record comes first: it says that this very request was answered, so nothing else matters. Counters come last. */
function conflictOf(failed: readonly Failed[]): Conflict | undefined {
  const answered = failed.find(({ change }) => change.kind === 'request-answered');
  if (answered) {
    const { Item } = answered.reason;
    return new Conflict('request-answered', { winner: Item && requestOf(Item) });
  }
  const full = failed.flatMap(fullCounterOf);
  if (full.length > 0 && full.length === failed.length) return new CountersFull(full);
  const [first, ...others] = failed;
  if (!first) return undefined;
  return new Conflict(first.change.kind, others.length === 0 ? { day: dayThere(first) } : {});
}

/** What a set of DynamoDB's codes means for a commit; kinds of change and codes are all that its text names. */
function failureOf(codes: readonly string[], changes: readonly Change[]): Error | undefined {
  if (codes.includes(ownInFlight)) return new CommitInProgress();
  if (codes.some((code) => inFlight.has(code))) return new Conflict('contended');
  if (codes.some((code) => tooMuch.has(code))) return new Throttled();
  const fault = codes.find((code) => malformed.has(code));
  const kinds = changes.map(({ kind }) => kind).join(', ');
  return fault === undefined ? undefined : new Error(`The store cannot take this commit (${kinds}): ${fault}.`);
}

/** Names what stopped a commit; what it does not know it hands back. A condition that failed outweighs the rest. */
export function commitFailure(changes: readonly Change[], error: unknown): unknown {
  if (!(error instanceof TransactionCanceledException))
    return (error instanceof Error && failureOf([error.name], changes)) || error;
  const reasons = error.CancellationReasons ?? [];
  const failed = changes.flatMap((change, place) => {
    const reason = reasons[place];
    return reason?.Code === 'ConditionalCheckFailed' ? [{ change, reason }] : [];
  });
  const codes = reasons.map(({ Code = 'None' }) => Code);
  return conflictOf(failed) ?? failureOf(codes, changes) ?? error;
}
