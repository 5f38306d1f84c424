import * as z from 'zod/mini';
import { CaseId, Slug } from '../core/ids.ts';
import { Urgency } from '../triage/urgency.ts';

/**
 * One message of a step: to whom, by what, and how handing it over ended. A later release may know other channels, results and
 * endings of a round; whoever pages must read its records all the same, so they are any string here.
 */
export const PageDelivery = z.strictObject({
  recipientId: Slug,
  /** `sms` or `email`. */
  channel: z.string(),
  /** RFC 3339 UTC. */
  at: z.string(),
  /** `sent`; `failed`, which may still go out later: its event stays pending; or `unreachable`: nothing leads to that person. */
  result: z.string(),
});
export type PageDelivery = z.infer<typeof PageDelivery>;

export const PagingStep = z.strictObject({
  /** 1 = the first person of the on-call order. */
  step: z.int(),
  /** When the page was promised, RFC 3339 UTC. */
  at: z.string(),
  deliveries: z.array(PageDelivery),
});
export type PagingStep = z.infer<typeof PagingStep>;

/**
 * How a round ends. `raised`: a worse level or a new demand for a page began a round of its own; `set-aside`: a nurse or above took the
 * case for part of a flood.
 */
export type RoundEnd =
  | 'acknowledged'
  | 'reached'
  | 'booked'
  | 'overridden'
  | 'lowered'
  | 'raised'
  | 'withdrawn'
  | 'declined'
  | 'redirected'
  | 'closed'
  | 'set-aside';

/** One paging from its start until a person answers: who was told at each step, by what, and who answered. Ids and codes only. */
export const PagingRound = z.strictObject({
  caseId: CaseId,
  /** Counts the rounds of the case from 1; a round of the first release keeps the number that it had. */
  round: z.int(),
  /** Counts every change of this record. */
  version: z.int(),
  /** The level that is paged. */
  urgency: Urgency,
  /** RFC 3339 UTC, like every instant below. */
  openedAt: z.string(),
  /** Staff id of whoever is paged before the on-call order: they answered the round before, and nobody reached the person since. */
  first: z.optional(z.string()),
  /** How many pages were promised so far: what the next timer must name. */
  step: z.int(),
  /** When the page after these is due. */
  nextAt: z.string(),
  /**
   * When it is looked next whether anybody has reached the person; `turn` counts these looks from 1: what that timer must name.
   * Absent where the level does not page, and in rounds of earlier releases.
   */
  contact: z.optional(z.strictObject({ turn: z.int(), at: z.string() })),
  /** The first and the latest; those between are dropped from a round that goes on for days. */
  steps: z.array(PagingStep),
  ended: z.optional(
    z.strictObject({
      at: z.string(),
      /** A `RoundEnd`. */
      how: z.string(),
      /** Staff id, or whoever ended it. */
      by: z.string(),
    }),
  ),
});
export type PagingRound = z.infer<typeof PagingRound>;

/** Names one step of one round. */
export type StepName = Pick<PagingRound, 'caseId' | 'round' | 'step'>;

/** Names one look of a round whether the person was reached. */
export type ContactName = Pick<PagingRound, 'caseId' | 'round'> & { turn: number };

/** Steps of a round that are kept, from its beginning and its end. */
const keptFirst = 8;
const keptLast = 24;

const keep = (steps: readonly PagingStep[]): PagingStep[] =>
  steps.length <= keptFirst + keptLast ? [...steps] : [...steps.slice(0, keptFirst), ...steps.slice(-keptLast)];

/** One more page: the round with its next step. @param at, nextAt RFC 3339 UTC */
export const withStep = (round: PagingRound, at: string, nextAt: string): PagingRound => ({
  ...round,
  version: round.version + 1,
  step: round.step + 1,
  nextAt,
  steps: keep([...round.steps, { step: round.step + 1, at, deliveries: [] }]),
});

/** Messages of a round that are named, those of its latest steps: some 110 bytes each, so within 25 KB whatever the practice. */
const mostDeliveries = 200;

function latestDeliveries(steps: readonly PagingStep[]): PagingStep[] {
  let left = mostDeliveries;
  return steps
    .toReversed()
    .map((step) => {
      const deliveries = step.deliveries.slice(0, left);
      left -= deliveries.length;
      return { ...step, deliveries };
    })
    .toReversed();
}

const isSame = (a: PageDelivery, b: PageDelivery): boolean =>
  a.recipientId === b.recipientId && a.channel === b.channel;

/**
 * Writes down what became of a step's messages; what is told of one person and channel again replaces what was told before.
 * @returns the same round where there is nothing new, or the step is not kept any more
 */
export function withDeliveries(round: PagingRound, step: number, deliveries: readonly PageDelivery[]): PagingRound {
  const known = round.steps.find((each) => each.step === step);
  const isNew = (one: PageDelivery) =>
    !known?.deliveries.some((each) => isSame(each, one) && each.result === one.result);
  if (!known || !deliveries.some(isNew)) return round;
  const merged = [...known.deliveries.filter((each) => !deliveries.some((one) => isSame(each, one))), ...deliveries];
  const steps = round.steps.map((each) => (each === known ? { ...each, deliveries: merged } : each));
  return { ...round, version: round.version + 1, steps: latestDeliveries(steps) };
}

/** Nobody is paged in this round any more. A round that ended stays as it ended. @param at RFC 3339 UTC */
export const endRound = (round: PagingRound, how: RoundEnd, by: string, at: string): PagingRound =>
  round.ended ? round : { ...round, version: round.version + 1, ended: { at, how, by } };
