import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { practice } from '../../shared/config/practice.ts';
import { sampleStaff } from '../../shared/config/sample/staff.ts';
import { sampleSubscriptions } from '../../shared/config/sample/subscriptions.ts';
import type { StaffMember } from '../../shared/domain/directory/directory.ts';
import { staffAddress } from '../../shared/domain/directory/staff-address.ts';
import type { Channel } from '../../shared/domain/messages/events.ts';
import { subscriptionIdOf } from '../../shared/domain/messages/subscription-id.ts';
import { derivedId } from '../../shared/gateways/random-ids.ts';
import { subscriptionAttributes, type TopicPlace } from '../../shared/gateways/sns-subscriptions.ts';
import { ledger } from '../../shared/store/ledger.ts';
import { directoryReader } from '../../shared/store/readers/directory-reader.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { Conflict } from '../../shared/workflows/core/commit-errors.ts';
import type { SnsStore } from './aws/sns-store.ts';

const plainName = (table: string): string => table;

/** One of the staff by one channel, confirmed so that only the practice can unsubscribe. */
function subscribed(place: TopicPlace, member: StaffMember, channel: Channel, address: string) {
  const { recipientId } = member;
  const arn = `${place.topicArn}:sample-${recipientId}-${channel}`;
  const wanted = sampleSubscriptions(member).filter((each) => each.channel === channel);
  const created = wanted.map((each): Change => {
    const subscription = { subscriptionId: subscriptionIdOf(derivedId, each), ...each };
    return { kind: 'subscription-created', subscription };
  });
  const endpoint = { recipientId, channel, address, state: 'confirmed', subscriptionArn: arn, version: 1 } as const;
  const attributes = subscriptionAttributes(place, { channel, address, recipients: [recipientId] });
  return {
    changes: [{ kind: 'endpoint-changed', endpoint, from: 0 } as const, ...created],
    sns: { arn, protocol: channel, endpoint: address, attributes, authenticated: true },
  };
}

/** The channels by which a member of the sample hears anything, at the addresses that the directory has now. */
const channelsOf = (member: StaffMember): [Channel, string][] =>
  [...new Set(sampleSubscriptions(member).map(({ channel }) => channel))].flatMap((channel) => {
    const address = staffAddress(member, channel);
    return address === undefined ? [] : [[channel, address]];
  });

/**
 * Subscribes the sample staff, once for a data folder; of one of an older release too. Nobody else is subscribed without asking.
 * What a killed start had written stays as it is.
 */
export async function seedSubscriptions(client: DynamoDBClient, store: SnsStore, place: TopicPlace): Promise<void> {
  if (store.isSeeded()) return;
  const { staff } = await directoryReader(client, plainName).directory();
  const { commit } = ledger(client, plainName, practice.zone);
  const known = new Set(sampleStaff.map(({ recipientId }) => recipientId));
  for (const member of staff.filter(({ recipientId, until }) => known.has(recipientId) && until === undefined)) {
    for (const [channel, address] of channelsOf(member)) {
      const { changes, sns } = subscribed(place, member, channel, address);
      await commit(changes, randomUUID()).catch((error: unknown) => {
        if (!(error instanceof Conflict)) throw error;
      });
      store.put(sns);
    }
  }
  store.markSeeded();
}
