import { beforeEach, expect, test } from 'vitest';
import type { Caller } from '../../../shared/domain/core/party.ts';
import type { OutboxEvent } from '../../../shared/domain/messages/events.ts';
import type { MessageRecord } from '../../../shared/domain/messages/message-record.ts';
import { messageLedger } from '../../../shared/store/message-ledger.ts';
import { eventReader } from '../../../shared/store/readers/event-reader.ts';
import { messageReader } from '../../../shared/store/readers/message-reader.ts';
import { replayMessage } from '../../../shared/workflows/messages/replay-message.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aPagedCase, intakeId } from '../../support/histories.ts';
import { anEventOf, anId, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const admin = { kind: 'staff', staffId: 'admin-1', roles: ['admin'] } as const satisfies Caller;
const page = anEventOf('page', { caseId: intakeId, round: 1, step: 1 });
const three = { perPersonAndHour: 3 };
let asked = 0;

/** A message of an event that went out. */
async function told(event: OutboxEvent, to: string, channel: string, caseId = intakeId): Promise<string> {
  const messageId = `${event.eventId}.${to}.${channel}`;
  const message: MessageRecord = { messageId, eventId: event.eventId, kind: event.kind, channel, to, caseId };
  const lock = { claim: 'one', now: monday, until: monday.add({ seconds: 10 }) };
  await messageLedger(store.client, store.tableName).claim(message, lock);
  return messageId;
}
let paged: string;
beforeEach(async () => {
  await store.begin([...aPagedCase(), { kind: 'event', event: page }]);
  paged = await told(page, 'nurse-one', 'sms');
});

/** @returns the new message */
function replay(messageId: string, { minutes = 0, replayLimits = three } = {}): Promise<MessageRecord> {
  const { deps, ask, now } = workflowWorld(store, undefined, {
    key: `ask-${++asked}`,
    now: monday.add({ minutes }),
  });
  const messages = messageReader(store.client, store.tableName);
  const promisedEvents = eventReader(store.client, store.tableName);
  return ask(admin, (reply) =>
    replayMessage({ ...deps, messages, promisedEvents, replayLimits }, { messageId, caller: admin, now }, reply),
  ) as Promise<MessageRecord>;
}

/** Replays the latest each time, so that none is replayed twice. */
async function replayed(count: number, settings: Parameters<typeof replay>[1] = {}): Promise<string> {
  let last = paged;
  for (let n = 0; n < count; n++) last = (await replay(last, settings)).messageId;
  return last;
}

test('so many to one person within an hour, whichever message it is; then it is said when the next may be', async () => {
  const last = await replayed(3);
  for (const messageId of [paged, last])
    await expect(replay(messageId, { minutes: 40 })).rejects.toMatchObject({
      kind: 'limit-reached',
      message: expect.stringMatching(/3 messages .* call them/i),
      extras: { retryAfter: 20 * 60 },
    });
  expect((await replay(last, { minutes: 60 })).to).toBe('nurse-one');
});

test('others, and the same person by another channel, are counted by themselves', async () => {
  await replayed(3);
  for (const [to, channel] of [
    ['nurse-one', 'email'],
    ['surgeon-one', 'sms'],
  ] as const)
    expect(await replay(await told(page, to, channel))).toMatchObject({ to, channel });
});

test('so is each patient', async () => {
  const visit = anEventOf('visit-changed', { eventId: anId('evt', 2), caseId: intakeId, change: 'booked' });
  const other = { ...visit, eventId: anId('evt', 3), caseId: anId('int', 77) };
  await store.commit({ kind: 'event', event: visit }, { kind: 'event', event: other });
  const [own, others] = [await told(visit, 'patient', 'email'), await told(other, 'patient', 'email', other.caseId)];
  for (let n = 0; n < 3; n++) await replay(own);
  await expect(replay(own)).rejects.toMatchObject({ kind: 'limit-reached' });
  expect((await replay(others)).caseId).toBe(other.caseId);
});

test('no limit where none is set', async () => {
  expect(await replayed(12, { replayLimits: { perPersonAndHour: Infinity } })).toMatch(/^evt_/);
});
