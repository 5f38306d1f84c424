import { subscriptionView } from '../../shared/contract/views/subscription-view.ts';
import { notFound } from '../../shared/domain/core/refusal.ts';
import type { EndpointDeps } from '../../shared/workflows/subscriptions/deps.ts';
import { settleEndpoint } from '../../shared/workflows/subscriptions/settle-endpoint.ts';
import type { SnsStore } from './aws/sns-store.ts';
import { jsonOperation, type LocalOperation } from './gateway/local-operation.ts';

/** Milliseconds: nobody stops a local operation, and this is as long as a request may take. */
const remaining = () => 15_000;

/** Opens the link that SNS mailed: whoever does so confirms, without proving who they are. */
function click(store: SnsStore, protocol: string, endpoint: string): void {
  const found = store.all().find((each) => each.protocol === protocol && each.endpoint === endpoint);
  if (found?.pendingSince === undefined) return;
  const { pendingSince: _, ...confirmed } = found;
  store.put(confirmed);
}

/** `POST /_local/subscriptions/{id}/confirm`: plays the click on the link that SNS mailed; answers once that is seen. */
export const confirmOperation = (deps: () => EndpointDeps, store: SnsStore): LocalOperation =>
  jsonOperation(async ({ path = {} }) => {
    const made = deps();
    const find = async () => {
      const routing = await made.routing.routing();
      const subscription = routing.subscriptions.find(({ subscriptionId }) => subscriptionId === path.id);
      if (!subscription) throw notFound('subscription');
      return { routing, subscription };
    };
    const { subscription } = await find();
    await settleEndpoint(made, subscription, remaining);
    const { endpoints } = (await find()).routing;
    for (const { recipientId, channel, address } of endpoints)
      if (recipientId === subscription.recipientId && channel === subscription.channel) click(store, channel, address);
    await settleEndpoint(made, subscription, remaining);
    return subscriptionView(subscription, (await find()).routing);
  });
