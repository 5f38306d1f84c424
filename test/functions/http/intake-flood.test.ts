import { describe, expect, test } from 'vitest';
import { emergencyIntake, routineIntake } from '../../support/bodies.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';
import { storedIntakes, strangers } from '../../support/stored-intakes.ts';

const flood = propertyRuns(160);
/** So many are under way at once. */
const atOnce = 8;
const hour = 3600;

const store = startedAnew(openStore);

interface Arrived {
  from: string;
  status: number;
  /** Seconds since the beginning. */
  at: number;
}

/** The most that any span of an hour holds of some instants. */
const mostWithinAnHour = (instants: readonly number[]): number =>
  Math.max(0, ...instants.map((end) => instants.filter((at) => at > end - hour && at <= end).length));

/** Sends so many over two hours, by the batch. */
async function sendAll(count: number, next: (n: number) => { from: string; body: { patient: object } }) {
  const { send, wait } = storedIntakes(store);
  const arrived: Arrived[] = [];
  const every = Math.ceil((2 * hour * atOnce) / count);
  for (let n = 0; n < count; n += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, count - n) }, (_, more) => next(n + more));
    const answers = await Promise.all(batch.map(({ from, body }) => send(body, { from })));
    const at = (n / atOnce) * every;
    arrived.push(...answers.map(({ status }, place) => ({ from: batch[place]?.from ?? '', status, at })));
    wait(every);
  }
  return arrived;
}

const storedOf = (arrived: readonly Arrived[]) => arrived.filter(({ status }) => status === 201);

describe('a flood of intakes', () => {
  test('from one source is stored twenty an hour, and nobody else feels it', async () => {
    const stranger = strangers();
    const source = '192.0.2.7';
    const arrived = await sendAll(flood, (n) => ({
      from: n % 40 === 39 ? `198.51.100.${n % 250}` : source,
      body: stranger(routineIntake),
    }));
    const [ofFlood = [], others = []] = [true, false].map((own) =>
      arrived.filter(({ from }) => (from === source) === own),
    );
    expect(mostWithinAnHour(storedOf(ofFlood).map(({ at }) => at))).toBe(20);
    expect(storedOf(ofFlood).length).toBeLessThanOrEqual(60);
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(ofFlood.map(({ status }) => status))).toEqual(new Set([201, 429]));
  });

  test('of invented emergencies is stored whole: none is turned away', async () => {
    const stranger = strangers();
    const arrived = await sendAll(flood / 4, () => ({ from: '192.0.2.7', body: stranger(emergencyIntake) }));
    expect(new Set(arrived.map(({ status }) => status))).toEqual(new Set([201]));
  });

  test('from many sources about one person is stored five an hour', async () => {
    const stranger = strangers();
    const { phone } = routineIntake.patient;
    const arrived = await sendAll(flood / 4, (n) => {
      const body = stranger(routineIntake);
      return { from: `203.0.113.${n % 250}`, body: { ...body, patient: { ...body.patient, phone } } };
    });
    expect(mostWithinAnHour(storedOf(arrived).map(({ at }) => at))).toBe(5);
  });
});
