import * as z from 'zod/mini';
import { CaseId } from '../domain/core/ids.ts';
import { messageStates } from '../domain/reports/message-results.ts';
import { MessageAnswer } from './message-answers.ts';
import { TimelinessQuery } from './timeliness.ts';

/** Local dates of the practice, both ends included: which cases count, by the date that they were received. */
export const MessageReportQuery = TimelinessQuery;

export const MessageReportAnswer = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  /** `waiting`: promised, and not tried yet. */
  rows: z.array(
    z.strictObject({ kind: z.string(), channel: z.string(), result: z.enum(messageStates), count: z.int() }),
  ),
  /** Messages that did not get through or may not have, the newest first. */
  troubles: z.array(z.extend(MessageAnswer, { caseId: CaseId })),
  /** How many more there are than are listed. */
  troublesLeftOut: z.optional(z.int()),
  /** How many of the cases, the oldest ones, were not looked at; ask for fewer days. */
  casesLeftOut: z.optional(z.int()),
});
export type MessageReportAnswer = z.infer<typeof MessageReportAnswer>;
