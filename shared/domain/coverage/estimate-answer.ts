import * as z from 'zod/mini';
import type { CoverageRule, Estimate, UnknownComponent } from './estimate.ts';

const Dollars = z.nullable(z.number());

/** The answer of `GET /v1/estimates`, in US dollars; null = cannot be computed, see `unknownComponent`. */
export const EstimateAnswer = z.strictObject({
  medicareCoinsuranceByCpt: z.record(z.string(), Dollars),
  patientLow: Dollars,
  patientHigh: Dollars,
  unknownComponent: z.optional(
    z.enum(['medicare-deductible', 'policy-deductible', 'not-covered-until-recognized', 'cpt-not-in-table']),
  ),
  rule: z.enum([
    'medicare-only',
    'medicare-plus-supplement',
    'medicare-plus-secondary',
    'workers-compensation',
    'no-fault',
  ]),
  explanation: z.string(),
  disclaimer: z.string(),
});
export type EstimateAnswer = z.infer<typeof EstimateAnswer>;

/** What goes with an estimate in words: the rule that applied, what is unknown, and what an estimate is not. */
export type EstimateTexts = {
  readonly rule: Readonly<Record<CoverageRule, string>>;
  readonly unknown: Readonly<Record<UnknownComponent, string>>;
  readonly disclaimer: string;
};

const dollars = (cents: number | null): number | null => (cents === null ? null : cents / 100);

/** An estimate as the caller reads it: dollars, and the reasons in words. */
export const estimateAnswer = (estimate: Estimate, texts: EstimateTexts): EstimateAnswer => {
  const { rule, unknownComponent, coinsuranceCentsByCpt, lowCents, highCents } = estimate;
  const byCpt = Object.entries(coinsuranceCentsByCpt).map(([code, cents]) => [code, dollars(cents)]);
  return {
    medicareCoinsuranceByCpt: Object.fromEntries(byCpt),
    patientLow: dollars(lowCents),
    patientHigh: dollars(highCents),
    ...(unknownComponent && { unknownComponent }),
    rule,
    explanation: [texts.rule[rule], ...(unknownComponent ? [texts.unknown[unknownComponent]] : [])].join(' '),
    disclaimer: texts.disclaimer,
  };
};
