import { describe, expect, test } from 'vitest';
import type { ToldCase } from '../../../shared/domain/messages/message-record.ts';
import { floodStore } from '../../../shared/store/flood-store.ts';
import { messageReader } from '../../../shared/store/readers/message-reader.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { listWithCases } from '../../../shared/workflows/relay/list-with-cases.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aCaseHeader, anId, monday } from '../../support/records.ts';
import { relayWorld } from '../../support/relay-world.ts';
import { started } from '../../support/started.ts';
import { pagedOf, trayWorld } from '../../support/tray-world.ts';

const store = started(openFaultStore);

const emergency = (place: number) =>
  aCaseHeader({ caseId: anId('int', place), urgency: 'emergent', round: 1, pagingOpen: true, source: 'flooder' });

/** Twelve pages of a flood, and so many more that gather with the last of them. */
async function flooded(more: number) {
  const headers = Array.from({ length: 12 }, (_, place) => emergency(place));
  await store.begin(headers.map((header) => ({ kind: 'case-created', header })));
  const world = trayWorld(store);
  for (const [place, header] of headers.entries()) {
    const event = pagedOf(header, 1 + place, place);
    await world.promise(event);
    await world.relay(event);
  }
  const { floodTray, gather } = floodStore(store.client, store.tableName);
  const { flush } = await floodTray('nurse-1');
  const pages = Array.from({ length: more }, (_, place) => {
    const { caseId, code } = emergency(12 + place);
    return { caseId, code, urgency: 'emergent', round: 1, step: 1, paged: 'page' } as const;
  });
  await Promise.all(pages.map((page) => gather(flush?.timerId ?? '', page, monday)));
  world.clock.second = 300;
  await world.ringAll();
  return world;
}

async function listed(place: number) {
  const { items } = await messageReader(store.client, store.tableName).ofCase(anId('int', place), { limit: 9 });
  return items.map(({ kind, channel, step, result }) => [kind, channel, step, result]).toSorted();
}
const both = [
  ['page', 'email', 1, 'sent'],
  ['page', 'sms', 1, 'sent'],
];

test('a flood of thousands is counted whole, and its message stands in the list of each of its cases', async () => {
  const world = await flooded(2300);
  await world.relayAll();
  expect(world.sent.find(({ body }) => body.startsWith('PAGE 2'))?.body).toMatch(/^PAGE 2301 cases/);
  for (const place of [11, 500, 1000, 1500, 2000, 2010, 2011, 2100, 2200, 2311])
    expect(await listed(place), `case ${place}`).toEqual(both);
});

describe('listing a message with thousands of cases', () => {
  const cases = Array.from({ length: 4500 }, (_, place) => ({ caseId: anId('int', place), round: 1, step: 1 }));
  const message = { messageId: 'evt_1.nurse-1.sms', eventId: 'evt_1', channel: 'sms', at: '2026-11-23T14:00:00.000Z' };

  function world(failing?: 'commit' | 'list') {
    const listed: ToldCase[][] = [];
    const failIf = (name: string) => {
      if (name === failing) throw new Error(name);
    };
    const { deps, committed } = relayWorld();
    const list = async (_: string, some: readonly ToldCase[]) => {
      failIf('list');
      listed.push([...some]);
    };
    const commit = async (changes: readonly Change[]) => {
      failIf('commit');
      committed.push(...changes);
    };
    const promised = () =>
      committed.flatMap((each) =>
        each.kind === 'reaction-promised' && each.reaction.purpose === 'list-message' ? [each.reaction] : [],
      );
    return { deps: { ...deps, messages: { list }, ledger: { commit } }, listed, promised };
  }

  test('lists so many at once, and promises the rest, each case once', async () => {
    const { deps, listed, promised } = world();
    await listWithCases(deps, message, cases);
    expect(listed.map(({ length }) => length)).toEqual([2000]);
    expect(promised().map((each) => [each.reactionId, each.cases.length])).toEqual([
      ['evt_1-list-sms-1', 1000],
      ['evt_1-list-sms-2', 1000],
      ['evt_1-list-sms-3', 500],
    ]);
    expect([...listed, ...promised().map((each) => each.cases)].flat()).toEqual(cases);
  });

  test.each(['commit', 'list'] as const)('leaves its message to come again where that fails: %s', async (failing) => {
    const { deps } = world(failing);
    await expect(listWithCases(deps, message, cases)).rejects.toThrow();
  });
});
