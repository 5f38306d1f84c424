import { isSameData } from '../../domain/core/same-data.ts';
import { compared, type Found } from '../../domain/messages/compared-endpoint.ts';
import { endpointOf, sharing, wantedAddress } from '../../domain/messages/endpoints.ts';
import type { StaffEndpoint } from '../../domain/messages/subscription.ts';
import { outcomeOnly, transact } from '../core/unit-of-work.ts';
import { type Asked, type EndpointDeps, readAsked } from './deps.ts';
import type { ListedAddress, StaffTopic, SubscriptionFacts } from './ports.ts';
import { settleEndpoint } from './settle-endpoint.ts';

type Looked = Found & { facts?: SubscriptionFacts };

async function foundAs(
  topic: StaffTopic,
  endpoint: StaffEndpoint,
  arn: string,
  facts: SubscriptionFacts,
): Promise<Looked> {
  if (facts.isPending) return { facts };
  return { arn, anybodyMayEnd: facts.anybodyMayEnd, isOptedOut: await topic.isOptedOut(endpoint), facts };
}

/** What SNS has of an endpoint: under the ARN that is written down, else under its address. The list may lag. */
async function lookUp(
  topic: StaffTopic,
  endpoint: StaffEndpoint,
  listed: readonly ListedAddress[],
): Promise<Looked | undefined> {
  const { subscriptionArn: known, channel, address } = endpoint;
  const ofKnown = known === undefined ? undefined : await topic.facts(known);
  if (known !== undefined && ofKnown) return foundAs(topic, endpoint, known, ofKnown);
  const there = listed.find((each) => each.channel === channel && each.address === address && each.arn !== known);
  if (there?.arn === undefined) return there && {};
  const facts = await topic.facts(there.arn);
  return facts && foundAs(topic, endpoint, there.arn, facts);
}

/** Writes down how an endpoint stands, unless somebody else has changed it since it was read: that is the later word. */
async function note(
  deps: EndpointDeps,
  read: StaffEndpoint,
  found: Found | undefined,
  remaining: () => number,
): Promise<void> {
  await transact(deps, outcomeOnly<void>(remaining), 'write down how an address stands', async () => {
    const endpoint = endpointOf(await deps.routing.routing(), read);
    const next = endpoint && compared(endpoint, found);
    const isOld = endpoint?.version !== read.version || isSameData(next, endpoint);
    if (!endpoint || !next || isOld) return { outcome: undefined, changes: [] };
    const from = endpoint.version;
    return {
      outcome: undefined,
      changes: [{ kind: 'endpoint-changed', endpoint: { ...next, version: from + 1 }, from }],
    };
  });
}

/** Filter and dead-letter queue as they should be. */
async function mend({ topic }: EndpointDeps, { routing }: Asked, endpoint: StaffEndpoint, found: Looked) {
  const wanted = { ...endpoint, recipients: sharing(routing, endpoint) };
  if (found.arn !== undefined && found.facts && !found.facts.isAs(wanted)) await topic.mend(found.arn, wanted);
}

/**
 * Compares one endpoint with what SNS has and with the directory: writes its state down, mends its filter, and subscribes, moves
 * or unsubscribes it where that is what is wanted.
 * @param read the endpoint, read before `listed` was
 * @param remaining milliseconds until the function is stopped
 */
export async function compareEndpoint(
  deps: EndpointDeps,
  read: StaffEndpoint,
  listed: readonly ListedAddress[],
  remaining: () => number,
): Promise<void> {
  const found = await lookUp(deps.topic, read, listed);
  await note(deps, read, found, remaining);
  const { recipientId, channel } = read;
  if (found?.isOptedOut) deps.log.warn('subscription-opted-out', { recipientId, channel });
  if (channel === 'email' && found?.anybodyMayEnd) deps.log.warn('subscription-open', { recipientId, channel });
  const asked = await readAsked(deps);
  const stays = wantedAddress(asked.routing, asked.staff, read, asked.today) === read.address;
  if (found && stays) await mend(deps, asked, read, found);
  else await settleEndpoint(deps, read, remaining);
}
