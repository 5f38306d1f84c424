import * as z from 'zod/mini';
import { FormState } from '../../../../shared/contract/intake-form/form-state.ts';

/** What is kept of a form that is saved. */
export const KeptForm = z.strictObject({ state: FormState, language: z.enum(['en', 'es']) });

/** What the page after saving shows. */
export const SavedState = z.strictObject({
  /** The form as it was saved; absent where it is too long for an address. */
  form: z.optional(FormState),
  /** Where the link went, as much of it as may be shown. */
  to: z.string(),
  /** Epoch second until which the link works. */
  until: z.int(),
  /** Its words speak of self-harm. */
  crisis: z.optional(z.literal(true)),
  /** Somebody fills it in for the patient. */
  forOther: z.optional(z.literal(true)),
});
export type SavedState = z.infer<typeof SavedState>;
