import type { Temporal } from 'temporal-polyfill';
import { contactsOf, type IntakeLimits } from '../../domain/cases/intake-limits.ts';
import type { OpenedCase } from '../../domain/cases/open-case.ts';
import type { HourlyCount, HourlyCounter } from '../../domain/core/hourly-count.ts';
import { epochSeconds } from '../../domain/core/instants.ts';
import { Refusal } from '../../domain/core/refusal.ts';
import type { Digest } from '../booking/shared-limits.ts';
import type { Change } from '../core/changes.ts';
import type { CountersFull } from '../core/commit-errors.ts';
import { hourlyCounts } from '../core/hourly-counts.ts';

export interface IntakeLimitDeps {
  digest: Digest;
  intakeLimits: IntakeLimits;
}

/** Whoever must get help at once: no emergency is counted, nor words of self-harm at any level (U11). */
const isNeverLimited = ({ header }: OpenedCase): boolean =>
  header.urgency === 'emergent' || header.emergentClocks === true;

/**
 * What an intake is counted by: its source, and each number and address in it.
 * @returns nothing for what is never limited, and where no key of ours can be read: who cannot be named is not counted
 */
export async function intakeCounts(
  { digest, intakeLimits: { perSourceAndHour, perContactAndHour } }: IntakeLimitDeps,
  opened: OpenedCase,
  now: Temporal.Instant,
): Promise<HourlyCount[]> {
  if (isNeverLimited(opened)) return [];
  const { source: id } = opened.header;
  const ids = await Promise.all(
    contactsOf(opened.record.submission).map((value) => digest('contact', value).catch(() => undefined)),
  );
  const contacts = ids.flatMap((id): HourlyCounter[] => (id === undefined ? [] : [{ by: 'contact', id }]));
  const counts = [
    ...(id === undefined ? [] : [{ counter: { by: 'source' as const, id }, limit: perSourceAndHour }]),
    ...contacts.map((counter) => ({ counter, limit: perContactAndHour })),
  ];
  return counts.filter(({ limit }) => limit < Infinity).map((count) => ({ ...count, at: epochSeconds(now) }));
}

const words: Readonly<Record<'source' | 'contact', (limit: number) => string>> = {
  source: (limit) => `${limit} forms came from this connection within the hour`,
  contact: (limit) => `${limit} forms came with this phone number or e-mail address within the hour`,
};

/** @param told what the problem carries besides */
function limitReached({ full }: CountersFull, retryAfter: number, told: Record<string, unknown>): Refusal {
  const byContact = full.find(({ count }) => count.counter.by === 'contact');
  const limit = (byContact ?? full[0])?.count.limit;
  const why = limit === undefined ? 'Too many forms came' : words[byContact ? 'contact' : 'source'](limit);
  return new Refusal(
    'limit-reached',
    `${why}, and this one was not stored: nobody here will see it. Call us, and we take your answers on the phone. Or send it again later.`,
    { ...told, retryAfter },
  );
}

/**
 * Counts an intake in the transaction that stores it.
 * @param before what stopped the attempt before
 * @param told what is told besides, where a counter is full
 * @throws Refusal `limit-reached` with `retryAfter` in seconds
 */
export const countChanges = (
  counts: readonly HourlyCount[],
  before: unknown,
  told: () => Record<string, unknown>,
): Change[] => hourlyCounts(counts, before, (retryAfter) => limitReached(before as CountersFull, retryAfter, told()));
