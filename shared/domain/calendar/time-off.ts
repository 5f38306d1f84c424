import * as z from 'zod/mini';
import { Slug, TimeOffId } from '../core/ids.ts';
import { datedSpan } from '../directory/hours.ts';

/**
 * A practitioner sees nobody. Dates and times are those of the home zone. Its stretches stand in the practitioner-days too
 * (`Busy`, kind `away`), so that no booking can come between.
 */
export const TimeOff = z.strictObject({
  timeOffId: TimeOffId,
  practitionerId: Slug,
  ...datedSpan,
  /** For admins alone. */
  reason: z.optional(z.string()),
  /** RFC 3339 UTC, and the staff id of whoever entered it. */
  at: z.string(),
  by: z.string(),
});
export type TimeOff = z.infer<typeof TimeOff>;
