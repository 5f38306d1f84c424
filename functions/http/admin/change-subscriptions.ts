import type { SubscriptionBody } from '../../../shared/contract/subscription-bodies.ts';
import { subscriptionView } from '../../../shared/contract/views/subscription-view.ts';
import type { WantedSubscription } from '../../../shared/domain/messages/wanted-subscription.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import * as subscriptions from '../../../shared/workflows/subscriptions/add-subscription.ts';
import { removeSubscription as remove } from '../../../shared/workflows/subscriptions/remove-subscription.ts';
import type { SubscriberDeps } from '../../../shared/workflows/subscriptions/subscriber-deps.ts';
import type { Uses } from '../../compose.ts';
import type { subscriptionRoutes } from './subscription-routes.ts';

const once = <Word>(words: readonly Word[] = []): Word[] => [...new Set(words)];

const wantedOf = (body: SubscriptionBody, caller: string): WantedSubscription => ({
  recipientId: body.recipientId ?? caller,
  channel: body.channel,
  kinds: once(body.kinds),
  clinics: once(body.clinics),
  regions: once(body.regions),
  urgencies: once(body.urgencies),
  ...(body.quietHours && { quietHours: body.quietHours }),
});

/** Asks to hear of something. Repeating it answers the same. */
export const addSubscription =
  (deps: SubscriberDeps & Uses<'publicUrl'>): Operation<(typeof subscriptionRoutes)['addSubscription']> =>
  async ({ body, caller, now, reply }) => {
    if (caller.kind !== 'staff') throw new Error('The route admits staff only.');
    return subscriptions.addSubscription(
      deps,
      { caller, now, wanted: wantedOf(body, caller.staffId) },
      reply(({ subscription, routing }) => ({
        status: 201,
        headers: { Location: `${deps.publicUrl}/v1/subscriptions/${subscription.subscriptionId}` },
        body: subscriptionView(subscription, routing),
      })),
    );
  };

/** Ends a subscription. */
export const removeSubscription =
  (deps: SubscriberDeps): Operation<(typeof subscriptionRoutes)['removeSubscription']> =>
  async ({ path, caller, now, reply }) =>
    remove(
      deps,
      { caller, now, subscriptionId: path.id ?? '' },
      reply(() => ({ status: 204 })),
    );
