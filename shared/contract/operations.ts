import * as z from 'zod/mini';
import { CaseId } from '../domain/core/ids.ts';
import { Lane } from '../domain/messages/events.ts';
import { Instant } from './visit-answers.ts';

const undone = {
  /** Kind of the event, or purpose of the timer or of what is looked into; `unreadable` for what this release cannot read. */
  what: z.string(),
  lane: Lane,
  /** How often it was tried and failed, or was brought back. */
  attempts: z.int(),
  caseId: z.optional(CaseId),
};

/** What was promised and is not done yet. Ids and codes only. */
export const OperationsAnswer = z.strictObject({
  /** `forgotten`: its turn, at `nextAt`, is over, and the sweeper takes it up. */
  pending: z.array(z.strictObject({ promiseId: z.string(), ...undone, nextAt: Instant, forgotten: z.boolean() })),
  /** Timers that were to ring and that nobody has settled. */
  overdue: z.array(z.strictObject({ timerId: z.string(), ...undone, dueAt: z.optional(Instant) })),
  /** There may be more than are listed. */
  more: z.optional(z.literal(true)),
});
export type OperationsAnswer = z.infer<typeof OperationsAnswer>;
