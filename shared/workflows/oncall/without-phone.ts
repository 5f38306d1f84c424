import type { Temporal } from 'temporal-polyfill';
import type { IdSource } from '../../domain/core/ids.ts';
import { stored } from '../../domain/core/instants.ts';
import type { Region } from '../../domain/directory/directory.ts';
import { endpointOf } from '../../domain/messages/endpoints.ts';
import type { Change } from '../core/changes.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { RoutingReader } from '../messages/ports.ts';

/**
 * Who of these no confirmed text message reaches: pages go past them.
 * @param people recipient ids @returns each once; nobody where the addresses cannot be read: no rota waits for them
 * @throws Throttled
 */
export async function withoutPhone(
  { routing }: { routing: RoutingReader },
  people: readonly string[],
): Promise<string[]> {
  const found = await routing.routing().catch(unlessUnreadable);
  if (!found) return [];
  return [...new Set(people)].filter(
    (recipientId) => endpointOf(found, { recipientId, channel: 'sms' })?.state !== 'confirmed',
  );
}

/** The news that somebody was put on call whom no page reaches: told at once, not only on the day itself. */
export const withoutPhoneTold = (
  { ids }: { ids: IdSource },
  region: Region,
  people: readonly string[],
  now: Temporal.Instant,
): Change[] =>
  people.map((recipientId) => ({
    kind: 'event',
    event: {
      eventId: ids.next('evt'),
      at: stored(now),
      lane: 'notice',
      kind: 'staff-unreachable',
      region,
      recipientId,
    },
  }));
