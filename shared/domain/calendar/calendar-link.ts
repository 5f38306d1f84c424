import * as z from 'zod/mini';
import { Slug } from '../core/ids.ts';

const ofLink = {
  /** Digest of the secret in the link; absent once the link was taken back. */
  digest: z.optional(z.string()),
  /** RFC 3339 UTC, when it was made or taken back. */
  changedAt: z.string(),
};

/** The link to a calendar: of the shifts of somebody on the staff, or of the visits of a practitioner. A new one takes the place of the old. */
export const CalendarLink = z.union([
  z.strictObject({ recipientId: Slug, ...ofLink }),
  z.strictObject({ practitionerId: Slug, ...ofLink }),
]);
export type CalendarLink = z.infer<typeof CalendarLink>;

/** Whose calendar a link opens. */
export type LinkOwner = { recipientId: string } | { practitionerId: string };
