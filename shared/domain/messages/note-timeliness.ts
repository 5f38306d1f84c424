import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { CaseId } from '../core/ids.ts';
import { stored } from '../core/instants.ts';
import type { EventOf } from './events.ts';
import { ReactionId } from './reaction-id.ts';

/** The reaction that keeps what the timeliness report tells of a case. */
export const NoteTimeliness = z.strictObject({
  reactionId: ReactionId,
  purpose: z.literal('note-timeliness'),
  caseId: CaseId,
  /** When what it follows from happened, RFC 3339 UTC. */
  at: z.string(),
});
export type NoteTimeliness = z.infer<typeof NoteTimeliness>;

/** The same event gives the same reaction again. */
export const noteTimelinessAfter = ({
  eventId,
  caseId,
  at,
}: EventOf<'new-case' | 'case-changed' | 'visit-changed'>): NoteTimeliness => ({
  reactionId: `${eventId}-note-timeliness`,
  purpose: 'note-timeliness',
  caseId,
  at,
});

/** After a change of a case that no event tells of: its version names it. */
export const noteTimelinessOf = (
  { caseId, version }: { caseId: string; version: number },
  now: Temporal.Instant,
): NoteTimeliness => ({
  reactionId: `${caseId}-note-timeliness-${version}`,
  purpose: 'note-timeliness',
  caseId,
  at: stored(now),
});
