import type { Lane } from '../../shared/domain/messages/events.ts';
import { type Random, randomFrom } from '../histories/random.ts';
import { acts, answerAll, arrive, casesIn } from './actors.ts';
import { seed as seedPractice, staff } from './practice.ts';
import type { openContainer } from './product.ts';
import { ringing } from './scheduler.ts';
import type { Tables } from './tables.ts';
import { type Troubles, troublesOf } from './troubles.ts';
import { watch } from './watch.ts';
import { fairWeather, type Slot, World } from './world.ts';

const second = 1000;
const minute = 60 * second;
const sweepEvery = 5 * minute;

/** What runs a history beside its world. */
interface Run {
  world: World;
  troubles: Troubles;
  /** When the sweeper ran last, epoch milliseconds. */
  swept: number;
  people: number;
  asked: number;
}

function passing(random: Random): number {
  const dice = random.next();
  if (dice < 0.4) return second * (1 + random.below(30));
  if (dice < 0.7) return second * (30 + random.below(270));
  return dice < 0.93 ? minute * (5 + random.below(10)) : minute * (15 + random.below(45));
}

const pass = (world: World, milliseconds: number): void => {
  world.now = world.now.add({ milliseconds });
};

/** A container of the relay works a lane until nothing waits, or it has done enough for now. */
const relaying = (world: World, slot: Slot, lane: Lane, most: number) => async (): Promise<void> => {
  for (let n = 0; n < most && world.lanes.count(lane) > 0; n++) await world.relay(slot, lane);
};

/** What happens at one moment, all at the same time. */
function happenings(run: Run): (() => Promise<void>)[] {
  const { world, troubles } = run;
  const { random } = world;
  const isSwept = world.milliseconds - run.swept >= sweepEvery && random.chance(troubles.sweeps);
  if (isSwept) run.swept = world.milliseconds;
  const relays = troubles.isRelayOff
    ? []
    : [
        relaying(world, 'page-1', 'page', 4),
        relaying(world, 'page-2', 'page', 4),
        relaying(world, 'notice-1', 'notice', 2),
        relaying(world, 'notice-2', 'notice', 2),
      ];
  return [
    ...relays,
    ringing(world, troubles.scheduler, 'timers-1'),
    ringing(world, troubles.scheduler, 'timers-2'),
    ...(isSwept ? [() => world.sweep()] : []),
    ...people(run),
  ];
}

const mostPeople = 4;

function people(run: Run): (() => Promise<void>)[] {
  const { world } = run;
  const { random } = world;
  return (['api-1', 'api-2'] as const).flatMap((slot) => {
    const isNew = run.people < mostPeople && random.chance(0.25);
    if (isNew) run.people += 1;
    const act = isNew ? arrive : random.chance(0.45) ? random.pick(acts) : undefined;
    const number = isNew ? run.people : 100 + ++run.asked;
    return act ? [async () => void (await act(world, slot, number))] : [];
  });
}

async function moments(run: Run, count: number, milliseconds: () => number): Promise<void> {
  const { world } = run;
  for (let n = 0; n < count; n++) {
    pass(world, milliseconds());
    world.trouble = run.troubles.at(world.random);
    await world.turns.run(happenings(run));
  }
}

const fair: Troubles = {
  at: () => fairWeather,
  scheduler: { early: 0, never: 0, twice: 0, late: 0 },
  sweeps: 1,
  isRelayOff: false,
};

/** Relays until nothing is on the stream: what is promised meanwhile too. */
async function relayAll(world: World): Promise<void> {
  for (let n = 0; n < 20 && world.lanes.count('page') + world.lanes.count('notice') > 0; n++)
    await world.turns.run([relaying(world, 'page-1', 'page', 50), relaying(world, 'notice-1', 'notice', 50)]);
}

/** Nothing goes wrong any more, and nobody does anything: relay, timers and sweeper run on, minute after minute. */
async function quiet(run: Run, minutes: number): Promise<void> {
  const { world } = run;
  const end = world.milliseconds + minutes * minute;
  while (world.milliseconds < end) {
    const dues = [...world.outside.schedules.values()].map(({ at }) => at);
    const next = Math.min(run.swept + sweepEvery, ...dues);
    pass(world, Math.max(second, next - world.milliseconds));
    await world.turns.run([ringing(world, fair.scheduler, 'timers-1')]);
    await relayAll(world);
    if (world.milliseconds - run.swept < sweepEvery) continue;
    run.swept = world.milliseconds;
    await world.turns.run([() => world.sweep()]);
    await relayAll(world);
  }
}

/** Rounds that nobody has answered, and how urgent they are. */
const openCases = (world: World) =>
  casesIn(world)
    .filter(({ pagingOpen }) => pagingOpen)
    .map(({ caseId, round, urgency, emergentClocks, pageOnCall }) => {
      const isEmergency = urgency === 'emergent' || emergentClocks === true;
      const level = isEmergency ? 'emergent' : pageOnCall ? 'paged' : 'other';
      return { name: `${caseId} ${round}`, caseId, level };
    });

interface Setting {
  tables: Tables;
  seed: number;
  openers: readonly (typeof openContainer)[];
}

export type History = Awaited<ReturnType<typeof runHistory>>;
let histories = 0;

/** Minutes after which everything that was put off has had its turn. */
const unanswered = 160;
const afterwards = 40;

/** Whether the relay stands still for more than a day in the history of a seed. */
export const isLong = (seed: number): boolean => seed % 8 === 7;

/** Runs one history to its quiet end: what came of it stands in its world, and what was wrong on the way in `faults`. */
export async function runHistory({ tables, seed, openers }: Setting) {
  const random = randomFrom(seed);
  const world = new World({ tables, seed, random, openers });
  const seen = watch(world);
  const troubles = troublesOf(seed);
  const run: Run = { world, troubles, swept: world.milliseconds, people: 0, asked: 0 };
  const silent = random.chance(0.3) ? [random.pick(staff).recipientId] : [];
  await tables.empty();
  await seedPractice(tables, world.topic, silent, String(++histories));
  await moments(run, 10 + random.below(20), () => passing(random));
  if (isLong(seed)) {
    troubles.isRelayOff = true;
    await moments(run, 26, () => minute * (50 + random.below(16)));
    troubles.isRelayOff = false;
    await moments(run, 5, () => passing(random));
  }
  world.trouble = fairWeather;
  const quietFrom = world.milliseconds;
  const before = openCases(world);
  await quiet(run, unanswered);
  const answeredAt = world.milliseconds;
  const after = new Set(openCases(world).map(({ name }) => name));
  for (const { name, caseId, level } of before) if (after.has(name)) seen.openInQuiet.set(caseId, level);
  await world.turns.run([() => answerAll(world)]);
  await quiet(run, afterwards);
  return { seed, isLong: isLong(seed), world, seen, quietFrom, answeredAt };
}
