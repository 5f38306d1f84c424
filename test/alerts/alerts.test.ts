import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wireClient } from '../histories/wire-client.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import type { ServiceDoor } from './doors.ts';
import { type History, runHistory } from './history.ts';
import { judge } from './judge.ts';
import { openersOf } from './openers.ts';
import { MemoryStore } from './store/memory-store.ts';
import { Tables } from './tables.ts';

/** Two of them without a relay for more than a day. */
const seeds = Array.from({ length: 16 }, (_, seed) => seed);

const ofServices = ['throttled', 'refused', 'lost reply', 'unheard', 'late', 'repeated', 'crash before', 'crash after'];
const ofTheStore = [...ofServices, 'in progress', 'conflict', 'left out'];
const everyFault = [
  ...ofTheStore.map((fault) => `dynamodb ${fault}`),
  ...['sns', 'scheduler'].flatMap((service) => ofServices.map((fault) => `${service} ${fault}`)),
];

const doneAndRefused = [
  'submitIntake 201',
  'submitReferral 201',
  'addIntakeAnswers 200',
  'addReferralAnswers 200',
  'withdrawReferral 200',
  'acknowledgeCase 200',
  'acknowledgeCase 403',
  'answerLink done',
  'answerLink refused',
  'answerSms done',
  'answerSms refused',
  'recordContact 200',
  'overrideTriage 200',
  'bookAppointment 201',
  'cancelAppointment 200',
  'putOnCall 200',
];

const faultsOf = (history: History): string[] => judge(history).map((fault) => `seed ${history.seed}: ${fault}`);

let openers: Awaited<ReturnType<typeof openersOf>>;
beforeAll(async () => {
  openers = await openersOf('alerts');
});

it('whatever goes wrong at whichever call of relay, timers, reactions and sweeper: every alert is told, once, and no emergency is ever without a next step', async () => {
  const tables = new Tables(new MemoryStore());
  const wrong: string[] = [];
  const faults = new Set<string>();
  const asked = new Set<string>();
  for (const seed of seeds) {
    const history = await runHistory({ tables, seed, openers });
    wrong.push(...faultsOf(history));
    for (const fault of Object.keys(history.world.counts)) faults.add(fault);
    for (const act of history.world.asked) asked.add(act);
  }
  expect(wrong).toEqual([]);
  expect([...faults]).toEqual(expect.arrayContaining(everyFault));
  expect([...faults].some((fault) => fault.startsWith('ses') || fault.startsWith('sms'))).toBe(true);
  expect([...asked]).toEqual(expect.arrayContaining(doneAndRefused));
});

describe('on the embedded engine', () => {
  let engine: TestEngine;
  let wire: ReturnType<typeof wireClient>;
  beforeAll(async () => {
    engine = await startEngine();
    wire = wireClient(engine.endpoint);
  });
  afterAll(async () => {
    wire.destroy();
    await engine.stop();
  });

  it.each<[string, () => ServiceDoor, number]>([
    ['through the SDK', () => engine.client as unknown as ServiceDoor, 3],
    ['by its wire format', () => wire, 0],
    ['by its wire format', () => wire, 1],
  ])(
    'a history %s is the same as in memory, and as good; the tables hold what was seen of it',
    async (_, door, seed) => {
      const tables = new Tables(door());
      const history = await runHistory({ tables, seed, openers });
      expect(faultsOf(history)).toEqual([]);
      expect(await tables.isAsTold()).toBe(true);
      const inMemory = await runHistory({ tables: new Tables(new MemoryStore()), seed, openers });
      expect(history.world.outside.sent).toEqual(inMemory.world.outside.sent);
      expect(history.world.counts).toEqual(inMemory.world.counts);
      await tables.empty();
    },
  );
});
