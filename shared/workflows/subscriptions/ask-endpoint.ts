import type { Temporal } from 'temporal-polyfill';
import { stored } from '../../domain/core/instants.ts';
import type { Caller } from '../../domain/core/party.ts';
import { Refusal } from '../../domain/core/refusal.ts';
import type { Reaction } from '../../domain/messages/reaction.ts';
import type { Change } from '../core/changes.ts';
import { keepAnswer, type Reply } from '../core/unit-of-work.ts';
import { promiseAllOnce, promiseOnce } from '../relay/promise-once.ts';
import type { SubscriptionState } from './add-subscription.ts';
import { ownSubscription } from './own-subscription.ts';
import type { SubscriberDeps } from './subscriber-deps.ts';
import { subscriptionAudit } from './subscription-audit.ts';

export interface AskEndpoint {
  caller: Caller;
  now: Temporal.Instant;
  subscriptionId: string;
}

/** A phone rings at most once in this time for what is no page, so a test asked for twice is one. */
const testMilliseconds = 5 * 60_000;

const TESTED =
  'A test was sent there just now, and another one within five minutes is not. Look whether it came; Retry-After says when you can send the next.';

async function stateOf(deps: SubscriberDeps, { caller, subscriptionId }: AskEndpoint): Promise<SubscriptionState> {
  const routing = await deps.routing.routing();
  return { subscription: ownSubscription(caller, routing, subscriptionId), routing };
}

/** Promises a test to the address of a subscription, one in five minutes. @throws Refusal `not-found`; `limit-reached` for another one */
export async function testSubscription<Answer>(
  deps: SubscriberDeps,
  command: AskEndpoint,
  reply: Reply<SubscriptionState, Answer>,
): Promise<Answer> {
  const state = await stateOf(deps, command);
  const { recipientId, channel } = state.subscription;
  const { epochMilliseconds } = command.now;
  const turn = Math.floor(epochMilliseconds / testMilliseconds);
  const reactionId = deps.derivedId('evt', 'test-endpoint', recipientId, channel, String(turn));
  const reaction: Reaction = { reactionId, purpose: 'test-endpoint', recipientId, channel };
  const change = { kind: 'reaction-promised', reaction, at: stored(command.now) } as const;
  if (await promiseOnce(deps, change, 'send a test', reply.remaining)) return keepAnswer(deps, reply, state);
  const retryAfter = Math.ceil(((turn + 1) * testMilliseconds - epochMilliseconds) / 1000);
  throw new Refusal('limit-reached', TESTED, { retryAfter });
}

/**
 * Promises that SNS is told that a mailbox is the person's.
 * @param command with the token that SNS mailed
 * @throws Refusal `not-found`; `unlawful-change` for a phone, which needs no confirmation
 */
export async function confirmSubscription<Answer>(
  deps: SubscriberDeps,
  command: AskEndpoint & { token: string },
  reply: Reply<SubscriptionState, Answer>,
): Promise<Answer> {
  const state = await stateOf(deps, command);
  const { recipientId, channel } = state.subscription;
  if (channel !== 'email')
    throw new Refusal('unlawful-change', 'Text messages need no confirmation: only a mailbox is confirmed.');
  const { token } = command;
  const reactionId = deps.derivedId('evt', 'confirm-endpoint', recipientId, token);
  const reaction: Reaction = { reactionId, purpose: 'confirm-endpoint', recipientId, channel, token };
  const changes: Change[] = [
    { kind: 'reaction-promised', reaction, at: stored(command.now) },
    ...subscriptionAudit(deps, command, 'subscription-confirmed', state.subscription),
  ];
  await promiseAllOnce(deps, changes, 'confirm this mailbox', reply.remaining);
  return keepAnswer(deps, reply, state);
}
