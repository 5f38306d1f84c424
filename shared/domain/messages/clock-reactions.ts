import * as z from 'zod/mini';
import { CaseId } from '../core/ids.ts';
import type { EventOf } from './events.ts';
import { ReactionId } from './reaction-id.ts';

/** Tells what the clocks of a case have to tell, and sets their timers. */
export const RunClocks = z.strictObject({ reactionId: ReactionId, purpose: z.literal('run-clocks'), caseId: CaseId });
export type RunClocks = z.infer<typeof RunClocks>;

/** Looks through open cases, a part of the worklist each time, for clocks that no timer carries on. */
export const MendClocks = z.strictObject({
  reactionId: ReactionId,
  purpose: z.literal('mend-clocks'),
  /** Local date of the practice on whose morning it began; names all parts, which count from 1. */
  date: z.string(),
  part: z.int(),
  /** Where in the worklist the part before ended. */
  cursor: z.optional(z.string()),
});
export type MendClocks = z.infer<typeof MendClocks>;

/** The same event gives the same reaction again. */
export const runClocksAfter = ({
  eventId,
  caseId,
}: EventOf<'new-case' | 'case-changed' | 'visit-changed' | 'needs-rebooking'>): RunClocks => ({
  reactionId: `${eventId}-run-clocks`,
  purpose: 'run-clocks',
  caseId,
});

/** For a change of a case that no event tells of. @param version of the header that came of it */
export const runClocksFrom = ({ caseId, version }: { caseId: string; version: number }): RunClocks => ({
  reactionId: `${caseId}-run-clocks-${version}`,
  purpose: 'run-clocks',
  caseId,
});

/** For a visit that can take place again, of which no event tells. @param version of the visit that came of it */
export const runClocksOnceStanding = (caseId: string, appointmentId: string, version: number): RunClocks => ({
  reactionId: `${appointmentId}-run-clocks-${version}`,
  purpose: 'run-clocks',
  caseId,
});

/** One part of a morning's look; promised twice, it is one. @param cursor where the part before ended */
export const mendClocksOn = (date: string, part = 1, cursor?: string): MendClocks => ({
  reactionId: `mend-clocks-${date}-${part}`,
  purpose: 'mend-clocks',
  date,
  part,
  ...(cursor && { cursor }),
});
