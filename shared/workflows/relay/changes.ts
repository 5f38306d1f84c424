import type { OutboxEvent } from '../../domain/messages/outbox-event.ts';
import type { Timer } from '../../domain/messages/timer.ts';

/** What is promised: that somebody is told, or that a timer rings. */
export type PromiseChange =
  | { kind: 'event'; event: OutboxEvent }
  /** `at`: RFC 3339 UTC, when it was promised. */
  | { kind: 'timer-set'; timer: Timer; at: string };
