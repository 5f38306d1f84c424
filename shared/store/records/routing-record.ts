import { regions } from '../../domain/directory/directory.ts';
import { messageKinds } from '../../domain/messages/message.ts';
import { StaffEndpoint, Subscription } from '../../domain/messages/subscription.ts';
import { urgencies } from '../../domain/triage/urgency.ts';
import { fromItem, type Item } from '../dynamo/item.ts';
import { type RecordKind, readMember, readRecord } from './read-record.ts';

/** All that routing goes by stands in one partition of the Directory table, so that one Query reads it. */
export const routingKey = 'ROUTING';

const prefixes = { subscription: 'SUB#', endpoint: 'ENDPOINT#' } as const;

const subscriptionKind: RecordKind<typeof Subscription> = { schema: Subscription, version: 1 };
const endpointKind: RecordKind<typeof StaffEndpoint> = { schema: StaffEndpoint, version: 1 };

type EndpointName = Pick<StaffEndpoint, 'recipientId' | 'channel'>;

export const subscriptionKey = (subscriptionId: string) => ({
  pk: routingKey,
  sk: `${prefixes.subscription}${subscriptionId}`,
});
export const endpointKey = ({ recipientId, channel }: EndpointName) => ({
  pk: routingKey,
  sk: `${prefixes.endpoint}${recipientId}#${channel}`,
});

export const subscriptionItem = (subscription: Subscription): Record<string, unknown> => ({
  ...subscriptionKey(subscription.subscriptionId),
  schema: subscriptionKind.version,
  subscription,
});

export const endpointItem = (endpoint: StaffEndpoint): Record<string, unknown> => ({
  ...endpointKey(endpoint),
  schema: endpointKind.version,
  version: endpoint.version,
  endpoint,
});

const isOf = (kind: keyof typeof prefixes, item: Item): boolean => item.sk?.S?.startsWith(prefixes[kind]) === true;
export const isSubscription = (item: Item): boolean => isOf('subscription', item);
export const isEndpoint = (item: Item): boolean => isOf('endpoint', item);

/** The words that each list of a subscription may hold; a later release may know more. */
const words: Readonly<Record<string, readonly string[]>> = { kinds: messageKinds, regions, urgencies };

/**
 * Takes words of a later release out of the lists, so that the subscription goes on for the others.
 * @throws where nothing is left of a list: an empty one would mean all
 */
function inKnownWords(record: Record<string, unknown>): Record<string, unknown> {
  const lists = Object.entries(words).map(([name, known]) => {
    const written = record[name];
    if (!Array.isArray(written)) return [name, written];
    const left = written.filter((word) => known.includes(word));
    if (left.length === 0 && written.length > 0) throw new Error(`No word in ${name} is known to this release.`);
    return [name, left];
  });
  return { ...record, ...Object.fromEntries(lists) };
}

export function subscriptionOf(item: Item): Subscription {
  const { subscription, schema } = fromItem(item);
  return readRecord(subscriptionKind, inKnownWords(Object(subscription)), schema);
}

export const endpointOf = (item: Item): StaffEndpoint => readMember(endpointKind, item, 'endpoint');
