import { beforeEach, describe, expect, it, test } from 'vitest';
import { releaseLocks } from '../../infra/local/release-locks.ts';
import type { MessageRecord, MessageResult } from '../../shared/domain/messages/message-record.ts';
import { resultOf } from '../../shared/domain/messages/message-record.ts';
import { messageLedger } from '../../shared/store/message-ledger.ts';
import { messageReader } from '../../shared/store/readers/message-reader.ts';
import type { MessageLedger, MessageReader, Settlement } from '../../shared/workflows/messages/ledger-ports.ts';
import { anId, monday } from '../support/records.ts';
import { started } from '../support/started.ts';
import { openStore } from '../support/store.ts';

const store = started(openStore);
let messages: MessageLedger;
let reader: MessageReader;
let message: MessageRecord;
let count = 0;

beforeEach(() => {
  messages = messageLedger(store.client, store.tableName);
  reader = messageReader(store.client, store.tableName);
  const eventId = anId('evt', ++count);
  message = {
    messageId: `${eventId}.nurse-1.sms`,
    eventId,
    kind: 'page',
    channel: 'sms',
    to: 'nurse-1',
    caseId: anId('int', count),
    round: 1,
    step: 1,
  };
});

const at = (seconds: number) => monday.add({ seconds });
const lock = (claim: string, seconds = 0) => ({ claim, now: at(seconds), until: at(seconds + 10) });
const ended = (result: MessageResult, changes: Partial<Settlement> = {}): Settlement => ({
  result,
  doubt: false,
  again: false,
  ...changes,
});
const settle = (claim: string, settlement: Settlement) => messages.settle(message, { claim, now: at(1) }, settlement);
const known = () => reader.message(message.messageId);
const shown = async () => {
  const found = await known();
  return found && resultOf(found);
};

describe('a claim', () => {
  it('is given once, until it is settled; then it says how the message ended', async () => {
    expect(await messages.claim(message, lock('one'))).toEqual({ state: 'ours', attempts: 1, doubt: false });
    expect(await messages.claim(message, lock('two', 5))).toEqual({ state: 'held' });
    await settle('one', ended('sent', { providerId: 'sns-1' }));
    expect(await messages.claim(message, lock('three', 60))).toEqual({ state: 'settled', attempts: 1, result: 'sent' });
    expect(await known()).toEqual({
      ...message,
      at: monday.toString({ smallestUnit: 'millisecond' }),
      attempts: 1,
      result: 'sent',
    });
  });

  it('of one who died is given again after its lock, in doubt; until then nobody knows', async () => {
    await messages.claim(message, lock('dead'));
    expect(await shown()).toBe('ambiguous');
    expect(await messages.claim(message, lock('next', 9))).toEqual({ state: 'held' });
    expect(await messages.claim(message, lock('next', 11))).toEqual({ state: 'ours', attempts: 2, doubt: true });
  });

  it('whose answer was lost and that the client repeats is the same claim, without doubt', async () => {
    await messages.claim(message, lock('one'));
    expect(await messages.claim(message, lock('one'))).toMatchObject({ state: 'ours', doubt: false });
  });

  it('of a message that failed is given at once, and doubt stays once it was there', async () => {
    await messages.claim(message, lock('one'));
    await settle('one', ended('failed', { again: true }));
    expect(await messages.claim(message, lock('two', 2))).toEqual({ state: 'ours', attempts: 2, doubt: false });
    await settle('two', ended('ambiguous', { again: true, doubt: true }));
    expect(await messages.claim(message, lock('three', 3))).toEqual({ state: 'ours', attempts: 3, doubt: true });
    await settle('three', ended('failed', { again: true }));
    expect(await messages.claim(message, lock('four', 4))).toMatchObject({ doubt: true });
  });

  it('that took too long settles nothing that another has claimed since', async () => {
    await messages.claim(message, lock('slow'));
    await messages.claim(message, lock('next', 11));
    await settle('slow', ended('sent'));
    expect(await messages.claim(message, lock('third', 12))).toEqual({ state: 'held' });
  });

  it('is given to one of many at once', async () => {
    const claims = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((each) => messages.claim(message, lock(each))));
    expect(claims.map(({ state }) => state).toSorted()).toEqual(['held', 'held', 'held', 'held', 'ours']);
  });
});

test('what is tried again is not called failed any more, also where whoever tries it dies over it', async () => {
  await messages.claim(message, lock('one'));
  await settle('one', ended('failed', { again: true }));
  expect(await shown()).toBe('failed');
  await messages.claim(message, lock('two', 60));
  expect(await shown()).toBe('ambiguous');
});

test('a start ends the locks of the last run, and so that nobody takes the messages for unsent', async () => {
  await messages.claim(message, lock('dead'));
  await releaseLocks(store.client);
  expect(await messages.claim(message, lock('next', 1))).toEqual({ state: 'ours', attempts: 2, doubt: true });
});

test('a message costs two writes: its claim and its record; a text to staff one more, for its receipt', async () => {
  const send = (channel: string) => async () => {
    const one = { ...message, channel, messageId: `${message.eventId}.nurse-1.${channel}` };
    await messages.claim(one, lock('one'));
    await messages.settle(one, lock('one'), ended('sent', { providerId: `sns-${channel}` }));
  };
  const calls = async (channel: string) => (await store.callsOf(send(channel))).map(({ operation }) => operation);
  expect(await calls('email')).toEqual(['UpdateItem', 'UpdateItem']);
  expect((await calls('sms')).toSorted()).toEqual(['PutItem', 'UpdateItem', 'UpdateItem']);
});

describe('a receipt', () => {
  it('finds a text to staff by the id of its service', async () => {
    await messages.claim(message, lock('one'));
    await settle('one', ended('sent', { providerId: 'sns-7' }));
    expect(await messages.knownAs('sns-7')).toBe(message.messageId);
    expect(await messages.knownAs('sns-8')).toBeUndefined();
  });

  it('says delivered once and takes back nothing worse; a later bounce wins, and stays', async () => {
    await messages.claim(message, lock('one'));
    await settle('one', ended('sent'));
    const said = [];
    for (const receipt of ['delivered', 'delivered', 'failed', 'refused', 'failed', 'delivered'] as const) {
      await messages.receive(message.messageId, receipt);
      said.push(await shown());
    }
    expect(said).toEqual(['delivered', 'delivered', 'failed', 'refused', 'refused', 'refused']);
  });

  it('that comes before the message is recorded is not lost', async () => {
    await messages.claim(message, lock('one'));
    expect(await messages.receive(message.messageId, 'delivered')).toMatchObject({ messageId: message.messageId });
    await settle('one', ended('sent'));
    expect(await shown()).toBe('delivered');
  });

  it('of an unknown message makes none', async () => {
    expect(await messages.receive(message.messageId, 'refused')).toBeUndefined();
    expect(await known()).toBeUndefined();
  });
});

test('messages of a case are listed page by page, oldest first; what tells of no case is in no list', async () => {
  for (const [place, channel] of ['sms', 'email', 'fax'].entries()) {
    const each = { ...message, channel, messageId: `${message.eventId}.nurse-1.${channel}` };
    await messages.claim(each, lock('one', place));
  }
  const { caseId, ...ofNone } = message;
  await messages.claim({ ...ofNone, messageId: `${message.eventId}.nurse-2.sms` }, lock('one'));
  const first = await reader.ofCase(caseId ?? '', { limit: 2 });
  const second = await reader.ofCase(caseId ?? '', { limit: 2, cursor: first.cursor });
  expect([...first.items, ...second.items].map(({ channel }) => channel)).toEqual(['sms', 'email', 'fax']);
  expect(second.cursor).toBeUndefined();
  await expect(reader.ofCase(anId('int', 999), { limit: 2, cursor: first.cursor })).rejects.toMatchObject({
    kind: 'invalid-input',
  });
});
