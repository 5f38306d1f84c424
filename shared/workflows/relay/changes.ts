import type { OutboxEvent } from '../../domain/messages/events.ts';
import type { FloodTray } from '../../domain/messages/flood-tray.ts';
import type { MessageTarget } from '../../domain/messages/message-id.ts';
import type { MessageRecord, ToldCase } from '../../domain/messages/message-record.ts';
import type { Reaction } from '../../domain/messages/reaction.ts';
import type { Timer } from '../../domain/messages/timer.ts';
import type { Tray } from '../../domain/messages/tray.ts';

/**
 * What is promised: that somebody is told, that a timer rings, or that something is looked into. `at`: RFC 3339 UTC, when.
 * Trays hold what waits to go out with others; a message that is to tell of a case is listed with it beforehand. `only`: whom alone an event goes to, where its message, which the ledger is told of beforehand, is sent again.
 */
export type PromiseChange =
  | { kind: 'event'; event: OutboxEvent; only?: MessageTarget }
  | { kind: 'message-promised'; message: MessageRecord; at: string }
  | { kind: 'message-listed'; messageId: string; told: ToldCase; at: string }
  | { kind: 'timer-set'; timer: Timer; at: string }
  | { kind: 'reaction-promised'; reaction: Reaction; at: string }
  | { kind: 'tray-changed'; tray: Tray; from: number }
  | { kind: 'flood-tray-changed'; tray: FloodTray; from: number };

/** Where one of these is there already, this very thing was promised before: deciding anew cannot help. */
export const promisedOnce = [
  'event',
  'timer-set',
  'reaction-promised',
] as const satisfies readonly PromiseChange['kind'][];
