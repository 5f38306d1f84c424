import * as z from 'zod/mini';
import { CaseId } from '../core/ids.ts';
import type { Lane } from './events.ts';

/** Also the schedule's name: setting the same timer twice sets one. */
const TimerId = z.string().check(z.regex(/^[0-9A-Za-z_.-]{1,64}$/));

/** Pages the next person unless somebody answered by then. */
export const EscalateTimer = z.strictObject({
  timerId: TimerId,
  purpose: z.literal('escalate'),
  caseId: CaseId,
  round: z.int(),
  step: z.int(),
  /** RFC 3339 UTC. */
  dueAt: z.string(),
});
export type EscalateTimer = z.infer<typeof EscalateTimer>;

/** One alarm clock, by what it is for: when it rings the workflow of its purpose runs. */
export const Timer = z.discriminatedUnion('purpose', [EscalateTimer]);
export type Timer = z.infer<typeof Timer>;

/** In which lane a timer of a purpose is set, and found again where it was lost. */
export const laneOfPurpose: Readonly<Record<Timer['purpose'], Lane>> = { escalate: 'page' };
