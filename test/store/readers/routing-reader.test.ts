import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { toItem } from '../../../shared/store/dynamo/item.ts';
import { routingReader } from '../../../shared/store/readers/routing-reader.ts';
import { endpointItem, subscriptionItem } from '../../../shared/store/records/routing-record.ts';
import { anId } from '../../support/records.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';
import { asksFor, endpoint } from '../../support/told-staff.ts';

const store = startedAnew(openStore);
const read = () => routingReader(store.client, store.tableName).routing();
const asked = asksFor('nurse-1', 'sms', {
  subscriptionId: anId('sub'),
  kinds: ['page'],
  quietHours: { from: '22:00', to: '06:00' },
});
const known = endpoint('nurse-1', 'sms');

/** Writes an item as another release may have. */
const write = (item: Record<string, unknown>) =>
  store.client.send(new PutItemCommand({ TableName: store.tableName('Directory'), Item: toItem(item) }));
const subscribed = (subscription: object) => write({ ...subscriptionItem(asked), subscription });

beforeEach(async () => {
  await store.commit({ kind: 'endpoint-changed', endpoint: known, from: 0 });
});

describe('who hears what', () => {
  it('comes back as it was written, in one consistent Query beside the directory', async () => {
    await store.commit({ kind: 'subscription-created', subscription: asked });
    expect(await read()).toEqual({ subscriptions: [asked], endpoints: [known] });
    expect((await store.callsOf(read)).map(({ operation }) => operation)).toEqual(['Query']);
  });

  it('is gone once it was removed', async () => {
    await store.commit({ kind: 'subscription-created', subscription: asked });
    await store.commit(
      { kind: 'subscription-removed', subscriptionId: asked.subscriptionId },
      { kind: 'endpoint-removed', endpoint: known },
    );
    expect(await read()).toEqual({ subscriptions: [], endpoints: [] });
  });

  it('goes on for the words that this release knows of a later one', async () => {
    await subscribed({ ...asked, kinds: ['page', 'gossip'], regions: ['nyc', 'boston'] });
    expect((await read()).subscriptions).toEqual([{ ...asked, kinds: ['page'], regions: ['nyc'] }]);
  });

  it.each([
    ['only words of a later release', { ...asked, kinds: ['gossip'] }],
    ['no channel that is known', { ...asked, channel: 'fax' }],
    ['nothing', {}],
  ])('leaves out what has %s: an empty list would mean all', async (_, subscription) => {
    await subscribed(subscription);
    expect(await read()).toEqual({ subscriptions: [], endpoints: [known] });
  });

  it('leaves out an endpoint in a state of a later release, and items of other kinds', async () => {
    const other = { ...known, channel: 'email' as const };
    await write({ ...endpointItem(other), endpoint: { ...other, state: 'paused' } });
    await write({ pk: 'ROUTING', sk: 'LATER#1' });
    expect(await read()).toEqual({ subscriptions: [], endpoints: [known] });
  });
});
