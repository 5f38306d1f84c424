import { asConfirmed } from '../../domain/messages/compared-endpoint.ts';
import { type EndpointName, endpointOf, sharing, wantedAddress } from '../../domain/messages/endpoints.ts';
import type { Routing, StaffEndpoint } from '../../domain/messages/subscription.ts';
import type { Change } from '../core/changes.ts';
import { type Attempt, outcomeOnly, transact } from '../core/unit-of-work.ts';
import { type EndpointDeps, readAsked } from './deps.ts';
import { SubscriptionRefused } from './ports.ts';

const changed = (next: StaffEndpoint, { version: from }: StaffEndpoint): Change => ({
  kind: 'endpoint-changed',
  endpoint: { ...next, version: from + 1 },
  from,
});

/** Takes a person off an address; somebody else who has the same one goes on hearing there. */
async function leave({ topic }: EndpointDeps, routing: Routing, endpoint: StaffEndpoint): Promise<void> {
  const { subscriptionArn: arn, channel, address } = endpoint;
  if (!arn) return;
  const recipients = sharing(routing, endpoint).filter((id) => id !== endpoint.recipientId);
  if (recipients.length === 0) await topic.unsubscribe(arn);
  else await topic.mend(arn, { channel, address, recipients });
}

/** Whatever SNS said before counts for nothing, so that only the state of now is written down. */
const unknown = { subscriptionArn: undefined, anybodyMayEnd: undefined } as const;

/** Has SNS subscribe an address. @returns how the endpoint stands then */
async function join(
  deps: EndpointDeps,
  routing: Routing,
  endpoint: StaffEndpoint,
  address: string,
): Promise<StaffEndpoint> {
  const { topic } = deps;
  const { recipientId, channel } = endpoint;
  const next = { ...endpoint, ...unknown, address, state: 'pending' as const };
  const recipients = [...new Set([...sharing(routing, { channel, address }), recipientId])].toSorted();
  const wanted = { channel, address, recipients };
  const arn = await topic.subscribe(wanted);
  const facts = arn === undefined ? undefined : await topic.facts(arn);
  if (arn === undefined || !facts) return next;
  if (facts.isPending) return { ...next, subscriptionArn: arn };
  if (!facts.isAs(wanted)) await topic.mend(arn, wanted);
  if (await topic.isOptedOut(wanted)) return { ...next, subscriptionArn: arn, state: 'broken' };
  return asConfirmed(next, arn, facts.anybodyMayEnd);
}

async function joined(
  deps: EndpointDeps,
  routing: Routing,
  endpoint: StaffEndpoint,
  address: string,
): Promise<StaffEndpoint> {
  try {
    return await join(deps, routing, endpoint, address);
  } catch (error) {
    if (!(error instanceof SubscriptionRefused)) throw error;
    const { recipientId, channel } = endpoint;
    deps.log.warn('subscription-refused', { recipientId, channel }, error);
    return { ...endpoint, ...unknown, address, state: 'broken' };
  }
}

async function attempt(deps: EndpointDeps, name: EndpointName): Promise<Attempt<boolean>> {
  const { routing, staff, today } = await readAsked(deps);
  const endpoint = endpointOf(routing, name);
  if (!endpoint) return { outcome: false, changes: [] };
  const address = wantedAddress(routing, staff, endpoint, today);
  if (address === undefined) {
    await leave(deps, routing, endpoint);
    return { outcome: true, changes: [{ kind: 'endpoint-removed', endpoint }] };
  }
  if (endpoint.state === 'confirmed' && endpoint.address === address) return { outcome: false, changes: [] };
  const next = await joined(deps, routing, endpoint, address);
  if (endpoint.address !== address) await leave(deps, routing, endpoint);
  return { outcome: true, changes: [changed(next, endpoint)] };
}

/**
 * Has SNS subscribe the address of a person and a channel, move it to the directory's new one, or unsubscribe it, and writes down
 * how it stands. It goes by what is asked for when it runs, so a repeat does nothing more.
 * @param remaining milliseconds until the function is stopped
 * @returns whether there was something to do
 * @throws what SNS threw, but for what it refused for good: that is written down as broken
 */
export const settleEndpoint = (deps: EndpointDeps, name: EndpointName, remaining: () => number): Promise<boolean> =>
  transact(deps, outcomeOnly<boolean>(remaining), 'subscribe somebody on the staff', () => attempt(deps, name));
