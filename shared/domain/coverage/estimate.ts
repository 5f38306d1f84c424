import type { CoverageTable } from './coverage-table.ts';
import { type EstimateRequest, isSupplement } from './estimate-request.ts';

/** Which of the practice page's coverage rules applied. */
export type CoverageRule =
  | 'medicare-only'
  | 'medicare-plus-supplement'
  | 'medicare-plus-secondary'
  | 'workers-compensation'
  | 'no-fault';

/** Why an amount cannot be computed. */
export type UnknownComponent =
  | 'medicare-deductible'
  | 'policy-deductible'
  | 'not-covered-until-recognized'
  | 'cpt-not-in-table';

/**
 * What the patient may have to pay, in US cents; null with its unknown component where that cannot be computed, never a
 * guess.
 */
export type Estimate = {
  readonly rule: CoverageRule;
  readonly coinsuranceCentsByCpt: Readonly<Record<string, number | null>>;
  readonly lowCents: number | null;
  readonly highCents: number | null;
  readonly unknownComponent?: UnknownComponent;
};

type Amount = Pick<Estimate, 'lowCents' | 'highCents' | 'unknownComponent'>;

const NOTHING: Amount = { lowCents: 0, highCents: 0 };
const exactly = (cents: number): Amount => ({ lowCents: cents, highCents: cents });
const unknown = (unknownComponent: UnknownComponent): Amount => ({ lowCents: null, highCents: null, unknownComponent });

const ruleFor = ({ coverage, secondary }: EstimateRequest): CoverageRule => {
  if (coverage !== 'medicare') return coverage;
  if (secondary === undefined) return 'medicare-only';
  return isSupplement(secondary) ? 'medicare-plus-supplement' : 'medicare-plus-secondary';
};

const coinsurance = ({ cpt }: EstimateRequest, { procedures }: CoverageTable): Record<string, number | null> =>
  Object.fromEntries(cpt.map((code) => [code, procedures[code]?.coinsuranceCents ?? null]));

const total = (cents: Readonly<Record<string, number | null>>): number =>
  Object.values(cents).reduce<number>((sum, amount) => sum + (amount ?? 0), 0);

/**
 * The secondary payer's own deductible: met, nothing is left; not met, its range; not known, from nothing to its
 * highest.
 */
const secondaryDeductible = (met: boolean | undefined, { low, high }: { low: number; high: number }): Amount =>
  met === true ? NOTHING : { lowCents: met === undefined ? 0 : low, highCents: high };

type AmountRule = (request: EstimateRequest, table: CoverageTable) => Amount;

/**
 * Applies once the Medicare deductible is met; until then, or while that is not known, the page gives no figure for it.
 */
const afterMedicareDeductible =
  (amount: AmountRule): AmountRule =>
  (request, table) =>
    request.medicareDeductibleMet === true ? amount(request, table) : unknown('medicare-deductible');

/**
 * Coverage rules as the practice page states them; its inconsistencies are listed in clinical.md section 8 and not
 * mended.
 */
const amounts: Readonly<Record<CoverageRule, AmountRule>> = {
  'medicare-only': afterMedicareDeductible((request, table) => exactly(total(coinsurance(request, table)))),
  'medicare-plus-supplement': afterMedicareDeductible(() => NOTHING),
  'medicare-plus-secondary': afterMedicareDeductible((request, table) =>
    secondaryDeductible(request.secondaryDeductibleMet, table.secondaryDeductibleCents),
  ),
  'workers-compensation': ({ workRelatedRecognized }) =>
    workRelatedRecognized === true ? NOTHING : unknown('not-covered-until-recognized'),
  'no-fault': ({ accidentExacerbated, policyDeductibleCents }) => {
    if (accidentExacerbated === false) return unknown('not-covered-until-recognized');
    return policyDeductibleCents === undefined ? unknown('policy-deductible') : exactly(policyDeductibleCents);
  },
};

/**
 * The patient's out-of-pocket estimate from the practice's published table and coverage rules. A code that is not in
 * the table makes the amount unknown under every coverage, because the page speaks of the listed procedures only.
 * Source: clinical.md section 8.
 */
export const estimate = (request: EstimateRequest, table: CoverageTable): Estimate => {
  const rule = ruleFor(request);
  const byCpt = coinsurance(request, table);
  const isListed = Object.values(byCpt).every((amount) => amount !== null);
  return {
    rule,
    coinsuranceCentsByCpt: request.coverage === 'medicare' ? byCpt : {},
    ...(isListed ? amounts[rule](request, table) : unknown('cpt-not-in-table')),
  };
};
