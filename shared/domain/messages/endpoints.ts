import type { StaffMember } from '../directory/directory.ts';
import { inUse } from '../directory/in-use.ts';
import { staffAddress } from '../directory/staff-address.ts';
import type { Routing, StaffEndpoint, Subscription } from './subscription.ts';

/** A person and a channel: what an endpoint is known by. */
export type EndpointName = Pick<StaffEndpoint, 'recipientId' | 'channel'>;

const isOf =
  (name: EndpointName) =>
  (each: EndpointName): boolean =>
    each.recipientId === name.recipientId && each.channel === name.channel;

export const endpointOf = ({ endpoints }: Pick<Routing, 'endpoints'>, name: EndpointName): StaffEndpoint | undefined =>
  endpoints.find(isOf(name));

/** All that a person asked for on a channel. */
export const subscriptionsOn = ({ subscriptions }: Routing, name: EndpointName): Subscription[] =>
  subscriptions.filter(isOf(name));

/** Whose messages one SNS subscription takes: those of everybody with that address, in a fixed order. */
export const sharing = (
  { endpoints }: Pick<Routing, 'endpoints'>,
  { channel, address }: Pick<StaffEndpoint, 'channel' | 'address'>,
): string[] =>
  endpoints
    .filter((each) => each.channel === channel && each.address === address)
    .map(({ recipientId }) => recipientId)
    .toSorted();

/**
 * Where an endpoint should lead. A member whom the directory does not show at all may only be unreadable to this release, and
 * keeps the address.
 * @param today local date of the practice
 * @returns undefined where nothing should be sent there: not asked for, left the practice, without such an address
 */
export function wantedAddress(
  routing: Routing,
  staff: readonly StaffMember[],
  endpoint: StaffEndpoint,
  today: string,
): string | undefined {
  if (subscriptionsOn(routing, endpoint).length === 0) return undefined;
  const member = staff.find(({ recipientId }) => recipientId === endpoint.recipientId);
  if (!member) return endpoint.address;
  return inUse(member, today) ? staffAddress(member, endpoint.channel) : undefined;
}
