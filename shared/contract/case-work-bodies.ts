import * as z from 'zod/mini';
import { contactChannels } from '../domain/cases/case-header.ts';
import { CaseId } from '../domain/core/ids.ts';
import { SourceName } from './written/source-name.ts';

/** `round`: the paging round that its sender saw. */
export const AcknowledgeBody = z.strictObject({ round: z.optional(z.int().check(z.minimum(0))) });

/** What came from a source, as the worklist names it, within a span of time: both ends are included, and may be left out. */
export const FloodBody = z.strictObject({
  source: SourceName,
  from: z.optional(z.iso.datetime({ offset: true })),
  to: z.optional(z.iso.datetime({ offset: true })),
});
export type FloodBody = z.infer<typeof FloodBody>;

/** `version`: the version of the case whose words were read. */
export const WordsReadBody = z.strictObject({ version: z.int().check(z.minimum(1)) });

/** `reached`: the person was spoken to, or answered. */
export const ContactBody = z.strictObject({
  channel: z.enum(contactChannels),
  reached: z.boolean(),
  note: z.optional(z.string().check(z.minLength(1), z.maxLength(1000))),
});

/** Another case, and whether it is of the same person. */
export const DuplicateBody = z.strictObject({ caseId: CaseId, same: z.boolean() });

export const AcceptLateBody = z.strictObject({ reason: z.string().check(z.minLength(1), z.maxLength(1000)) });
