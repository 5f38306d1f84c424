import { Temporal } from 'temporal-polyfill';
import type { IdSource } from '../../shared/domain/core/ids.ts';
import type { Lane } from '../../shared/domain/messages/events.ts';
import { authorizerContext } from '../../shared/http/core/caller.ts';
import type { Random } from '../histories/random.ts';
import { seededTurns } from '../histories/turns.ts';
import { gatewayEvent, lambdaContext, parsed } from '../support/gateway-event.ts';
import type { Asked } from './asked.ts';
import type { Surroundings } from './collaborators.ts';
import { type Service, type ServiceDoor, services } from './doors.ts';
import { crashed, faultsOf, strikes } from './faults.ts';
import { idsOf } from './ids.ts';
import { Lanes, type Weather } from './lanes.ts';
import { Outside, type Schedule } from './outside.ts';
import { beginning } from './practice.ts';
import type { Container, openContainer } from './product.ts';
import type { Tables } from './tables.ts';
import { Topic } from './topic.ts';

/** How often each service's calls go wrong, in shares of one, and how the stream treats its records. */
export interface Trouble {
  rates: Readonly<Record<Service, number>>;
  weather: Weather;
}

export const fairWeather: Trouble = {
  rates: { dynamodb: 0, sns: 0, ses: 0, sms: 0, scheduler: 0 },
  weather: { lost: 0, doubled: 0, reordered: 0 },
};

/** Containers that run at the same time; two of the relay for each lane, each with a memory of its own. */
export const slots = [
  'page-1',
  'page-2',
  'notice-1',
  'notice-2',
  'timers-1',
  'timers-2',
  'sweeper',
  'api-1',
  'api-2',
] as const;
export type Slot = (typeof slots)[number];

/** A container that runs, until it crashes. */
interface Running {
  container: Container;
  isDead: boolean;
  isBusy: boolean;
  /** How many writes came before its present invocation. */
  began: number;
}

const invocation = { ...lambdaContext, getRemainingTimeInMillis: () => 10_000 };
/** The sweeper begins nothing in its last ten seconds. */
const sweeperMilliseconds = 60_000;

interface Setting {
  tables: Tables;
  seed: number;
  random: Random;
  /** Opens containers; each opener is a copy of the product with a memory of its own. */
  openers: readonly (typeof openContainer)[];
}

/** Everything that a history happens in. */
export class World {
  now = Temporal.Instant.fromEpochMilliseconds(beginning);
  trouble: Trouble = fairWeather;
  readonly context = invocation;
  readonly topic = new Topic();
  readonly outside = new Outside(this.topic);
  readonly lanes = new Lanes();
  /** How often each fault came about. */
  readonly counts: Record<string, number> = {};
  readonly turns: ReturnType<typeof seededTurns>;
  readonly tables: Tables;
  readonly random: Random;
  private readonly running = new Map<Slot, Running>();
  private readonly ids: IdSource;
  private readonly openers: Setting['openers'];

  constructor({ tables, seed, random, openers }: Setting) {
    this.tables = tables;
    this.random = random;
    this.openers = openers;
    this.ids = idsOf(seed);
    this.turns = seededTurns(random);
  }

  get milliseconds(): number {
    return this.now.epochMilliseconds;
  }

  /** What is called: the store, or a service that is told by which invocation, however late it carries the call out. */
  private doorTo(service: Service, { began }: Running): ServiceDoor {
    if (service === 'dynamodb') return this.tables;
    return this.outside.door(() => ({ now: this.milliseconds, writes: this.tables.writes, began }));
  }

  private async call(service: Service, running: Running, command: object): Promise<unknown> {
    if (running.isDead) throw crashed();
    const { random, turns } = this;
    const door = this.doorTo(service, running);
    if (!random.chance(this.trouble.rates[service])) return door.send(command);
    const fault = random.pick(faultsOf(service, command));
    this.counts[`${service} ${fault}`] = (this.counts[`${service} ${fault}`] ?? 0) + 1;
    const die = () => {
      running.isDead = true;
    };
    return strikes[fault]({ service, door, command, random, turns, die });
  }

  private open(slot: Slot): Running {
    const running = { isDead: false, isBusy: false, began: 0 } as Running;
    const doorOf = (service: Service): ServiceDoor => ({
      send: (command) => this.turns.take(() => this.call(service, running, command)),
    });
    const doors = Object.fromEntries(services.map((service) => [service, doorOf(service)])) as Surroundings['doors'];
    const opener = this.openers[slot.endsWith('-2') ? 1 : 0] ?? this.openers[0];
    if (!opener) throw new Error('There is no product.');
    running.container = opener({
      doors,
      now: () => this.now,
      ids: this.ids,
      remaining: invocation.getRemainingTimeInMillis,
    });
    return running;
  }

  /** Whether a container is idle: it runs one invocation at a time. */
  isFree(slot: Slot): boolean {
    return this.running.get(slot)?.isBusy !== true;
  }

  /** Runs one invocation. @returns undefined where it failed, or its container crashed: a new one is opened the next time */
  async invoke<T>(slot: Slot, act: (container: Container) => Promise<T>): Promise<{ answer: T } | undefined> {
    const kept = this.running.get(slot);
    const running = kept && !kept.isDead ? kept : this.open(slot);
    this.running.set(slot, running);
    running.isBusy = true;
    running.began = this.tables.writes;
    try {
      const answer = await act(running.container);
      return running.isDead ? undefined : { answer };
    } catch (error) {
      this.failures.push(`${slot}: ${(error as Error).name} ${(error as Error).message}`);
      return undefined;
    } finally {
      running.isBusy = false;
    }
  }

  /** What was asked for, with the status of the answer. */
  readonly asked = new Set<string>();
  /** What invocations threw. */
  readonly failures: string[] = [];

  /** Delivers one batch of a lane. */
  async relay(slot: Slot, lane: Lane): Promise<void> {
    const batch = this.lanes.take(lane, this.milliseconds, this.random, this.trouble.weather);
    if (batch.length === 0) return;
    const Records = batch.map(({ record }) => record);
    const ended = await this.invoke(slot, ({ relay }) => relay({ Records }, this.context));
    const failed = ended?.answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) ?? 'all';
    this.lanes.back(lane, batch, failed);
  }

  /** A schedule rings. @returns whether its function ran to its end */
  async ring(slot: Slot, { input }: Schedule): Promise<boolean> {
    const ended = await this.invoke(slot, ({ timers }) => timers(JSON.parse(input), this.context));
    return ended !== undefined;
  }

  async sweep(): Promise<void> {
    await this.invoke('sweeper', ({ sweeper }) =>
      sweeper({}, { ...this.context, getRemainingTimeInMillis: () => sweeperMilliseconds }),
    );
  }

  /** Asks an operation over HTTP. @returns the answer; undefined where none came */
  async ask(slot: Slot, name: keyof Container['api'], asked: Asked): Promise<ReturnType<typeof parsed> | undefined> {
    const { caller, body, id, from = '192.0.2.7', key } = asked;
    const ended = await this.invoke(slot, ({ api }) => {
      const { method, path, handle } = api[name];
      const event = gatewayEvent(method, path, {
        body,
        headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
        pathParameters: id === undefined ? null : { id },
        requestContext: { requestId: 'request-1', identity: { sourceIp: from }, authorizer: authorizerContext(caller) },
      });
      return handle(event, this.context);
    });
    const answer = ended && parsed(ended.answer);
    this.asked.add(`${name} ${answer?.status ?? 'unanswered'}`);
    return answer;
  }
}
