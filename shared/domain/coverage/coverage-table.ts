/**
 * What the practice publishes about costs (clinical.md section 8), in US cents. Data of the practice, not corrected
 * here.
 */
export type CoverageTable = {
  /**
   * By CPT code: what the procedure is called on the practice's page, and the amount that Medicare leaves to the
   * patient.
   */
  readonly procedures: Readonly<Record<string, { readonly description: string; readonly coinsuranceCents: number }>>;
  /** The range in which a secondary payer's own deductible lies. */
  readonly secondaryDeductibleCents: { readonly low: number; readonly high: number };
};
