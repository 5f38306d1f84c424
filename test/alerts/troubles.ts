import type { Random } from '../histories/random.ts';
import type { Clockwork } from './scheduler.ts';
import { fairWeather, type Trouble } from './world.ts';

/** What goes wrong in a history. */
export interface Troubles {
  /** At a moment. */
  at: (random: Random) => Trouble;
  scheduler: Clockwork;
  /** How often the sweeper comes when it should. */
  sweeps: number;
  /** Nothing takes the stream's records. */
  isRelayOff: boolean;
}

const badStream = { lost: 0.06, doubled: 0.08, reordered: 0.15 };
const badScheduler = { early: 0.03, never: 0.15, twice: 0.1, late: 0.15 };

const rates = (dynamodb: number, services: number): Trouble['rates'] => ({
  dynamodb,
  sns: services,
  ses: services,
  sms: services,
  scheduler: services,
});

/** An hour in which SNS takes next to nothing now and then. */
const outage =
  (share: number, otherwise: Trouble): Troubles['at'] =>
  (random) =>
    random.chance(share) ? { ...otherwise, rates: { ...otherwise.rates, sns: 0.9 } } : otherwise;

const kinds: readonly Troubles['at'][] = [
  () => ({ rates: rates(0, 0), weather: badStream }),
  () => ({ rates: rates(0.03, 0), weather: badStream }),
  () => ({ rates: rates(0, 0.25), weather: badStream }),
  () => ({ rates: rates(0.02, 0.12), weather: badStream }),
  () => ({ rates: rates(0.06, 0.06), weather: fairWeather.weather }),
  outage(0.4, { rates: rates(0.01, 0.05), weather: badStream }),
  () => ({ rates: rates(0.015, 0.3), weather: badStream }),
  () => ({ rates: rates(0.01, 0.05), weather: badStream }),
];

/** What goes wrong in the history of a seed: of each eight, one has faults nowhere but in stream and Scheduler, and one has no relay for a day. */
export const troublesOf = (seed: number): Troubles => ({
  at: kinds[seed % kinds.length] ?? kinds[0]!,
  scheduler: badScheduler,
  sweeps: 0.8,
  isRelayOff: false,
});
