import type { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../../domain/core/instants.ts';
import type { Caller } from '../../domain/core/party.ts';
import { Refusal } from '../../domain/core/refusal.ts';
import { regions } from '../../domain/directory/directory.ts';
import { endpointOf, subscriptionsOn } from '../../domain/messages/endpoints.ts';
import type { Routing, Subscription } from '../../domain/messages/subscription.ts';
import { callSequence } from '../../domain/oncall/duty.ts';
import type { Shift } from '../../domain/oncall/shift.ts';
import type { Change } from '../core/changes.ts';
import { type Attempt, type Reply, transact } from '../core/unit-of-work.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import { shiftsIn } from '../oncall/read-rota.ts';
import { settling } from './add-subscription.ts';
import { ownSubscription } from './own-subscription.ts';
import type { SubscriberDeps } from './subscriber-deps.ts';
import { subscriptionAudit } from './subscription-audit.ts';

export interface RemoveSubscription {
  caller: Caller;
  now: Temporal.Instant;
  subscriptionId: string;
}

/** Whose shift begins so soon must be heard already, in days. */
const daysAhead = 7;

async function shiftsSoon({ rotas }: SubscriberDeps, now: Temporal.Instant): Promise<Shift[]> {
  const period = { start: epochSeconds(now), end: epochSeconds(now.add({ hours: daysAhead * 24 })) };
  const read = regions.map((region) => shiftsIn(rotas, region, period).catch(unlessUnreadable));
  return (await Promise.all(read)).flatMap((found) => found?.shifts ?? []);
}

/**
 * Whether somebody is on call now or within a week, or called behind whoever is; the directory's order counts although a rota may
 * stand before it.
 */
async function isCalled(deps: SubscriberDeps, recipientId: string, now: Temporal.Instant): Promise<boolean> {
  const [{ staff }, shifts, ...duties] = await Promise.all([
    deps.directory.directory(),
    shiftsSoon(deps, now),
    ...regions.map((region) => deps.onCall.duty(region, now)),
  ]);
  const isInOrder = staff.some((each) => each.recipientId === recipientId && each.onCallOrder !== undefined);
  const hasShift = shifts.some((shift) => shift.recipientId === recipientId);
  return isInOrder || hasShift || duties.some((duty) => callSequence(duty).includes(recipientId));
}

/** Nobody who is called falls silent by a click. @throws Refusal `unlawful-change` */
async function requirePhone(deps: SubscriberDeps, routing: Routing, last: Subscription, now: Temporal.Instant) {
  const isHeard = last.channel === 'sms' && endpointOf(routing, last)?.state === 'confirmed';
  if (!isHeard || !(await isCalled(deps, last.recipientId, now))) return;
  throw new Refusal(
    'unlawful-change',
    `${last.recipientId} is on call, will be within ${daysAhead} days, or stands in an on-call order, and this is the last subscription by text message: no page would ring. ` +
      'Take the person out of the rota and the order first, or make another subscription by text message.',
  );
}

async function decide(deps: SubscriberDeps, command: RemoveSubscription): Promise<Attempt<void>> {
  const { caller, now, subscriptionId } = command;
  const routing = await deps.routing.routing();
  const subscription = ownSubscription(caller, routing, subscriptionId);
  const isLast = subscriptionsOn(routing, subscription).length === 1;
  if (isLast) await requirePhone(deps, routing, subscription, now);
  const endpoint = endpointOf(routing, subscription);
  const counted: Change[] = endpoint
    ? [{ kind: 'endpoint-changed', endpoint: { ...endpoint, version: endpoint.version + 1 }, from: endpoint.version }]
    : [];
  return {
    outcome: undefined,
    changes: [
      { kind: 'subscription-removed', subscriptionId },
      ...counted,
      ...subscriptionAudit(deps, command, 'subscription-ended', subscription),
      ...(isLast && endpoint ? [settling(deps, subscription, now)] : []),
    ],
  };
}

/**
 * Takes a subscription away; with the last of a person and a channel SNS unsubscribes the address.
 * @throws Refusal `not-found`; `unlawful-change` where somebody on call would hear no page any more
 */
export const removeSubscription = <Answer>(
  deps: SubscriberDeps,
  command: RemoveSubscription,
  reply: Reply<void, Answer>,
): Promise<Answer> => transact(deps, reply, 'remove this subscription', () => decide(deps, command));
