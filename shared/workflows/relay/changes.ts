import type { OutboxEvent } from '../../domain/messages/events.ts';
import type { Reaction } from '../../domain/messages/reaction.ts';
import type { Timer } from '../../domain/messages/timer.ts';

/** What is promised: that somebody is told, that a timer rings, or that something is looked into. `at`: RFC 3339 UTC, when. */
export type PromiseChange =
  | { kind: 'event'; event: OutboxEvent }
  | { kind: 'timer-set'; timer: Timer; at: string }
  | { kind: 'reaction-promised'; reaction: Reaction; at: string };

/** Where one of these is there already, this very thing was promised before: deciding anew cannot help. */
export const promisedOnce = ['event', 'reaction-promised'] as const satisfies readonly PromiseChange['kind'][];
