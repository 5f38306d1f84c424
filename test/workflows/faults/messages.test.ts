import { describe, expect, test } from 'vitest';
import { resultOf } from '../../../shared/domain/messages/message-record.ts';
import { messageLedger } from '../../../shared/store/message-ledger.ts';
import { messageReader } from '../../../shared/store/readers/message-reader.ts';
import { SendUnderWay } from '../../../shared/workflows/relay/deliver.ts';
import type { MessageSend } from '../../../shared/workflows/relay/destinations.ts';
import { SendFailed } from '../../../shared/workflows/relay/ports.ts';
import { sendMessage } from '../../../shared/workflows/relay/send-message.ts';
import { type Contents, openFaultStore } from '../../support/fault-store.ts';
import { allStrikes, Crash, type FaultyCalls, faultyCalls, type Strike } from '../../support/faulty-calls.ts';
import { anEvent, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const event = anEvent();
const messageId = `${event.eventId}.nurse-1.sms`;
const otherId = `${event.eventId}.nurse-1.email`;

/** How a service answers each time that it is asked; after the last it takes the message. */
type Answers = readonly ('takes' | 'refuses' | 'throttles' | 'takes and times out')[];

/** A service outside of our process: it keeps what it took. */
function service(answers: Answers = []) {
  const taken: string[] = [];
  let asked = 0;
  return {
    taken,
    async send(id: string) {
      const answer = answers[asked++] ?? 'takes';
      if (answer === 'refuses') throw new SendFailed('MessageRejected', 'refused');
      if (answer === 'throttles') throw new SendFailed('Throttled', 'failed');
      taken.push(id);
      if (answer === 'takes and times out') throw new SendFailed('TimeoutError', 'unknown');
      return { providerId: `taken-${taken.length}` };
    },
  };
}
type Service = ReturnType<typeof service>;

/** What a gateway makes of a call that went wrong: nobody knows, or nothing went out. */
const gateway = ({ send }: Service, calls: FaultyCalls) => {
  const port = calls.effects('gateway', { send });
  return (id: string) =>
    port.send(id).catch((error: Error) => {
      if (error instanceof Crash || error instanceof SendFailed) throw error;
      throw new SendFailed(error.name, error.name === 'TimeoutError' ? 'unknown' : 'failed');
    });
};

/** One invocation that has the message to send, so many minutes after nine, with 14 s left. */
async function sendOnce(outside: Service, calls = faultyCalls(), minutes = 0, changes: Partial<MessageSend> = {}) {
  const { deps, remaining } = workflowWorld(store, calls, { now: monday.add({ minutes }) });
  const messages = calls.effects('messages', messageLedger(store.client, store.tableName));
  const send = gateway(outside, calls);
  const entry = { kind: 'new-case', channel: 'sms', to: 'nurse-1' } as const;
  const message = { sendId: messageId, entry, send: () => send(messageId), ...changes };
  return sendMessage({ ...deps, remaining, messages }, event, message);
}

const known = (id = messageId) => messageReader(store.client, store.tableName).message(id);
const shown = async (id = messageId) => resultOf((await known(id)) ?? {});
const fresh = async () => store.begin([]);

/** What may happen at any call of one attempt, and after it the same message from two streams at once, and once more. */
async function history(strike: Strike, present: Contents): Promise<void> {
  await store.restore(new Map(), present);
  const outside = service();
  await sendOnce(outside, faultyCalls(strike)).catch(() => undefined);
  await Promise.all([2, 2].map((at) => sendOnce(outside, faultyCalls(), at).catch((error) => error)));
  await sendOnce(outside, faultyCalls(), 3);
  const result = await shown();
  const where = `call ${strike.at} ${strike.fault}: ${outside.taken.length} times, ${result}`;
  expect(outside.taken.length, where).toBeGreaterThan(0);
  expect(outside.taken.length === 1 || result === 'ambiguous', where).toBe(true);
  expect(outside.taken.length, where).toBeLessThan(3);
}

test('whatever goes wrong at whichever call: it goes out, and twice only where the ledger says so', async () => {
  await fresh();
  const calls = faultyCalls();
  await sendOnce(service(), calls);
  expect(calls.trace.map(({ name }) => name)).toEqual(['messages.claim', 'gateway.send', 'messages.settle']);
  expect(await shown()).toBe('sent');
  for (const strike of allStrikes(calls.trace)) await history(strike, await store.contents());
});

describe('a message', () => {
  test('goes out once of ten relays that have it at the same time', async () => {
    await fresh();
    const outside = service();
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => sendOnce(outside)));
    expect(outside.taken).toEqual([messageId]);
    const held = all.filter((each) => each.status === 'rejected' && each.reason instanceof SendUnderWay);
    expect(held.length + all.filter(({ status }) => status === 'fulfilled').length).toBe(10);
    expect(await shown()).toBe('sent');
  });

  test.each([
    [['throttles', 'takes'], 1, 'sent', 2],
    [['takes and times out', 'takes'], 2, 'ambiguous', 2],
    [['takes and times out', 'throttles', 'takes'], 2, 'ambiguous', 3],
    [['takes and times out', 'refuses'], 1, 'refused', 2],
    [['refuses'], 0, 'refused', 1],
  ] as const)(
    'whose service %j comes to an end, and the ledger says which',
    async (answers, times, result, attempts) => {
      await fresh();
      const outside = service(answers);
      for (let minutes = 0; minutes < 5; minutes++) await sendOnce(outside, faultyCalls(), minutes);
      expect(outside.taken).toHaveLength(times);
      expect(await known()).toMatchObject({ result, attempts });
    },
  );

  test('that a later one has overtaken is not sent, and called so', async () => {
    await fresh();
    await sendOnce(service(), faultyCalls(), 0, { send: async () => ({ superseded: true }) });
    expect(await shown()).toBe('superseded');
  });

  test('that the client handed over twice is called ambiguous', async () => {
    await fresh();
    await sendOnce(service(), faultyCalls(), 0, { send: async () => ({ repeated: true }) });
    expect(await shown()).toBe('ambiguous');
  });
});

describe('the other way to the same person', () => {
  const byMail = (outside: Service): Pick<MessageSend, 'instead'> => {
    const entry = { kind: 'new-case', channel: 'email', to: 'nurse-1' } as const;
    return { instead: { sendId: otherId, entry, send: () => outside.send(otherId) } };
  };

  test.each([
    [['refuses'], 1],
    [['throttles', 'throttles', 'throttles'], 3],
  ] as const)('is taken where a service %j', async (answers, turns) => {
    await fresh();
    const mail = service();
    const text = service(answers);
    for (let minutes = 0; minutes < turns; minutes++) {
      expect(mail.taken).toEqual([]);
      await sendOnce(text, faultyCalls(), minutes, byMail(mail));
    }
    expect(mail.taken).toEqual([otherId]);
    expect(await shown(otherId)).toBe('sent');
    await sendOnce(text, faultyCalls(), 9, byMail(mail));
    expect([text.taken, mail.taken]).toEqual([[], [otherId]]);
  });
});

test('what a refusal sets going is set going again where that failed', async () => {
  await fresh();
  const told: number[] = [];
  const outside = service(['refuses']);
  const ifRefused = async () => {
    told.push(told.length);
    if (told.length === 1) throw new Error('asked to fail');
  };
  await expect(sendOnce(outside, faultyCalls(), 0, { ifRefused })).rejects.toThrow('asked to fail');
  await sendOnce(outside, faultyCalls(), 1, { ifRefused });
  expect(told).toHaveLength(2);
});
