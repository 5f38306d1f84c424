import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import type { OutboxEvent } from '../../shared/domain/messages/events.ts';
import { casesIn } from '../alerts/actors.ts';
import { intakeOf, referralOf } from '../alerts/people.ts';
import { seed as seedPractice } from '../alerts/practice.ts';
import { openContainer } from '../alerts/product.ts';
import { type Clockwork, ringing } from '../alerts/scheduler.ts';
import { MemoryStore } from '../alerts/store/memory-store.ts';
import { Tables } from '../alerts/tables.ts';
import { fairWeather, type Trouble, World } from '../alerts/world.ts';
import { randomFrom } from '../histories/random.ts';

// Neither lines nor metrics of thousands of invocations are read by anybody.
process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
process.env.POWERTOOLS_METRICS_DISABLED = 'true';

const exact: Clockwork = { early: 0, never: 0, twice: 0, late: 0 };
const admin = { kind: 'staff', staffId: 'admin-1', roles: ['admin'] } as const;
const referrer = { kind: 'referrer', referrerId: 'demo-oncology', scopes: ['referrals/write'] } as const;

/** What goes wrong on the way. */
export interface Weather {
  trouble: Trouble;
  clockwork: Clockwork;
}

export const fair: Weather = { trouble: fairWeather, clockwork: exact };

let walks = 0;

/** The whole product with its functions, a store in memory, and a Scheduler whose clock the test moves. */
export class Walk {
  readonly world: World;
  private readonly weather: Weather;
  private swept = 0;

  constructor(from: Temporal.Instant, weather = fair) {
    walks += 1;
    const tables = new Tables(new MemoryStore());
    this.world = new World({ tables, seed: walks, random: randomFrom(walks), openers: [openContainer] });
    this.world.now = from;
    this.weather = weather;
    tables.onWrite = (written) => {
      for (const { table, row } of written)
        if (table === 'Outbox') this.world.lanes.write(tables.item('Outbox', String(row.pk)), this.world.milliseconds);
    };
  }

  /** The practice, with a lead: the surgeon; the nurse is called first. */
  async begin(): Promise<void> {
    const { world } = this;
    await seedPractice(world.tables, world.topic, [], `walk-${walks}`);
    const from = world.now.subtract({ hours: 24 });
    const span = { from: from.toString(), to: world.now.toString() };
    for (const region of ['nyc', 'long-island'])
      await this.ask('putOnCall', {
        caller: admin,
        body: {
          region,
          ...span,
          shifts: [{ start: span.from, end: span.to, recipientId: 'nurse-1' }],
          order: ['nurse-1', 'nurse-2'],
          lead: 'surgeon-1',
        },
      });
    await this.settle();
    world.trouble = this.weather.trouble;
  }

  /** Somebody asks, until they are answered. */
  async ask(...asked: Parameters<World['ask']> extends [unknown, ...infer Rest] ? Rest : never) {
    for (let n = 0; n < 20; n++) {
      const answers: Awaited<ReturnType<World['ask']>>[] = [];
      await this.world.turns.run([async () => void answers.push(await this.world.ask('api-1', ...asked))]);
      const [answer] = answers;
      if (answer && answer.status < 500) return answer;
    }
    throw new Error('Nobody answers.');
  }

  /** A person or their referrer tells what is to be told. @returns the case as it came in */
  async arrives(kind: CaseHeader['kind'], clinical: object): Promise<CaseHeader> {
    const body = kind === 'intake' ? intakeOf('routine', 1, 'both') : referralOf('routine', 1, 'both');
    const asked = { body: { ...body, clinical }, key: `arrives-${walks}` };
    const answer =
      kind === 'intake'
        ? await this.ask('submitIntake', { ...asked, caller: { kind: 'public' } })
        : await this.ask('submitReferral', { ...asked, caller: referrer });
    if (answer.status !== 201) throw new Error(`It was refused: ${JSON.stringify(answer.body)}`);
    await this.settle();
    return this.header();
  }

  header(): CaseHeader {
    const [header] = casesIn(this.world);
    if (!header) throw new Error('There is no case.');
    return header;
  }

  /** Relays until nothing is on the stream. */
  async settle(): Promise<void> {
    const { world } = this;
    for (let n = 0; n < 100 && world.lanes.count('page') + world.lanes.count('notice') > 0; n++)
      await world.turns.run([() => world.relay('page-1', 'page'), () => world.relay('notice-1', 'notice')]);
  }

  /** Lets time pass, from one schedule to the next; where calls fail, the sweeper comes behind what was left undone. */
  async until(end: Temporal.Instant): Promise<void> {
    const { world, weather } = this;
    for (;;) {
      const rings = [...world.outside.schedules.values()].map(({ at }) => at);
      const sweep = weather === fair ? Number.POSITIVE_INFINITY : this.nextSweep();
      const next = Math.max(world.milliseconds, Math.min(...rings, sweep));
      if (next > end.epochMilliseconds) break;
      world.now = Temporal.Instant.fromEpochMilliseconds(next);
      await world.turns.run((['timers-1', 'timers-2'] as const).map((slot) => ringing(world, weather.clockwork, slot)));
      await this.settle();
      if (next >= sweep) await this.sweep();
    }
    world.now = end;
    await this.settle();
  }

  /** When the sweeper, which comes every five minutes, next finds something: what is pending for long, or due and has not rung. */
  private nextSweep(): number {
    const found = this.world.tables
      .of('Outbox')
      .flatMap(({ pending, at, due, dueAt }) => [
        ...(pending ? [Date.parse(String(at)) + 60_000] : []),
        ...(due ? [Date.parse(String(dueAt)) + 120_000] : []),
      ]);
    return Math.max(Math.min(...found), this.swept + 5 * 60_000);
  }

  private async sweep(): Promise<void> {
    this.swept = this.world.milliseconds;
    await this.world.turns.run([() => this.world.sweep()]);
    await this.settle();
  }

  /** Everything of a case that was promised to be told, in order. */
  promised(): OutboxEvent[] {
    const events = this.world.tables.of('Outbox').flatMap(({ event }) => (event ? [event as OutboxEvent] : []));
    return events.filter((event) => 'caseId' in event).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  }

  /** To whom, and by what, each promise was told: by itself or in a bundle. */
  told(): Map<string, string[]> {
    const told = new Map<string, string[]>();
    const bundles = new Map(
      this.world.tables.of('Outbox').flatMap(({ event }) => {
        const bundle = event as OutboxEvent | undefined;
        return bundle?.kind === 'bundle' ? [[bundle.eventId, bundle.entries.map(({ eventId }) => eventId)]] : [];
      }),
    );
    for (const { messageId, to, channel } of this.world.outside.sent) {
      const eventId = messageId.split('.')[0] ?? '';
      for (const each of bundles.get(eventId) ?? [eventId])
        told.set(each, [...(told.get(each) ?? []), `${to} ${channel}`]);
    }
    return told;
  }
}
