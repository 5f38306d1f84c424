import type { IdPrefix } from '../../domain/core/ids.ts';
import type { StaffMember } from '../../domain/directory/directory.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import { staffAddress } from '../../domain/directory/staff-address.ts';
import { endpointOf, subscriptionsOn } from '../../domain/messages/endpoints.ts';
import { channels } from '../../domain/messages/events.ts';
import type { StaffEndpoint, Subscription } from '../../domain/messages/subscription.ts';
import { subscriptionIdOf } from '../../domain/messages/subscription-id.ts';
import { outcomeOnly, transact } from '../core/unit-of-work.ts';
import { type Asked, type EndpointDeps, readAsked } from './deps.ts';
import type { ListedAddress, StaffTopic } from './ports.ts';

export interface MissingEndpointDeps extends EndpointDeps {
  /** @returns an id of a kind that is always the same for the same parts. */
  derivedId: (prefix: IdPrefix, ...parts: string[]) => string;
  /** What a member hears who has asked for nothing yet. */
  usual: (member: StaffMember) => Omit<Subscription, 'subscriptionId'>[];
}

/** An endpoint that nobody wrote down, as it begins. */
export const newEndpoint = (name: Pick<StaffEndpoint, 'recipientId' | 'channel' | 'address'>): StaffEndpoint => ({
  ...name,
  state: 'pending',
  version: 1,
});

/** Every address of whoever works here that no endpoint stands for. */
const withoutEndpoint = ({ routing, staff, today }: Asked) =>
  staff
    .filter((member) => inUse(member, today))
    .flatMap((member) => channels.map((channel) => ({ member, channel, address: staffAddress(member, channel) })))
    .flatMap(({ address, ...each }) => (address === undefined ? [] : [{ ...each, address }]))
    .filter(({ member, channel }) => !endpointOf(routing, { recipientId: member.recipientId, channel }));

type Bare = ReturnType<typeof withoutEndpoint>[number];

/** Whether the practice subscribed somebody by hand, as it did before the relay subscribed. */
async function isByHand(topic: StaffTopic, bare: Bare, listed: readonly ListedAddress[]): Promise<boolean> {
  const { arn } = listed.find(({ channel, address }) => channel === bare.channel && address === bare.address) ?? {};
  const facts = arn === undefined ? undefined : await topic.facts(arn);
  return facts?.recipients.includes(bare.member.recipientId) === true;
}

const usualOf = ({ derivedId, usual }: MissingEndpointDeps, { member, channel }: Bare): Subscription[] =>
  usual(member)
    .filter((each) => each.channel === channel)
    .map((each) => ({ subscriptionId: subscriptionIdOf(derivedId, each), ...each }));

/** Writes an endpoint down where it is asked for, or was made by hand: who was subscribed so gets what is usual besides. */
async function writeDown(
  deps: MissingEndpointDeps,
  bare: Bare,
  listed: readonly ListedAddress[],
  remaining: () => number,
): Promise<void> {
  const { member, channel, address } = bare;
  const name = { recipientId: member.recipientId, channel };
  await transact(deps, outcomeOnly<void>(remaining), 'write down an address', async () => {
    const { routing } = await readAsked(deps);
    const nothing = { outcome: undefined, changes: [] };
    if (endpointOf(routing, name)) return nothing;
    const isAskedFor = subscriptionsOn(routing, name).length > 0;
    if (!isAskedFor && !(await isByHand(deps.topic, bare, listed))) return nothing;
    const usual = isAskedFor ? [] : usualOf(deps, bare);
    if (!isAskedFor && usual.length === 0) return nothing;
    const created = usual.map((subscription) => ({ kind: 'subscription-created' as const, subscription }));
    const endpoint = newEndpoint({ ...name, address });
    return { outcome: undefined, changes: [{ kind: 'endpoint-changed', endpoint, from: 0 }, ...created] };
  });
}

/**
 * Writes down the endpoints that are missing: of who asked for something, and of who was subscribed by hand.
 * @param remaining milliseconds until the function is stopped
 */
export async function writeMissingEndpoints(
  deps: MissingEndpointDeps,
  listed: readonly ListedAddress[],
  remaining: () => number,
): Promise<void> {
  for (const bare of withoutEndpoint(await readAsked(deps))) await writeDown(deps, bare, listed, remaining);
}
