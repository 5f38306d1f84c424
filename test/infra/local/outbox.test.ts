import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Delivery, openOutbox } from '../../../infra/local/outbox.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const page: Delivery = {
  at: '2026-11-23T15:00:00Z',
  channel: 'sms',
  to: '+16315550123',
  body: 'Code AB12',
  kind: 'page',
  caseId: 'int_1',
  messageId: 'evt_1.nurse-1.sms',
};

const outboxFile = () => join(temporaryFolder(), 'outbox.jsonl');

async function opened(file = outboxFile()) {
  const outbox = await openOutbox(file);
  onTestFinished(outbox.close);
  return outbox;
}

test('has a message on the disk before it says so, and shows the oldest first', async () => {
  const file = outboxFile();
  const outbox = await opened(file);
  await outbox.deliver(page);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(page);
  await outbox.deliver({ ...page, messageId: 'evt_2.nurse-1.sms' });
  expect(outbox.messages().map(({ messageId }) => messageId)).toEqual(['evt_1.nurse-1.sms', 'evt_2.nurse-1.sms']);
});

test('counts the same message to the same receiver on the same channel as a repeat', async () => {
  const outbox = await opened();
  await outbox.deliver(page);
  await outbox.deliver(page);
  await outbox.deliver({ ...page, channel: 'email', to: 'n@example.org' });
  await outbox.deliver({ ...page, to: '+16315550124' });
  expect(outbox.messages().map(({ repeats }) => repeats)).toEqual([1, 0, 0]);
});

test('reads everything back, and cuts off what a kill left half-written', async () => {
  const file = outboxFile();
  const before = await openOutbox(file);
  await Promise.all(['a', 'b', 'c'].map((messageId) => before.deliver({ ...page, messageId })));
  await before.close();
  appendFileSync(file, '{"at":"2026-11-23T15:0');
  const after = await openOutbox(file);
  await after.deliver({ ...page, messageId: 'd' });
  await after.close();
  const again = await opened(file);
  expect(again.messages().map(({ messageId }) => messageId)).toEqual(['a', 'b', 'c', 'd']);
});

test('finds messages by kind, case and channel', async () => {
  const outbox = await opened();
  await outbox.deliver(page, { ...page, messageId: 'x', caseId: 'int_2', kind: 'new-case', channel: 'email' });
  expect(outbox.messages({ kind: 'new-case' })).toHaveLength(1);
  expect(outbox.messages({ caseId: 'int_1', channel: 'sms' })).toHaveLength(1);
  expect(outbox.messages({ caseId: 'int_1', channel: 'email' })).toEqual([]);
});
