import type { Temporal } from 'temporal-polyfill';
import { type Region, regions } from '../../../../shared/domain/directory/directory.ts';
import { endpointOf } from '../../../../shared/domain/messages/endpoints.ts';
import type { Routing } from '../../../../shared/domain/messages/subscription.ts';
import { callSequence } from '../../../../shared/domain/oncall/duty.ts';
import type { RoutingReader } from '../../../../shared/workflows/messages/ports.ts';
import type { OnCallReader } from '../../../../shared/workflows/oncall/ports.ts';
import type { StaffTopic } from '../../../../shared/workflows/subscriptions/ports.ts';

export interface UnreachedDeps {
  readonly routing: RoutingReader;
  readonly onCall: OnCallReader;
  readonly topic: Pick<StaffTopic, 'facts' | 'isOptedOut'>;
  readonly now: Temporal.Instant;
}

/** Why no page reaches somebody by text: first what we know, then what SNS has. Undefined where it does. */
async function whySilent({ topic }: UnreachedDeps, routing: Routing, recipientId: string): Promise<string | undefined> {
  const endpoint = endpointOf(routing, { recipientId, channel: 'sms' });
  if (!endpoint) return 'has no subscription to pages by text';
  if (endpoint.state !== 'confirmed') return `has a subscription by text that is ${endpoint.state}`;
  const facts = endpoint.subscriptionArn === undefined ? undefined : await topic.facts(endpoint.subscriptionArn);
  if (!facts) return 'has a subscription by text that SNS does not know: was the topic replaced?';
  if (facts.isPending) return 'has a subscription by text that SNS has not confirmed';
  if (!facts.recipients.includes(recipientId)) return 'has a subscription by text whose filter keeps their pages out';
  return (await topic.isOptedOut(endpoint)) ? 'has said STOP on their phone' : undefined;
}

/** Who may be called in which region now. */
async function calledNow({ onCall, now }: UnreachedDeps): Promise<Map<Region, string[]>> {
  const duties = await Promise.all(
    regions.map(async (region) => [region, callSequence(await onCall.duty(region, now))] as const),
  );
  return new Map(duties);
}

/**
 * @returns in words, without names or addresses: who is on call now and gets no page by text, and where nobody is on call. Empty where
 * a page reaches everybody.
 */
export async function unreachedStaff(deps: UnreachedDeps): Promise<string[]> {
  const [called, routing] = await Promise.all([calledNow(deps), deps.routing.routing()]);
  const nobody = [...called].flatMap(([region, people]) =>
    people.length === 0 ? [`On call in ${region}: nobody. Import the directory, or plan a rota.`] : [],
  );
  const people = [...new Set([...called.values()].flat())];
  const silent = await Promise.all(
    people.map(async (recipientId) => {
      const why = await whySilent(deps, routing, recipientId);
      return why === undefined ? [] : [`On call: ${recipientId} ${why}.`];
    }),
  );
  return [...nobody, ...silent.flat()];
}
