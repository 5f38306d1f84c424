import { inUse } from '../../domain/directory/in-use.ts';
import { staffAddress } from '../../domain/directory/staff-address.ts';
import { type Asked, type EndpointDeps, readAsked } from './deps.ts';
import type { ListedAddress } from './ports.ts';

const isOfSomebody = ({ staff, today }: Asked, { channel, address }: ListedAddress): boolean =>
  staff.some((member) => inUse(member, today) && staffAddress(member, channel) === address);

/**
 * Unsubscribes what belongs to nobody: no endpoint stands for it, and the directory shows nobody with that address. A directory
 * without staff says nothing of anybody.
 */
export async function endStrayAddresses(deps: EndpointDeps, listed: readonly ListedAddress[]): Promise<void> {
  const asked = await readAsked(deps);
  if (asked.staff.length === 0) return;
  const kept = new Set(asked.routing.endpoints.map(({ subscriptionArn }) => subscriptionArn));
  for (const each of listed) {
    if (each.arn === undefined || kept.has(each.arn) || isOfSomebody(asked, each)) continue;
    await deps.topic.unsubscribe(each.arn);
    deps.log.warn('subscription-stray', { channel: each.channel });
  }
}
