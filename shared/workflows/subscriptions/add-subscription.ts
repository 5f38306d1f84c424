import type { Temporal } from 'temporal-polyfill';
import { stored } from '../../domain/core/instants.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import type { Caller } from '../../domain/core/party.ts';
import { invalidInput, Refusal } from '../../domain/core/refusal.ts';
import { staffAddress } from '../../domain/directory/staff-address.ts';
import { type EndpointName, endpointOf, subscriptionsOn } from '../../domain/messages/endpoints.ts';
import type { Routing, StaffEndpoint, Subscription } from '../../domain/messages/subscription.ts';
import { subscriptionIdOf } from '../../domain/messages/subscription-id.ts';
import { type WantedSubscription, wantedFaults } from '../../domain/messages/wanted-subscription.ts';
import type { Change } from '../core/changes.ts';
import { type Attempt, type Reply, transact } from '../core/unit-of-work.ts';
import { mayChange } from './own-subscription.ts';
import type { SubscriberDeps } from './subscriber-deps.ts';
import { subscriptionAudit } from './subscription-audit.ts';

/** So many subscriptions a person may have. */
const most = 20;

/** A subscription, and what stands beside it. */
export interface SubscriptionState {
  subscription: Subscription;
  routing: Pick<Routing, 'endpoints'>;
}

export interface AddSubscription {
  caller: Caller;
  now: Temporal.Instant;
  wanted: WantedSubscription;
}

/** Promises that SNS is asked to do what is asked for by then. */
export const settling = (
  { ids }: Pick<SubscriberDeps, 'ids'>,
  { recipientId, channel }: EndpointName,
  now: Temporal.Instant,
): Change => {
  const reaction = {
    reactionId: `${ids.next('evt')}-settle`,
    purpose: 'settle-endpoint',
    recipientId,
    channel,
  } as const;
  return { kind: 'reaction-promised', reaction, at: stored(now) };
};

/**
 * The endpoint with one more who counts on it. Its version rises, so that whoever is taking the last away at the same time
 * decides anew; where it was the last, SNS may have unsubscribed it by now.
 */
function joined(deps: SubscriberDeps, routing: Routing, name: EndpointName, address: string, now: Temporal.Instant) {
  const before = endpointOf(routing, name);
  const isSure =
    before?.state === 'confirmed' && before.address === address && subscriptionsOn(routing, name).length > 0;
  const from = before?.version ?? 0;
  const fresh: StaffEndpoint = { ...name, address, state: 'pending', version: from + 1 };
  const endpoint = before ? { ...before, version: from + 1, ...(!isSure && { state: 'pending' as const }) } : fresh;
  const changes: Change[] = [{ kind: 'endpoint-changed', endpoint, from }];
  return { endpoint, changes: isSure ? changes : [...changes, settling(deps, name, now)] };
}

function requireRoom({ subscriptions }: Routing, recipientId: string): void {
  if (subscriptions.filter((each) => each.recipientId === recipientId).length < most) return;
  throw new Refusal('unlawful-change', `${recipientId} has ${most} subscriptions already. Remove one first.`);
}

async function decide(deps: SubscriberDeps, command: AddSubscription): Promise<Attempt<SubscriptionState>> {
  const { wanted, now } = command;
  const [routing, directory] = await Promise.all([deps.routing.routing(), deps.directory.directory()]);
  const faults = wantedFaults(wanted, directory, localDateAt(now, deps.zone));
  if (faults.length > 0) throw invalidInput(faults);
  const subscription = { subscriptionId: subscriptionIdOf(deps.derivedId, wanted), ...wanted };
  const { subscriptionId, recipientId, channel } = subscription;
  if (routing.subscriptions.some((each) => each.subscriptionId === subscriptionId))
    return { outcome: { subscription, routing }, changes: [] };
  requireRoom(routing, recipientId);
  const member = directory.staff.find((each) => each.recipientId === recipientId);
  const address = (member && staffAddress(member, channel)) ?? '';
  const { endpoint, changes } = joined(deps, routing, { recipientId, channel }, address, now);
  return {
    outcome: { subscription, routing: { endpoints: [endpoint] } },
    changes: [
      { kind: 'subscription-created', subscription },
      ...changes,
      ...subscriptionAudit(deps, command, 'subscription-made', subscription),
    ],
  };
}

/**
 * Notes what somebody wants to hear, and promises that SNS subscribes the address. Asking for the same again gives the same one.
 * @throws Refusal `not-allowed` for somebody else's, but for an admin; `invalid-input`; `unlawful-change` where there are too many
 */
export function addSubscription<Answer>(
  deps: SubscriberDeps,
  command: AddSubscription,
  reply: Reply<SubscriptionState, Answer>,
): Promise<Answer> {
  if (!mayChange(command.caller, command.wanted.recipientId))
    throw new Refusal(
      'not-allowed',
      'Only an admin subscribes somebody else. Leave recipientId out to subscribe yourself.',
    );
  return transact(deps, reply, 'make this subscription', () => decide(deps, command));
}
