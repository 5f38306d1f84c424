import { type Place, startPlace } from '../handlers/place.ts';
import type { Report } from '../report/report.ts';
import type { Row } from '../report/row.ts';
import type { World } from '../world/world.ts';
import { casesAlone, type Runs, runAlone } from './alone.ts';
import { type Counted, countOperations } from './counts.ts';
import { casesOfLoad, measureLoad } from './load.ts';
import { overheadRows } from './overhead.ts';
import { aloneRows, comparedRows, countedRows } from './rows.ts';
import { openSite, type Site } from './site.ts';

/** Cases for what is counted through the meter. */
const counted = 8;

/** Handlers on one world, with all they need. */
interface Ground {
  where: string;
  world: World;
  place: Place;
  site: Site;
}

/** Only the first world and another checkout are put under load: that a long past changes nothing shows alone. */
const isLoaded = (world: World, at: number): boolean => at === 0 || world.code !== undefined;

async function measureAlone(grounds: readonly Ground[], into: (runs: Runs[]) => void): Promise<Row[]> {
  const counts: Counted[] = [];
  for (const { site, place } of grounds) counts.push(await countOperations(site, place));
  const runs = await runAlone(grounds.map(({ site }) => site));
  into(runs);
  const all = grounds.map(({ where, place }, at) => ({ where, place, runs: runs[at] as Runs, counted: counts[at] }));
  const [first, ...others] = all;
  if (!first?.counted) return [];
  return [
    ...aloneRows(first.where, first.runs, first.counted),
    ...countedRows(first.where, first.counted),
    ...others.flatMap((other) => comparedRows(other.where, first, other, other.place.foreign)),
  ];
}

/** Through the deployed handlers, without HTTP: alone in every world in turns, then under load. The first world is the one that others are held against. */
export async function measureHandlers(report: Report, worlds: readonly World[]): Promise<void> {
  const places: Place[] = [];
  try {
    const grounds: Ground[] = [];
    for (const [at, world] of worlds.entries()) {
      const place = await startPlace(world);
      places.push(place);
      const cases = isLoaded(world, at) ? casesOfLoad : casesAlone;
      const site = await openSite(place.timed, world.endpoint, cases + counted);
      grounds.push({ where: `handlers, ${world.name}`, world, place, site });
    }
    let alone: Runs[] = [];
    await report.measure('alone, handlers', () => measureAlone(grounds, (runs) => (alone = runs)));
    for (const [at, { where, world, site }] of grounds.entries()) {
      const runs = alone[at];
      if (runs && isLoaded(world, at)) await measureLoad(report, where, site, world.endpoint, runs);
    }
    const [first] = places;
    if (first) await report.measure('overhead', () => overheadRows(first.timed));
  } finally {
    for (const place of places) await place.stop();
  }
}
