import * as z from 'zod/mini';
import { requestStatuses } from '../domain/cases/information-request.ts';
import { ActId, RequestId } from '../domain/core/ids.ts';
import { Instant } from './visit-answers.ts';

/** A note of one of the staff, as whoever wrote it gets it back. */
export const NoteAnswer = z.strictObject({ noteId: ActId, at: Instant, by: z.string(), text: z.string() });

/** `overdue`: not answered by the end of `dueBy`, a day of the practice's zone. */
export const RequestAnswer = z.strictObject({
  requestId: RequestId,
  items: z.array(z.string()),
  /** For nurses and above, and for the referrer that is asked. */
  question: z.optional(z.string()),
  dueBy: z.iso.date(),
  status: z.enum(requestStatuses),
  askedAt: Instant,
  answeredAt: z.optional(Instant),
});
export type RequestAnswer = z.infer<typeof RequestAnswer>;
