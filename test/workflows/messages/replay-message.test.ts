import { beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../../../shared/domain/core/party.ts';
import { type MessageRecord, resultOf } from '../../../shared/domain/messages/message-record.ts';
import { messageLedger } from '../../../shared/store/message-ledger.ts';
import { eventReader } from '../../../shared/store/readers/event-reader.ts';
import { messageReader } from '../../../shared/store/readers/message-reader.ts';
import { promisedOf } from '../../../shared/store/records/promise-record.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { replayMessage } from '../../../shared/workflows/messages/replay-message.ts';
import type { PromisedEvent } from '../../../shared/workflows/relay/ports.ts';
import { relayPromise } from '../../../shared/workflows/relay/relay-promise.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aPagedCase, aVisit, intakeId } from '../../support/histories.ts';
import { anEventOf, anId, monday } from '../../support/records.ts';
import { relayWorld } from '../../support/relay-world.ts';
import { started } from '../../support/started.ts';
import { appointmentOf, headerOf } from '../../support/told-case.ts';
import { duty } from '../../support/told-staff.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const admin = { kind: 'staff', staffId: 'admin-1', roles: ['admin'] } as const satisfies Caller;
const page = anEventOf('page', { caseId: intakeId, round: 1, step: 1 });
const visit = anEventOf('visit-changed', { eventId: anId('evt', 2), caseId: intakeId, change: 'booked' });
const lock = { claim: 'one', now: monday, until: monday.add({ seconds: 10 }) };

const ofPage: MessageRecord = {
  messageId: `${page.eventId}.nurse-one.sms`,
  eventId: page.eventId,
  kind: 'page',
  channel: 'sms',
  to: 'nurse-one',
  caseId: intakeId,
  round: 1,
  step: 1,
};
const ofVisit: MessageRecord = {
  messageId: `${visit.eventId}.patient.email`,
  eventId: visit.eventId,
  kind: 'confirmation',
  channel: 'email',
  to: 'patient',
  caseId: intakeId,
};

const ledger = () => messageLedger(store.client, store.tableName);
const known = (messageId: string) => messageReader(store.client, store.tableName).message(messageId);

/** A case and its event, whose message went out. */
async function wentOut(before: readonly Change[], event: typeof page | typeof visit, message: MessageRecord) {
  await store.begin([...before, { kind: 'event', event }]);
  await ledger().claim(message, lock);
  await ledger().settle(message, lock, { result: 'sent', doubt: false, again: false });
}
beforeEach(() => wentOut(aPagedCase(), page, ofPage));

function replay(messageId = ofPage.messageId) {
  const { deps, ask, now } = workflowWorld(store);
  const replayLimits = { perPersonAndHour: 3 };
  const messages = messageReader(store.client, store.tableName);
  const promisedEvents = eventReader(store.client, store.tableName);
  return ask(admin, (reply) =>
    replayMessage({ ...deps, messages, promisedEvents, replayLimits }, { messageId, caller: admin, now }, reply),
  ) as Promise<MessageRecord>;
}

/** Promises that a replay made, as the relay reads them. */
async function replays(): Promise<PromisedEvent[]> {
  const items = [...(await store.contents()).values()].map(({ item }) => item);
  return items.filter(({ only }) => only !== undefined).map((item) => promisedOf(item) as PromisedEvent);
}

/** The relay comes by, with another one on call by now. */
async function relayed(settings: Parameters<typeof relayWorld>[0] = {}) {
  const world = relayWorld({ onDuty: { ...duty, shift: 'surgeon-one' }, ...settings });
  const outbox = { ...world.deps.outbox, markDone: async () => undefined };
  for (const each of await replays()) await relayPromise({ ...world.deps, outbox, messages: ledger() }, each);
  return world;
}

test('one message is promised again to the same person and channel; it stands in the ledger at once', async () => {
  const again = await replay();
  expect(again).toMatchObject({ to: 'nurse-one', channel: 'sms', kind: 'page', round: 1, step: 1, attempts: 0 });
  expect(again.messageId).not.toBe(ofPage.messageId);
  expect(await known(again.messageId)).toMatchObject({ attempts: 0, to: 'nurse-one' });
  const { sent } = await relayed();
  expect(sent.map(({ messageId, recipientId, channel }) => [messageId, recipientId, channel])).toEqual([
    [again.messageId, 'nurse-one', 'sms'],
  ]);
  expect(await known(again.messageId)).toMatchObject({ result: 'sent', attempts: 1 });
  expect(await known(ofPage.messageId)).toMatchObject({ result: 'sent', attempts: 1 });
});

test('who did it is kept', async () => {
  await replay();
  const entries = [...(await store.contents()).values()].map(({ item }) => item.entry?.M);
  const [entry] = entries.filter((each) => each?.action?.S === 'message-replayed');
  expect(entry?.actor?.M?.id?.S).toBe('admin-1');
  expect(entry?.detail?.M?.messageId?.S).toBe(ofPage.messageId);
});

test('the same Idempotency-Key promises one', async () => {
  expect(await replay()).toEqual(await replay());
  expect(await replays()).toHaveLength(1);
});

test('a patient’s mail goes to the patient alone', async () => {
  await wentOut(aVisit(), visit, ofVisit);
  const again = await replay(ofVisit.messageId);
  const appointment = appointmentOf({ caseId: intakeId });
  const { sent, mailed } = await relayed({ header: headerOf({ caseId: intakeId }), appointment });
  expect([sent, mailed.map(({ messageId }) => messageId)]).toEqual([[], [again.messageId]]);
});

test('a page that was answered after it was asked for again is not sent, and called superseded', async () => {
  const again = await replay();
  const header = headerOf({ caseId: intakeId, round: 1, pagingOpen: false });
  const round = { ended: { how: 'acknowledged', at: page.at, by: 'nurse-one' }, step: 1 } as never;
  const { sent } = await relayed({ header, round });
  expect(sent).toEqual([]);
  expect(resultOf((await known(again.messageId)) ?? {})).toBe('superseded');
});

describe('nothing is promised', () => {
  test.each([
    ['the round is over', { pagingOpen: false }],
    ['a later round is open', { round: 2 }],
  ])('where %s: that is refused in words', async (_, changes) => {
    await wentOut(aPagedCase(changes), page, ofPage);
    await expect(replay()).rejects.toMatchObject({
      kind: 'unlawful-change',
      message: expect.stringContaining('round of this message is over'),
    });
    expect(await replays()).toEqual([]);
  });

  test.each([
    ['no message has the id', 'evt_none.nurse-one.sms'],
    ['the id is no id', 'ö'],
  ])('where %s', async (_, messageId) => {
    await expect(replay(messageId)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
