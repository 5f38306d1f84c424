import { type Asked, expectStatus, type Run } from '../handlers/asked.ts';
import { type Booker, booking, cancelling, holding, moving } from './cases.ts';
import type { Site } from './site.ts';

/** What one caller after another does; each is timed on its own. */
export const kinds = ['booking', 'refusal', 'hold', 'move', 'cancel'] as const;
export type Kind = (typeof kinds)[number];
export type Runs = Record<Kind, Run[]>;

const chunks = 20;
/** On a machine that others use too there are fewer: what is left out makes percentiles coarser. */
const patienceMilliseconds = 60_000;
const leastChunks = 5;
/** Ten bookings, ten refusals, four of each other kind; so 200 bookings in all. */
const [many, some] = [10, 4];
/** How many cases a site needs. */
export const casesAlone = (chunks + 1) * (many + some) + 1;

interface Visit {
  booker: Booker;
  id: string;
}

async function ask(site: Site, asked: Asked[], status: number, into: Run[]): Promise<Run> {
  const run = await site.door.run(asked, { keep: true });
  expectStatus(asked, run, status);
  into.push(run);
  return run;
}

async function book(site: Site, runs: Runs): Promise<Visit[]> {
  const times = site.calendar.times(many);
  const bookers = site.cases.take(many);
  const asked = bookers.map((booker, at) => booking(booker, times[at] ?? ''));
  const { answers } = await ask(site, asked, 201, runs.booking);
  return bookers.map((booker, at) => ({ booker, id: answers[at]?.body.appointmentId }));
}

async function refuse(site: Site, runs: Runs, chunk: number): Promise<void> {
  const [booker] = site.cases.take(1);
  if (!booker) return;
  const { taken } = site.calendar;
  const asked = Array.from({ length: many }, (_, at) => booking(booker, taken[(chunk + at) % taken.length] ?? ''));
  await ask(site, asked, 409, runs.refusal);
  site.cases.giveBack([booker]);
}

async function change(site: Site, runs: Runs, visits: readonly Visit[]): Promise<void> {
  const times = site.calendar.times(2 * some);
  const holders = site.cases.take(some);
  await ask(
    site,
    holders.map((booker, at) => holding(booker, times[at] ?? '')),
    201,
    runs.hold,
  );
  const moved = visits.slice(0, some);
  await ask(
    site,
    moved.map(({ booker, id }, at) => moving(booker, id, times[some + at] ?? '')),
    200,
    runs.move,
  );
  await ask(
    site,
    moved.map(({ booker, id }) => cancelling(booker, id)),
    200,
    runs.cancel,
  );
}

const noRuns = (): Runs => ({ booking: [], refusal: [], hold: [], move: [], cancel: [] });

/** Books, refuses, holds, moves and cancels in turns, at one site after the other. The first turn only warms up. @returns what each site took */
export async function runAlone(sites: readonly Site[]): Promise<Runs[]> {
  const all = sites.map(noRuns);
  const began = performance.now();
  const goOn = (chunk: number): boolean =>
    chunk <= leastChunks || (chunk <= chunks && performance.now() - began < patienceMilliseconds);
  for (let chunk = 0; goOn(chunk); chunk++)
    for (const [at, site] of sites.entries()) {
      const runs = chunk === 0 ? noRuns() : (all[at] ?? noRuns());
      const visits = await book(site, runs);
      await refuse(site, runs, chunk);
      await change(site, runs, visits);
    }
  return all;
}
