import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { replayMessage } from '../../../functions/http/cases/replay-message.ts';
import { caseRoutes } from '../../../functions/http/cases/routes.ts';
import { listMessages } from '../../../functions/http/staff/list-messages.ts';
import { staffRoutes } from '../../../functions/http/staff/routes.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import type { MessageRecord } from '../../../shared/domain/messages/message-record.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { messageLedger } from '../../../shared/store/message-ledger.ts';
import { eventReader } from '../../../shared/store/readers/event-reader.ts';
import { messageReader } from '../../../shared/store/readers/message-reader.ts';
import { asking, fakeDeps } from '../../support/fake-case.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aPagedCase, frontDesk, intakeId, nurse, patient } from '../../support/histories.ts';
import { aCaseHeader, anEventOf, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';

const admin = { kind: 'staff', staffId: 'admin-1', roles: ['admin'] } as const satisfies Caller;
const list = '/v1/cases/{id}/messages';
const again = '/v1/messages/{id}/replay';
const page = anEventOf('page', { caseId: intakeId, round: 1, step: 1 });
const store = started(openFaultStore);
let ask: ReturnType<typeof asking>;

beforeAll(() => {
  const header = aCaseHeader({ caseId: intakeId, round: 1, pagingOpen: true, urgency: 'emergent' });
  const deps = {
    ...fakeDeps({ header }).deps,
    ledger: store.ledger,
    messages: messageReader(store.client, store.tableName),
    promisedEvents: eventReader(store.client, store.tableName),
    replayLimits: { perPersonAndHour: 3 },
  };
  const routes = { listMessages: staffRoutes.listMessages, replayMessage: caseRoutes.replayMessage };
  const operations = { listMessages: listMessages(deps), replayMessage: replayMessage(deps) };
  ask = asking(httpFunction(routes, operations, deps));
});

const ofPage = (channel: string): MessageRecord => ({
  messageId: `${page.eventId}.nurse-1.${channel}`,
  eventId: page.eventId,
  kind: 'page',
  channel,
  to: 'nurse-1',
  caseId: intakeId,
  round: 1,
  step: 1,
});

/** The SMS went out; whoever sent the mail is at it, or died. */
beforeEach(async () => {
  await store.begin([...aPagedCase(), { kind: 'event', event: page }]);
  const messages = messageLedger(store.client, store.tableName);
  const lock = { claim: 'one', now: monday, until: monday.add({ seconds: 10 }) };
  await messages.claim(ofPage('sms'), lock);
  await messages.settle(ofPage('sms'), lock, { result: 'sent', doubt: false, again: false, providerId: 'sns-1' });
  await messages.claim(ofPage('email'), { ...lock, now: monday.add({ seconds: 1 }) });
});

const sms = {
  messageId: `${page.eventId}.nurse-1.sms`,
  at: '2026-11-23T09:00:00-05:00',
  kind: 'page',
  channel: 'sms',
  to: 'nurse-1',
  round: 1,
  step: 1,
  result: 'sent',
  attempts: 1,
};
const mail = {
  ...sms,
  messageId: `${page.eventId}.nurse-1.email`,
  at: '2026-11-23T09:00:01-05:00',
  channel: 'email',
  result: 'ambiguous',
};

describe('the messages of a case', () => {
  test('are shown to staff, oldest first, without words and addresses', async () => {
    const answer = await ask('GET', list, { caller: frontDesk, id: intakeId });
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.body).toEqual({ messages: [sms, mail] });
  });

  test('come page by page', async () => {
    const first = await ask('GET', list, { caller: nurse, id: intakeId, query: { limit: '1' } });
    const { cursor } = first.body as { cursor: string };
    const second = await ask('GET', list, { caller: nurse, id: intakeId, query: { limit: '1', cursor } });
    expect([first.body, second.body]).toMatchObject([{ messages: [sms] }, { messages: [mail] }]);
  });
});

const listed = async (messageId: string) => {
  const { messages } = (await ask('GET', list, { caller: nurse, id: intakeId })).body as { messages: (typeof sms)[] };
  return messages.find((each) => each.messageId === messageId);
};

const { result: _, ...withoutResult } = sms;

describe('sending a message again', () => {
  test('answers with the new one, which stands in the list', async () => {
    const answer = await ask('POST', again, { caller: admin, id: sms.messageId, body: {} });
    expect(answer).toMatchObject({
      status: 200,
      body: { ...withoutResult, messageId: expect.any(String), attempts: 0 },
    });
    const { messageId } = answer.body as typeof sms;
    expect(await listed(messageId)).toEqual(answer.body);
  });

  test('shows no result before anybody tried, and then what became of it', async () => {
    const { messageId } = (await ask('POST', again, { caller: admin, id: sms.messageId, body: {} })).body as typeof sms;
    expect(await listed(messageId)).not.toHaveProperty('result');
    const messages = messageLedger(store.client, store.tableName);
    const lock = { claim: 'two', now: monday, until: monday.add({ seconds: 10 }) };
    const message = { ...ofPage('sms'), messageId };
    await messages.claim(message, lock);
    await messages.settle(message, lock, { result: 'sent', doubt: false, again: false });
    expect(await listed(messageId)).toMatchObject({ result: 'sent', attempts: 1 });
  });

  test('too often to one person is 429, and says when the next may be', async () => {
    const askAgain = () => ask('POST', again, { caller: admin, id: sms.messageId, body: {} });
    for (let n = 0; n < 3; n++) await askAgain();
    expect(await askAgain()).toMatchObject({
      status: 429,
      headers: { 'Retry-After': expect.stringMatching(/^\d+$/) },
      body: { type: expect.stringContaining('limit-reached'), detail: expect.stringContaining('Call them') },
    });
  });

  test.each([
    ['a nurse', nurse, sms.messageId, {}, 403],
    ['a patient', patient, sms.messageId, {}, 403],
    ['an admin who names no message of ours', admin, 'evt_0.nobody.sms', {}, 404],
    ['an admin who says more', admin, sms.messageId, { to: 'nurse-2' }, 422],
  ])('is refused to %s', async (_, caller, id, body, status) => {
    expect(await ask('POST', again, { caller, id, body })).toMatchObject({ status });
  });
});
