import type { Temporal } from 'temporal-polyfill';
import type { Lane } from '../../domain/messages/events.ts';

/** Seconds until the second turn, and the longest wait between two: a page is never left for long. */
const first = 60;
const longest: Readonly<Record<Lane, number>> = { page: 300, notice: 3600 };

/** When something that failed so often has its next turn: each wait is twice the last, up to the lane's longest. */
export const nextTurn = (now: Temporal.Instant, attempts: number, lane: Lane): Temporal.Instant =>
  now.add({ seconds: Math.min(longest[lane], first * 2 ** Math.min(attempts, 10)) });
