import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Answered, Asked, Run } from '../handlers/asked.ts';
import { type Booker, booking, cancelling, holding } from './cases.ts';
import { doubleBookings, doubledCases, readSchedule, strayVisits } from './schedule-faults.ts';
import type { Site } from './site.ts';

const clients = 32;
const lasts = 20_000;
/** How many of the first times found a client chooses from: few, so that many want the same. */
const choice = 6;

export const casesOfStorm = clients;

/** What a storm left behind. */
export interface Storm {
  /** By what was asked: search, hold, booking, cancel. */
  runs: Map<string, Run>;
  doubles: string[];
  strays: string[];
  doubledCases: string[];
}

const searchFor = (from: string, to: string): Asked => ({
  operation: 'searchSlots',
  query: { appointmentType: 'new-consult', from, to, limit: '20' },
});

/** Repeatable choices (a linear congruential generator). @returns a number below `count` */
function chooser(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

type Ask = (kind: string, asked: Asked) => Promise<Answered>;

/** Searches, holds or not, books, and gives the visit back. */
async function visitOnce(
  ask: Ask,
  booker: Booker,
  dates: readonly [string, string],
  choose: (count: number) => number,
) {
  const { body } = await ask('search', searchFor(...dates));
  const slots: { slotId: string }[] = body.slots ?? [];
  const time = slots[choose(Math.min(choice, slots.length))]?.slotId;
  if (!time) return;
  let taken = booking(booker, time);
  if (choose(2) === 0) {
    const held = await ask('hold', holding(booker, time));
    if (held.status !== 201) return;
    taken = { ...taken, body: { caseId: booker.caseId, holdId: held.body.holdId } };
  }
  const booked = await ask('booking', taken);
  if (booked.status === 201) await ask('cancel', cancelling(booker, booked.body.appointmentId));
}

/** Many clients at once who want the same few times, until the time is up. */
export async function runStorm(site: Site, client: DynamoDBClient, dates: readonly [string, string]): Promise<Storm> {
  const answers = new Map<string, Answered[]>();
  const ask: Ask = async (kind, asked) => {
    const { answers: got } = await site.door.run([asked], { keep: true });
    const [answer = { status: 0, milliseconds: 0 }] = got;
    const { status, milliseconds } = answer;
    const list = answers.get(kind) ?? [];
    list.push({ status, milliseconds });
    answers.set(kind, list);
    return answer;
  };
  const began = performance.now();
  await Promise.all(
    site.cases.take(clients).map(async (booker, at) => {
      const choose = chooser(at + 1);
      while (performance.now() - began < lasts) await visitOnce(ask, booker, dates, choose);
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const stored = await readSchedule(client);
  return {
    runs: new Map([...answers].map(([kind, list]) => [kind, { answers: list, processor: 0, seconds }])),
    doubles: doubleBookings(stored),
    strays: strayVisits(stored),
    doubledCases: doubledCases(stored),
  };
}
