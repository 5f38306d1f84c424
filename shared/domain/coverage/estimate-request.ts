import * as z from 'zod/mini';

/** Plans that cover Medicare's coinsurance. */
const supplements = ['medigap', 'aarp', 'bcbs'] as const;
/** Plans that pay after Medicare and keep a deductible of their own. */
const secondaryPayers = ['employer', 'tricare', 'vha'] as const;

const Coverage = z.enum(['medicare', 'workers-compensation', 'no-fault']);
const Secondary = z.enum([...supplements, ...secondaryPayers]);
type Secondary = z.infer<typeof Secondary>;

export const isSupplement = (secondary: Secondary): boolean => (supplements as readonly string[]).includes(secondary);

const flag = () => z.optional(z.enum(['true', 'false']));

/**
 * The query of `GET /v1/estimates`: CPT codes parted by commas; flags left out are not known; the deductible in
 * dollars.
 */
export const EstimateQuery = z.strictObject({
  cpt: z.string().check(z.regex(/^\d{4}[0-9A-Z](,\d{4}[0-9A-Z]){0,19}$/)),
  coverage: Coverage,
  secondary: z.optional(Secondary),
  medicareDeductibleMet: flag(),
  secondaryDeductibleMet: flag(),
  workRelatedRecognized: flag(),
  accidentExacerbated: flag(),
  policyDeductible: z.optional(z.string().check(z.regex(/^\d{1,6}(\.\d{1,2})?$/))),
});
export type EstimateQuery = z.infer<typeof EstimateQuery>;

/** What an estimate is asked about. Undefined = not known, which is never taken for yes or no. Money in US cents. */
export type EstimateRequest = {
  readonly cpt: readonly string[];
  readonly coverage: z.infer<typeof Coverage>;
  readonly secondary?: Secondary | undefined;
  readonly medicareDeductibleMet?: boolean | undefined;
  readonly secondaryDeductibleMet?: boolean | undefined;
  readonly workRelatedRecognized?: boolean | undefined;
  readonly accidentExacerbated?: boolean | undefined;
  readonly policyDeductibleCents?: number | undefined;
};

const asFlag = (text: 'true' | 'false' | undefined): boolean | undefined => text && text === 'true';

const asCents = (dollars: string | undefined): number | undefined =>
  dollars === undefined ? undefined : Math.round(Number(dollars) * 100);

/** The request that a valid query makes; a code named twice counts once. */
export const readEstimateQuery = (query: EstimateQuery): EstimateRequest => ({
  cpt: [...new Set(query.cpt.split(','))],
  coverage: query.coverage,
  secondary: query.secondary,
  medicareDeductibleMet: asFlag(query.medicareDeductibleMet),
  secondaryDeductibleMet: asFlag(query.secondaryDeductibleMet),
  workRelatedRecognized: asFlag(query.workRelatedRecognized),
  accidentExacerbated: asFlag(query.accidentExacerbated),
  policyDeductibleCents: asCents(query.policyDeductible),
});
