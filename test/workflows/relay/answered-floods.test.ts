import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { RoundEnd } from '../../../shared/domain/paging/paging-round.ts';
import { toItem } from '../../../shared/store/dynamo/item.ts';
import { messageReader } from '../../../shared/store/readers/message-reader.ts';
import { caseKey } from '../../../shared/store/records/case-record.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aRound } from '../../support/paging-records.ts';
import { aCaseHeader, anId, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { pagedOf, trayWorld } from '../../support/tray-world.ts';

const store = started(openFaultStore);

/** Emergencies of one source, a second apart, each with a code of its own. */
const emergency = (place: number): CaseHeader =>
  aCaseHeader({
    caseId: anId('int', place),
    code: `7KQ4-M2X${'ABCDEFGHJKMNPQRS'[place]}`,
    receivedAt: monday.add({ seconds: place }).toString({ smallestUnit: 'millisecond' }),
    urgency: 'emergent',
    round: 1,
    pagingOpen: true,
    source: 'flooder',
  });

async function endRound(header: CaseHeader, how: RoundEnd): Promise<void> {
  const { caseId, version } = header;
  const round = aRound({ caseId, ended: { at: '2026-11-23T14:04:00.000Z', how, by: 'nurse-1' } });
  await store.commit(
    { kind: 'round-changed', from: 0, round },
    { kind: 'case-changed', from: version, header: { ...header, version: version + 1, pagingOpen: false } },
  );
}

/**
 * Eleven of these go out by themselves, the rest gathers. `pass` lets five minutes pass: what the phone says then; `end` ends the
 * round of a case.
 */
async function gathered(count: number) {
  const headers = Array.from({ length: count }, (_, place) => emergency(place));
  await store.begin(headers.map((header) => ({ kind: 'case-created', header })));
  const world = trayWorld(store);
  for (const [place, header] of headers.entries()) {
    const event = pagedOf(header, 1 + place, place);
    await world.promise(event);
    await world.relay(event);
  }
  const before = world.sent.length;
  const pass = async () => {
    world.clock.second = 300;
    await world.ringAll();
    await world.relayAll();
    const texts = world.sent.slice(before).filter(({ channel }) => channel === 'sms');
    return texts.map(({ body }) => body.split(':')[0]);
  };
  return { world, pass, end: (place: number, how: RoundEnd) => endRound(emergency(place), how) };
}

async function listedOf(place: number) {
  const { items } = await messageReader(store.client, store.tableName).ofCase(anId('int', place), { limit: 9 });
  return items.map(({ channel, round, step, result }) => [channel, round, step, result]).toSorted();
}

test('the message of a flood counts and names only what nobody has answered by then', async () => {
  const { pass, end } = await gathered(16);
  await end(13, 'acknowledged');
  await end(14, 'set-aside');
  await end(15, 'overridden');
  expect(await pass()).toEqual(['PAGE 2 cases, last 7KQ4-M2XP']);
  expect(await listedOf(11)).toEqual([
    ['email', 1, 1, 'sent'],
    ['sms', 1, 1, 'sent'],
  ]);
  expect(await listedOf(15)).toEqual([]);
});

test('where one case is left, that one is paged, and its message is that case’s', async () => {
  const { world, pass, end } = await gathered(14);
  await end(12, 'acknowledged');
  await end(13, 'acknowledged');
  expect(await pass()).toEqual(['PAGE emergent 7KQ4-M2XN']);
  expect(world.sent.at(-1)?.body).toMatch(/\/acknowledgements\//);
  expect(await listedOf(11)).toEqual([
    ['email', 1, 1, 'sent'],
    ['sms', 1, 1, 'sent'],
  ]);
});

test('it rings nowhere once all of it is answered: it is called superseded in the list of each case', async () => {
  const { pass, end } = await gathered(14);
  for (const place of [11, 12, 13]) await end(place, 'set-aside');
  expect(await pass()).toEqual([]);
  expect(await listedOf(13)).toEqual([
    ['email', 1, 1, 'superseded'],
    ['sms', 1, 1, 'superseded'],
  ]);
});

test('it still rings for what better answers took from its level: no person has seen it', async () => {
  const { pass, end } = await gathered(13);
  for (const place of [11, 12]) await end(place, 'lowered');
  expect(await pass()).toEqual(['PAGE 2 cases, last 7KQ4-M2XP']);
});

test('a case that nobody can read counts as unanswered', async () => {
  const { pass, end } = await gathered(14);
  await store.client.send(
    new UpdateItemCommand({
      TableName: store.tableName('Cases'),
      Key: toItem(caseKey(anId('int', 11))),
      UpdateExpression: 'SET header.#status = :odd',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':odd': { S: 'of-a-later-release' } },
    }),
  );
  await end(13, 'acknowledged');
  expect(await pass()).toEqual(['PAGE 2 cases, last 7KQ4-M2XP']);
});
