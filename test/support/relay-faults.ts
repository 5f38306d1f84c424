import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { expect } from 'vitest';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import { type MessageResult, resultOf } from '../../shared/domain/messages/message-record.ts';
import type { Timer } from '../../shared/domain/messages/timer.ts';
import type { Item } from '../../shared/store/dynamo/item.ts';
import { messageLedger } from '../../shared/store/message-ledger.ts';
import { messageOf } from '../../shared/store/records/message-record.ts';
import { promisedOf } from '../../shared/store/records/promise-record.ts';
import { messageTexts } from '../../shared/texts/messages.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { runReaction } from '../../shared/workflows/reactions/run-reaction.ts';
import { SendFailed } from '../../shared/workflows/relay/ports.ts';
import { relayPromise } from '../../shared/workflows/relay/relay-promise.ts';
import { expectAgreement } from './agreement.ts';
import type { Contents, FaultStore } from './fault-store.ts';
import { type Call, Crash, type FaultyCalls, faultyCalls, type Strike } from './faulty-calls.ts';
import { monday } from './records.ts';
import { workflowWorld } from './workflow-world.ts';

/** A promise that is relayed, in the world in which that happens. */
export interface Relayed {
  before: readonly Change[];
  promiseId: string;
  /** True where the mail service will never take a mail to this address. */
  refused?: true;
}

/** A small practice: each of its people is one more call that can fail. */
const few = ['front-desk-1', 'nurse-1', 'surgeon-1'];
const someStaff = sampleDirectory.staff.filter(({ recipientId }) => few.includes(recipientId));
const directory = { directory: async () => ({ ...sampleDirectory, staff: someStaff }) };

/** What is outside of our process and of our store, so that it outlives both. */
export function outsideWorld({ refused }: Pick<Relayed, 'refused'> = {}) {
  const sent: string[] = [];
  const timers: string[] = [];
  return {
    sent,
    timers,
    staff: {
      async notify({ messageId }: { messageId: string }) {
        sent.push(messageId);
        return { providerId: `sns-${messageId}` };
      },
    },
    patients: {
      async send({ messageId }: { messageId: string }) {
        if (refused) throw new SendFailed('MessageRejected', 'refused');
        sent.push(messageId);
        return undefined;
      },
    },
    setter: { set: async ({ timerId }: Timer) => void timers.push(timerId) },
  };
}
export type Outside = ReturnType<typeof outsideWorld>;

/** A gateway says of a call that went wrong what its caller can know: a refusal, that nothing went out, or nothing. */
const asGateway = <P extends object>(port: P): P =>
  Object.fromEntries(
    Object.entries(port).map(([method, run]) => [
      method,
      (message: unknown) =>
        (run as (message: unknown) => Promise<unknown>)(message).catch((error: Error) => {
          if (error instanceof Crash || error instanceof SendFailed) throw error;
          throw new SendFailed(error.name, error.name === 'TimeoutError' ? 'unknown' : 'failed');
        }),
    ]),
  ) as P;

/** One invocation of whoever keeps the promise, so many minutes after nine. */
export async function relayOnce(
  store: FaultStore,
  outside: Outside,
  { promiseId }: Pick<Relayed, 'promiseId'>,
  calls: FaultyCalls,
  minutes = 0,
) {
  const { deps, remaining } = workflowWorld(store, calls, { now: monday.add({ minutes }) });
  const promised = promisedOf(await itemOf(store, promiseId));
  const { client, tableName } = store;
  const messages = calls.effects('messages', messageLedger(client, tableName));
  if ('reaction' in promised) return runReaction({ ...deps, messages, staff: outside.staff }, promised, remaining);
  return relayPromise(
    {
      ...deps,
      directory: calls.reads('directory', directory),
      staff: asGateway(calls.effects('staff', outside.staff)),
      patients: asGateway(calls.effects('patients', outside.patients)),
      messages,
      timers: calls.effects('scheduler', outside.setter),
      manageToken: async () => 'manage-token',
      texts: messageTexts,
      publicUrl: 'https://spine.example',
      zone: 'America/New_York',
      remaining,
    },
    promised,
  );
}

async function itemOf({ client, tableName }: FaultStore, pk: string): Promise<Item> {
  const query = new GetItemCommand({ TableName: tableName('Outbox'), Key: { pk: { S: pk } }, ConsistentRead: true });
  return (await client.send(query)).Item ?? {};
}

/** What the ledger says of each message. */
function resultsIn(contents: Contents): Map<string, MessageResult> {
  const items = [...contents.values()].map(({ item }) => item);
  const messages = items.filter(({ pk }) => pk?.S?.startsWith('MSG#')).map(messageOf);
  return new Map(messages.map((each) => [each.messageId, resultOf(each)]));
}

const countOf = (list: readonly string[], id: string): number => list.filter((each) => each === id).length;

/** What a run without any fault calls, sends and sets. */
export async function relayCleanly(store: FaultStore, relayed: Relayed) {
  const beginning = await store.begin(relayed.before);
  const outside = outsideWorld(relayed);
  const calls = faultyCalls();
  await relayOnce(store, outside, relayed, calls);
  expect(await itemOf(store, relayed.promiseId)).not.toHaveProperty('pending');
  const present = await store.contents();
  return { beginning, present, trace: calls.trace, sent: outside.sent.toSorted(), timers: outside.timers };
}
export type RelayedCleanly = Awaited<ReturnType<typeof relayCleanly>>;

/** Calls of which nobody knows, where no answer comes, whether the message went out. */
const doubtful: readonly Call['name'][] = ['staff.notify', 'patients.send', 'messages.claim', 'messages.settle'];

/** Whether nobody could know of this message: then it goes out again, and the ledger says so. */
const isDoubtful = (name: Call['name'], { fault }: Strike): boolean =>
  fault.startsWith('crashes') || (fault === 'is throttled' ? name === 'messages.settle' : doubtful.includes(name));

/** Nothing is lost and nothing is sent twice, unless nobody could know whether it had been sent: that is marked. */
export async function relayWithFault(
  store: FaultStore,
  relayed: Relayed,
  clean: RelayedCleanly,
  strike: Strike,
): Promise<void> {
  await store.restore(clean.beginning, clean.present);
  const outside = outsideWorld(relayed);
  const calls = faultyCalls(strike);
  const answered = await relayOnce(store, outside, relayed, calls).then(
    () => true,
    () => false,
  );
  // Messages go out side by side, so which call is struck is not the same each time.
  const name = calls.trace[strike.at - 1]?.name ?? '';
  const where = `call ${strike.at}, ${name}, ${strike.fault}`;
  const isPending = 'pending' in (await itemOf(store, relayed.promiseId));
  expect(isPending || clean.sent.every((id) => outside.sent.includes(id)), `${where}: a message is lost`).toBe(true);
  expect(isPending || outside.timers.length === clean.timers.length, `${where}: a timer is lost`).toBe(true);
  expect(answered && isPending, `${where}: said to be done`).toBe(false);
  clean.present = await store.contents();
  expectAgreement(clean.present, monday);

  // The sweeper brings back what is pending, and the stream what is done. Two relays may have it at once, each with some of its
  // messages: then it comes again.
  await Promise.allSettled([2, 2].map((minutes) => relayOnce(store, outside, relayed, faultyCalls(), minutes)));
  if ('pending' in (await itemOf(store, relayed.promiseId))) await relayOnce(store, outside, relayed, faultyCalls(), 3);
  expect(await itemOf(store, relayed.promiseId), where).not.toHaveProperty('pending');
  clean.present = await store.contents();
  const results = resultsIn(clean.present);
  for (const id of clean.sent) {
    const times = countOf(outside.sent, id);
    const result = results.get(id);
    expect([1, 2], `${where}: ${id} went out ${times} times`).toContain(times);
    expect(times === 1 || result === 'ambiguous', `${where}: ${id} went out twice and is called ${result}`).toBe(true);
    expect(result === 'sent' || isDoubtful(name, strike), `${where}: ${id} is called ${result}`).toBe(true);
  }
  expect(new Set(outside.timers), where).toEqual(new Set(clean.timers));
}
