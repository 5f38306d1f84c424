import type { SubscriptionChange } from '../../workflows/subscriptions/changes.ts';
import { endpointItem, endpointKey, subscriptionItem, subscriptionKey } from '../records/routing-record.ts';
import { isNew, isThere, put, remove, unchangedSince, type WritesOf } from './write.ts';

export const routingWrites: WritesOf<SubscriptionChange> = {
  'subscription-created': ({ subscription }) => put('Directory', subscriptionItem(subscription), isNew),
  'subscription-removed': ({ subscriptionId }) => remove('Directory', subscriptionKey(subscriptionId), isThere),
  'endpoint-changed': ({ endpoint, from }) => put('Directory', endpointItem(endpoint), unchangedSince(from)),
  'endpoint-removed': ({ endpoint }) => remove('Directory', endpointKey(endpoint), unchangedSince(endpoint.version)),
};
