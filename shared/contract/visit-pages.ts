import * as z from 'zod/mini';

/** What choosing a time goes by, and is not asked twice for. Sealed in the address of the pages: whoever has it may book for the case. */
export const TimesState = z.strictObject({
  caseId: z.string(),
  code: z.optional(z.string()),
  /** Five digits of the ZIP where the person lives. */
  near: z.optional(z.string()),
  telehealth: z.optional(z.boolean()),
  stepFree: z.optional(z.boolean()),
  /** Codes of who pays, as the form has them. */
  coverage: z.optional(z.string()),
  secondary: z.optional(z.string()),
  /** The visit that is moved, where one is. */
  moving: z.optional(z.string()),
});
export type TimesState = z.infer<typeof TimesState>;

/** A time that is held. */
export const HoldState = z.extend(TimesState, { holdId: z.string() });
export type HoldState = z.infer<typeof HoldState>;

/** Whose birth date was confirmed: the visit whose details may be shown. */
export const DetailsState = z.strictObject({ appointmentId: z.string() });

/** Of which case it is told that it got worse, and by the link of which visit; without one by the booking token's right. */
export const WorseState = z.strictObject({ caseId: z.string(), appointmentId: z.optional(z.string()) });
export type WorseState = z.infer<typeof WorseState>;
