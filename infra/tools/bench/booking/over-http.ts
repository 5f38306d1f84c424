import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import { addDays } from '../../../../shared/domain/core/local-time.ts';
import type { Report } from '../report/report.ts';
import { clientOf, type World, writePast } from '../world/world.ts';
import { casesAlone, type Runs, runAlone } from './alone.ts';
import { type HttpDoor, startHttpDoor } from './http-door.ts';
import { casesOfLoad, measureLoad } from './load.ts';
import { aloneRows, comparedRows, stormRows } from './rows.ts';
import { openSite, type Site } from './site.ts';
import { casesOfStorm, runStorm } from './storm.ts';

/** A week in which nothing was booked beforehand. */
const contested = (): [string, string] => {
  const today = new Date().toISOString().slice(0, 10);
  return [addDays(today, 40), addDays(today, 46)];
};

async function measureStorm(report: Report, site: Site, door: HttpDoor): Promise<void> {
  const client = clientOf(door.endpoint);
  await report.measure('storm', async () => stormRows(await runStorm(site, client, contested()), door.memory()));
  client.destroy();
}

/** Alone, under load and in a storm, on a system as `npm start` runs it: data on disk. @param past how many visits it has had */
export async function measureHttp(report: Report, past: number): Promise<void> {
  const door = await startHttpDoor('HTTP');
  try {
    const client = clientOf(door.endpoint);
    await writePast(client, sampleDirectory, past);
    client.destroy();
    const site = await openSite(door, door.endpoint, casesOfLoad + casesOfStorm);
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
export async function measureHttpGrown(report: Report, worlds: readonly [World, World]): Promise<void> {
  const doors: HttpDoor[] = [];
  try {
    for (const { name, endpoint } of worlds) doors.push(await startHttpDoor(name, endpoint));
    const sites: Site[] = [];
    for (const door of doors) sites.push(await openSite(door, door.endpoint, casesAlone));
    await report.measure('alone, HTTP, a million', async () => {
      const [first, second] = await runAlone(sites);
      if (!first || !second) return [];
      const [one, other] = worlds.map(({ name }) => `HTTP, ${name}, in memory`);
      return [...aloneRows(one ?? '', first), ...comparedRows(other ?? '', { runs: first }, { runs: second })];
    });
  } finally {
    for (const door of doors) await door.stop();
  }
}
