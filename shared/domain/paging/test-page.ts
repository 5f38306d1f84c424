import * as z from 'zod/mini';
import { Slug } from '../core/ids.ts';
import { Region } from '../directory/directory.ts';

/** The page that tries the phone of whoever is on call in a region, once a day; whoever is in several regions gets one for all. */
export const TestPage = z.strictObject({
  region: Region,
  /** Local date of the practice, YYYY-MM-DD. */
  date: z.string(),
  /** Whom it was sent to. */
  recipientId: Slug,
  /** When it was promised, RFC 3339 UTC. */
  at: z.string(),
  /** The region whose page stands for this one too, as does its answer. */
  standsWith: z.optional(Region),
  /** Counts every change of this record. */
  version: z.int(),
  /** Who answered it first, and when (RFC 3339 UTC). */
  answer: z.optional(z.strictObject({ by: Slug, at: z.string() })),
});
export type TestPage = z.infer<typeof TestPage>;
