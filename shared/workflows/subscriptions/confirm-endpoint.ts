import { asConfirmed } from '../../domain/messages/compared-endpoint.ts';
import { endpointOf } from '../../domain/messages/endpoints.ts';
import type { ConfirmEndpoint } from '../../domain/messages/reaction.ts';
import { outcomeOnly, transact } from '../core/unit-of-work.ts';
import type { EndpointDeps } from './deps.ts';
import { SubscriptionRefused } from './ports.ts';

/** @returns the ARN that was confirmed, or nothing for a token that is wrong or too old: the endpoint stays as it is. */
async function confirmed({ topic, log }: EndpointDeps, reaction: ConfirmEndpoint): Promise<string | undefined> {
  try {
    return await topic.confirm(reaction.token);
  } catch (error) {
    if (!(error instanceof SubscriptionRefused)) throw error;
    const { recipientId, channel } = reaction;
    log.warn('confirmation-refused', { recipientId, channel }, error);
    return undefined;
  }
}

/**
 * Confirms a mailbox with the token that SNS mailed to it, so that only the practice can unsubscribe it. A token of another
 * mailbox confirms that one, which the daily comparison finds.
 * @param remaining milliseconds until the function is stopped
 * @returns whether this mailbox is confirmed now and was not before
 */
export async function confirmEndpoint(
  deps: EndpointDeps,
  reaction: ConfirmEndpoint,
  remaining: () => number,
): Promise<boolean> {
  const arn = await confirmed(deps, reaction);
  const facts = arn === undefined ? undefined : await deps.topic.facts(arn);
  if (arn === undefined || !facts || facts.isPending) return false;
  const { anybodyMayEnd, recipients } = facts;
  return transact(deps, outcomeOnly<boolean>(remaining), 'confirm a mailbox', async () => {
    const endpoint = endpointOf(await deps.routing.routing(), reaction);
    const known = endpoint?.subscriptionArn;
    const isThis = known === undefined ? recipients.includes(reaction.recipientId) : known === arn;
    if (!endpoint || !isThis) return { outcome: false, changes: [] };
    const next = asConfirmed(endpoint, arn, anybodyMayEnd);
    const from = endpoint.version;
    return { outcome: true, changes: [{ kind: 'endpoint-changed', endpoint: { ...next, version: from + 1 }, from }] };
  });
}
