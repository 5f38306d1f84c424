import * as z from 'zod/mini';
import { CaseId } from '../core/ids.ts';
import { StaffRole } from '../core/party.ts';
import { contactChannels } from './case-header.ts';

/** One attempt of the staff to reach the person of a case. The header tells of the latest only. */
export const ContactRecord = z.strictObject({
  caseId: CaseId,
  /** Counts the attempts of the case from 1. */
  attempt: z.int(),
  /** RFC 3339 UTC. */
  at: z.string(),
  /** Staff id. */
  by: z.string(),
  /** In which they wrote the note, and so who reads it; earlier releases did not say. */
  role: z.optional(StaffRole),
  channel: z.enum(contactChannels),
  /** Whether the person was spoken to, or answered. */
  reached: z.boolean(),
  /** Free text, and so clinical. */
  note: z.optional(z.string()),
});
export type ContactRecord = z.infer<typeof ContactRecord>;
