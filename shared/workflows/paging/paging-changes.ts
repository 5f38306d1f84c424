import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { OutboxEvent } from '../../domain/messages/events.ts';
import type { Timer } from '../../domain/messages/timer.ts';
import { type Announcement, roundWithoutRecord } from '../../domain/paging/paging.ts';
import { endRound, type RoundEnd } from '../../domain/paging/paging-round.ts';
import type { Change } from '../core/changes.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { RoundReader } from './ports.ts';

export const eventChanges = (events: readonly OutboxEvent[]): Change[] =>
  events.map((event) => ({ kind: 'event', event }));

/** @param at RFC 3339 UTC */
export const timerChanges = (timers: readonly Timer[], at: string): Change[] =>
  timers.map((timer) => ({ kind: 'timer-set', timer, at }));

/** What an announcement writes besides the header: its events and, where paging begins, the round and its first timers. */
export const announcementChanges = ({ events, paging }: Announcement): Change[] => [
  ...eventChanges(events),
  ...(paging
    ? [
        { kind: 'round-changed' as const, round: paging.round, from: 0 },
        ...timerChanges(paging.timers, paging.round.openedAt),
      ]
    : []),
];

export interface RoundEnding {
  how: RoundEnd;
  /** Staff id, or whoever ends it. */
  by: string;
  /** RFC 3339 UTC. */
  at: string;
}

/**
 * Ends the round that was open before a change of the case and is not after it. A timer that rings at the same moment meets
 * this write, and so pages nobody who was answered. A round that cannot be read stops nobody: the header alone ends the paging.
 * @returns nothing where no round ends
 */
export async function roundEnded(
  rounds: RoundReader,
  before: CaseHeader,
  next: CaseHeader,
  { how, by, at }: RoundEnding,
): Promise<Change[]> {
  if (!before.pagingOpen || (next.pagingOpen && next.round === before.round)) return [];
  try {
    const round = (await rounds.round(before.caseId, before.round)) ?? roundWithoutRecord(before, 0);
    return [{ kind: 'round-changed', round: endRound(round, how, by, at), from: round.version }];
  } catch (error) {
    return unlessUnreadable(error) ?? [];
  }
}
