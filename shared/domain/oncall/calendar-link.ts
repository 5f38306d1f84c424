import * as z from 'zod/mini';
import { Slug } from '../core/ids.ts';

/** One person's link to the calendar of their shifts; a new one takes the place of the old. */
export const CalendarLink = z.strictObject({
  recipientId: Slug,
  /** Digest of the secret in the link; absent once the link was taken back. */
  digest: z.optional(z.string()),
  /** RFC 3339 UTC, when it was made or taken back. */
  changedAt: z.string(),
});
export type CalendarLink = z.infer<typeof CalendarLink>;
