import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { addDays } from '../../../shared/domain/core/local-time.ts';
import { casesAlone, type Runs, runAlone } from './booking/alone.ts';
import { casesAtOnce, runAtOnce, runThroughput } from './booking/at-once.ts';
import { casesOfContention, runContention } from './booking/contention.ts';
import { countOperations } from './booking/counts.ts';
import { type HttpDoor, startHttpDoor } from './booking/http-door.ts';
import { overheadRows } from './booking/overhead.ts';
import {
  aloneRows,
  atOnceRows,
  contentionRow,
  countedRows,
  grownRows,
  stormRows,
  throughputRows,
} from './booking/rows.ts';
import { openSite, type Site } from './booking/site.ts';
import { casesOfStorm, runStorm } from './booking/storm.ts';
import { type Place, startPlace } from './handlers/place.ts';
import { benchArguments, openReport, type Report } from './report/report.ts';
import { millionWorld } from './world/million.ts';
import { clientOf, startWorld, type World, writePast } from './world/world.ts';

/**
 * Booking, refusing, moving, cancelling, alone and many at once (docs/performance.md): targets C1, C4, P3, P5, P8. Over HTTP on
 * the running local system, and in process through the deployed handlers. With `--million` the same beside a million past visits.
 */
const few = 1000;
const rivals = [50, 80] as const;
const refusals = 80;
const clients = [1, 4, 16] as const;
const turns = { count: 48, turns: 2 };
const counted = 8;

const casesOfLoad =
  casesAlone +
  casesAtOnce(refusals) +
  rivals.reduce((sum, count) => sum + casesOfContention(count), 0) +
  clients.length * turns.count * turns.turns +
  casesOfStorm +
  counted;

/** What many do at once at one site. @param alone what a booking takes there alone */
async function measureLoad(report: Report, where: string, site: Site, endpoint: string, alone: Runs): Promise<void> {
  const client = clientOf(endpoint);
  try {
    await report.measure(`${refusals} at once, ${where}`, async () =>
      atOnceRows(where, refusals, await runAtOnce(site, refusals)),
    );
    for (const count of rivals)
      await report.measure(`${count} rivals, ${where}`, async () => [
        contentionRow(where, count, await runContention(site, client, count), alone.booking),
      ]);
    await report.measure(`throughput, ${where}`, async () =>
      throughputRows(where, await runThroughput(site, clients, turns)),
    );
  } finally {
    client.destroy();
  }
}

/** The first days after tomorrow that are hardly booked. */
const contested = (): [string, string] => {
  const today = new Date().toISOString().slice(0, 10);
  return [addDays(today, 40), addDays(today, 46)];
};

async function measureStorm(report: Report, site: Site, door: HttpDoor): Promise<void> {
  const client = clientOf(door.endpoint);
  await report.measure('storm', async () => stormRows(await runStorm(site, client, contested()), door.memory()));
  client.destroy();
}

/** As `npm start` runs it, data on disk. */
async function measureHttp(report: Report): Promise<void> {
  const door = await startHttpDoor('HTTP');
  try {
    const client = clientOf(door.endpoint);
    await writePast(client, sampleDirectory, few);
    client.destroy();
    const site = await openSite(door, door.endpoint, casesOfLoad);
    let alone: Runs | undefined;
    await report.measure('alone, HTTP', async () => {
      const [runs] = await runAlone([site]);
      alone = runs;
      return runs ? aloneRows('HTTP', runs) : [];
    });
    if (alone) await measureLoad(report, 'HTTP', site, door.endpoint, alone);
    await measureStorm(report, site, door);
  } finally {
    await door.stop();
  }
}

/** Two local systems on engines in memory, in turns: as many days and cases in each, but for the past. */
async function measureHttpGrown(report: Report, worlds: readonly [World, World]): Promise<void> {
  const doors: HttpDoor[] = [];
  try {
    for (const { name, endpoint } of worlds) doors.push(await startHttpDoor(name, endpoint));
    const sites: Site[] = [];
    for (const door of doors) sites.push(await openSite(door, door.endpoint, casesAlone));
    await report.measure('alone, HTTP, a million', async () => {
      const [first, second] = await runAlone(sites);
      if (!first || !second) return [];
      const [one, other] = worlds.map(({ name }) => `HTTP, ${name}, in memory`);
      return [...aloneRows(one ?? '', first), ...grownRows(other ?? '', [first, second])];
    });
  } finally {
    for (const door of doors) await door.stop();
  }
}

async function measureHandlers(report: Report, worlds: readonly World[]): Promise<void> {
  const places: Place[] = [];
  try {
    for (const world of worlds) places.push(await startPlace(world));
    const sites: Site[] = [];
    for (const [at, { timed }] of places.entries())
      sites.push(await openSite(timed, worlds[at]?.endpoint ?? '', at === 0 ? casesOfLoad : casesAlone + counted));
    await report.measure('alone, handlers', async () => handlersAlone(report, places, sites, worlds));
    const [place] = places;
    if (place) await report.measure('overhead', () => overheadRows(place.timed));
  } finally {
    for (const place of places) await place.stop();
  }
}

async function handlersAlone(
  report: Report,
  places: readonly Place[],
  sites: readonly Site[],
  worlds: readonly World[],
) {
  const counts = [];
  for (const [at, place] of places.entries()) counts.push(await countOperations(sites[at] as Site, place));
  const [first, second] = await runAlone(sites);
  const [one, other] = worlds.map(({ name }) => `handlers, ${name}`);
  if (!first || !counts[0] || !one) return [];
  const rows = [...aloneRows(one, first, counts[0]), ...countedRows(one, counts[0])];
  if (second && counts[1] && other) rows.push(...grownRows(other, [first, second], [counts[0], counts[1]]));
  await measureLoad(report, 'handlers', sites[0] as Site, worlds[0]?.endpoint ?? '', first);
  return rows;
}

const { file, million } = benchArguments('booking');
const report = openReport('booking', file);
await measureHttp(report);
const small = await startWorld(`${few} past visits`, sampleDirectory, few);
const worlds = [small, ...(million ? [await millionWorld()] : [])] as const;
try {
  const [, large] = worlds;
  if (large) await measureHttpGrown(report, [small, large]);
  await measureHandlers(report, worlds);
} finally {
  for (const world of worlds) await world.stop();
}
report.close({
  pastVisits: million ? [few, 1_000_000] : [few],
  calendar: { practitioners: sampleDirectory.practitioners.length, bookedDays: 31, share: 0.7, freeDays: 61 },
});
