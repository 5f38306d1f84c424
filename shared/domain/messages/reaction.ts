import * as z from 'zod/mini';
import { CaseId } from '../core/ids.ts';
import type { EventOf } from './events.ts';

/** Looks whether a case can still be seen, or will be, before its deadline. */
export const CheckDeadline = z.strictObject({
  reactionId: z.string().check(z.regex(/^[0-9A-Za-z_.-]{1,64}$/)),
  purpose: z.literal('check-deadline'),
  caseId: CaseId,
});
export type CheckDeadline = z.infer<typeof CheckDeadline>;

/** Something that the system looks into by itself once an event is true, by what it is for. */
export const Reaction = z.discriminatedUnion('purpose', [CheckDeadline]);
export type Reaction = z.infer<typeof Reaction>;

/** The same event gives the same reaction again. */
export const checkDeadlineAfter = ({
  eventId,
  caseId,
}: EventOf<'new-case' | 'case-changed' | 'visit-changed'>): CheckDeadline => ({
  reactionId: `${eventId}-check-deadline`,
  purpose: 'check-deadline',
  caseId,
});
