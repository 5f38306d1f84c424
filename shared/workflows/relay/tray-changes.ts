import type { MessageTarget } from '../../domain/messages/message-id.ts';
import { messageIdOf } from '../../domain/messages/message-id.ts';
import { bundleNameOf, type Placed, type Tray } from '../../domain/messages/tray.ts';
import type { Change } from '../core/changes.ts';

interface NamingDeps {
  /** @returns an id of a kind that is always the same for the same parts. */
  derivedId: (prefix: 'evt', ...parts: string[]) => string;
}

/** The event of the message that a tray becomes. @param timerId of the timer that empties it */
export const bundleIdOf = ({ derivedId }: NamingDeps, tray: Tray, timerId: string): string =>
  derivedId('evt', bundleNameOf(tray) ?? timerId);

/** In the list of its case stands, from now on, the message that only counts a notice: there it is seen once that is sent. */
function listed(deps: NamingDeps, tray: Tray, counted: Placed['counted'], at: string): Change[] {
  const name = bundleNameOf(tray);
  if (!counted || name === undefined) return [];
  const target: MessageTarget = { to: tray.recipientId, channel: tray.channel };
  const messageId = messageIdOf(deps.derivedId('evt', name), target);
  // One transaction writes no line twice.
  const lines = new Map(counted.map((told) => [`${told.caseId} ${told.kind}`, told]));
  return [...lines.values()].map((told) => ({ kind: 'message-listed', messageId, told, at }));
}

/**
 * What is written of a tray as notices were placed in it. It comes first: where another notice came between, that is what has to be
 * said.
 * @param from its version before
 * @param at RFC 3339 UTC
 */
export function trayChanges(
  deps: NamingDeps,
  { tray, timer, counted }: Omit<Placed, 'what'>,
  from: number,
  at: string,
): Change[] {
  if (!tray) return [];
  const timers: Change[] = timer ? [{ kind: 'timer-set', timer, at }] : [];
  return [{ kind: 'tray-changed', tray, from }, ...timers, ...listed(deps, tray, counted, at)];
}
