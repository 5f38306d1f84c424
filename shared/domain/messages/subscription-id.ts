import type { IdPrefix } from '../core/ids.ts';
import type { Subscription } from './subscription.ts';

const inOrder = (words: readonly string[]): string => [...words].toSorted().join(' ');

/**
 * The id of a subscription follows from what it asks for, so that asking for the same twice, also at once, is one subscription.
 * @param derivedId gives an id of a kind that is always the same for the same parts
 */
export const subscriptionIdOf = (
  derivedId: (prefix: IdPrefix, ...parts: string[]) => string,
  { recipientId, channel, kinds, clinics, regions, urgencies, quietHours }: Omit<Subscription, 'subscriptionId'>,
): string =>
  derivedId(
    'sub',
    recipientId,
    channel,
    ...[kinds, clinics, regions, urgencies].map(inOrder),
    quietHours ? `${quietHours.from}-${quietHours.to}` : '',
  );
