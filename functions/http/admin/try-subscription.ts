import { subscriptionView } from '../../../shared/contract/views/subscription-view.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { SubscriptionState } from '../../../shared/workflows/subscriptions/add-subscription.ts';
import * as ask from '../../../shared/workflows/subscriptions/ask-endpoint.ts';
import type { SubscriberDeps } from '../../../shared/workflows/subscriptions/subscriber-deps.ts';
import type { subscriptionRoutes } from './subscription-routes.ts';

const answerAs =
  (status: number) =>
  ({ subscription, routing }: SubscriptionState) => ({ status, body: subscriptionView(subscription, routing) });

/** Sends a test to the address of a subscription. */
export const testSubscription =
  (deps: SubscriberDeps): Operation<(typeof subscriptionRoutes)['testSubscription']> =>
  async ({ path, caller, now, reply }) =>
    ask.testSubscription(deps, { caller, now, subscriptionId: path.id ?? '' }, reply(answerAs(200)));

/** Confirms a mailbox with what SNS mailed there. */
export const confirmSubscription =
  (deps: SubscriberDeps): Operation<(typeof subscriptionRoutes)['confirmSubscription']> =>
  async ({ path, body, caller, now, reply }) =>
    ask.confirmSubscription(
      deps,
      { caller, now, subscriptionId: path.id ?? '', token: body.token },
      reply(answerAs(202)),
    );
