import { beforeEach, expect, test } from 'vitest';
import { mailReceipt } from '../../../functions/inbound/mail-receipt.ts';
import { smsReceipt } from '../../../functions/inbound/sms-receipt.ts';
import { tagOfMessage } from '../../../shared/domain/messages/message-id.ts';
import { type MessageRecord, resultOf } from '../../../shared/domain/messages/message-record.ts';
import { messageLedger } from '../../../shared/store/message-ledger.ts';
import { messageReader } from '../../../shared/store/readers/message-reader.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aCase, intakeId } from '../../support/histories.ts';
import { anId, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { plenty, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const eventId = anId('evt');
const lock = { claim: 'one', now: monday, until: monday.add({ seconds: 10 }) };

const mail: MessageRecord = {
  messageId: `${eventId}.patient.email`,
  eventId,
  kind: 'confirmation',
  channel: 'email',
  to: 'patient',
  caseId: intakeId,
};
const text: MessageRecord = { ...mail, messageId: `${eventId}.patient.sms`, channel: 'sms' };
const page: MessageRecord = { ...text, messageId: `${eventId}.nurse-1.sms`, kind: 'page', to: 'nurse-1' };

beforeEach(async () => {
  await store.begin(aCase());
  const messages = messageLedger(store.client, store.tableName);
  for (const message of [mail, text, page]) {
    await messages.claim(message, lock);
    const providerId = `id-of-${message.messageId}`;
    await messages.settle(message, lock, { result: 'sent', doubt: false, again: false, providerId });
  }
});

const deps = () => ({ ...workflowWorld(store).deps, messages: messageLedger(store.client, store.tableName) });
const came = async (payload: unknown) => {
  const act = mailReceipt(deps()).read(payload) ?? smsReceipt(deps()).read(payload);
  return act?.({ at: undefined, remaining: plenty });
};

/** What SES publishes, shortened. */
const ofMail = (eventType: string, more: object = {}) => ({
  eventType,
  mail: {
    timestamp: '2026-11-23T14:00:00.000Z',
    messageId: 'ses-1',
    destination: ['ana@example.org'],
    tags: { messageId: [tagOfMessage(mail.messageId)], kind: ['confirmation'] },
  },
  ...more,
});
/** What AWS End User Messaging publishes, shortened. */
const ofText = (eventType: string, context?: Record<string, string>, messageId = 'eum-1') => ({
  eventType,
  eventVersion: '1.0',
  isFinal: true,
  destinationPhoneNumber: '+16315550123',
  messageId,
  ...(context && { context }),
});
const context = { kind: 'confirmation', messageId: tagOfMessage(text.messageId) };

const shown = async ({ messageId }: MessageRecord) =>
  resultOf((await messageReader(store.client, store.tableName).message(messageId)) ?? {});
const unreachable = async () =>
  [...(await store.contents()).values()]
    .map(({ item }) => item.event?.M)
    .filter((event) => event?.kind?.S === 'cannot-be-reached')
    .map((event) => event?.channel?.S);

test.each([
  ['a delivery', ofMail('Delivery'), 'delivered', []],
  ['a bounce for good', ofMail('Bounce', { bounce: { bounceType: 'Permanent' } }), 'refused', ['email']],
  ['a bounce for now', ofMail('Bounce', { bounce: { bounceType: 'Transient' } }), 'failed', ['email']],
  ['a complaint', ofMail('Complaint', { complaint: {} }), 'refused', ['email']],
])(
  '%s of a patient’s mail is shown, and staff hear once of what did not get through',
  async (_, event, result, told) => {
    expect(await came(event)).toBe(true);
    expect(await came(event)).toBe(true);
    expect(await shown(mail)).toBe(result);
    expect(await unreachable()).toEqual(told);
  },
);

test.each([
  ['TEXT_DELIVERED', 'delivered', []],
  ['TEXT_BLOCKED', 'refused', ['sms']],
  ['TEXT_UNREACHABLE', 'failed', ['sms']],
  ['TEXT_SUCCESSFUL', 'sent', []],
  ['TEXT_UNKNOWN', 'sent', []],
])('%s of a patient’s text is shown as %s', async (eventType, result, told) => {
  expect(await came(ofText(eventType, context))).toBe(true);
  expect(await shown(text)).toBe(result);
  expect(await unreachable()).toEqual(told);
});

test('a text to staff is found by the id of its service, and nobody is told to phone anybody', async () => {
  await came(ofText('TEXT_BLOCKED', undefined, `id-of-${page.messageId}`));
  expect(await shown(page)).toBe('refused');
  expect(await unreachable()).toEqual([]);
});

test('a receipt of a message that nobody knows, or of a form that nobody knows, changes nothing', async () => {
  const before = await store.contents();
  expect(await came(ofText('TEXT_BLOCKED', undefined, 'of somebody else'))).toBe(false);
  const stranger = { ...ofMail('Bounce'), mail: { messageId: 'ses-2', tags: { messageId: ['not_ours'] } } };
  expect(await came(stranger)).toBe(false);
  expect(await came({ eventType: 'Open', mail: {} })).toBeUndefined();
  expect(await came(undefined)).toBeUndefined();
  expect(await store.contents()).toEqual(before);
});

test('a bounce after a delivery wins, and a delivery after a bounce does not', async () => {
  const shownAfter = [];
  for (const event of [
    ofMail('Delivery'),
    ofMail('Bounce', { bounce: { bounceType: 'Permanent' } }),
    ofMail('Delivery'),
  ]) {
    await came(event);
    shownAfter.push(await shown(mail));
  }
  expect(shownAfter).toEqual(['delivered', 'refused', 'refused']);
});
