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
import { noticeAt, pagedOf, trayWorld } from '../../support/tray-world.ts';

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
 * Eleven of these go out by themselves, the rest gathers; those that are `isLater` as the third page of their round. `pass` lets five minutes pass: what the phone says then; `end` ends the
 * round of a case.
 */
async function gathered(count: number, isLater: (place: number) => boolean = () => false) {
  const headers = Array.from({ length: count }, (_, place) => emergency(place));
  await store.begin(headers.map((header) => ({ kind: 'case-created', header })));
  const world = trayWorld(store);
  for (const [place, header] of headers.entries()) {
    const { caseId, code } = header;
    const later = () =>
      noticeAt(1 + place, place, 'escalation', { caseId, code, round: 1, step: 3, urgency: 'emergent' });
    const event = isLater(place) ? later() : pagedOf(header, 1 + place, place);
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
  const kinds = () => world.sent.slice(before - 2).map(({ kind }) => kind);
  return { world, kinds, pass, end: (place: number, how: RoundEnd) => endRound(emergency(place), how) };
}

async function kindsOf(place: number) {
  const { items } = await messageReader(store.client, store.tableName).ofCase(anId('int', place), { limit: 9 });
  return items.map(({ kind, step }) => [kind, step]);
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

test.each([11, 13])(
  'a case that nobody can read counts as unanswered, and holds up none of the others: %i',
  async (odd) => {
    const { pass, end } = await gathered(14);
    await store.client.send(
      new UpdateItemCommand({
        TableName: store.tableName('Cases'),
        Key: toItem(caseKey(anId('int', odd))),
        UpdateExpression: 'SET header.#status = :odd',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':odd': { S: 'of-a-later-release' } },
      }),
    );
    await end(odd === 11 ? 13 : 11, 'acknowledged');
    expect(await pass()).toEqual(['PAGE 2 cases, last 7KQ4-M2XP']);
  },
);

test('a flood of later pages is sent as what it is, and so says its ledger', async () => {
  const { world, kinds, pass } = await gathered(14, () => true);
  expect(world.sent.find(({ channel }) => channel === 'sms')).toMatchObject({
    caseId: anId('int', 0),
    body: expect.stringMatching(/^UNANSWERED emergent/),
  });
  expect(await pass()).toEqual(['UNANSWERED 3, last 7KQ4-M2XQ']);
  expect(kinds()).toEqual(Array.from({ length: 4 }, () => 'escalation'));
  for (const place of [10, 13])
    expect(await kindsOf(place)).toEqual([
      ['escalation', 3],
      ['escalation', 3],
    ]);
});

test('first and later pages together are a page; the list of each case says which was its own', async () => {
  const { kinds, pass } = await gathered(14, (place) => place === 12);
  expect(await pass()).toEqual(['PAGE 3 cases, last 7KQ4-M2XQ']);
  expect(kinds().slice(2)).toEqual(['page', 'page']);
  expect(await kindsOf(12)).toEqual([
    ['escalation', 3],
    ['escalation', 3],
  ]);
  expect(await kindsOf(13)).toEqual([
    ['page', 1],
    ['page', 1],
  ]);
});

test('the later page of the only case that is left is an escalation', async () => {
  const { kinds, pass, end } = await gathered(14, (place) => place === 12);
  await end(11, 'acknowledged');
  await end(13, 'acknowledged');
  expect(await pass()).toEqual(['UNANSWERED emergent 7KQ4-M2XP']);
  expect(kinds().slice(2)).toEqual(['escalation', 'escalation']);
});
