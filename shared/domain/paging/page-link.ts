import * as z from 'zod/mini';
import { CaseId, Slug } from '../core/ids.ts';
import { Region } from '../directory/directory.ts';

/**
 * Which page a link or a reply answers, and as whom: one person's page of a round, of all the cases that gathered of a flood under a
 * timer, or the test page of a day. `date`: the local date of the practice.
 */
export const PageName = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('round'), caseId: CaseId, round: z.int(), step: z.int(), recipientId: Slug }),
  z.strictObject({ of: z.literal('flood'), gathering: z.string(), date: z.string(), recipientId: Slug }),
  z.strictObject({ of: z.literal('test'), region: Region, date: z.string(), recipientId: Slug }),
]);
export type PageName = z.infer<typeof PageName>;
