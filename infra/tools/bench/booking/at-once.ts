import { type Asked, expectStatus, type Run } from '../handlers/asked.ts';
import { booking } from './cases.ts';
import type { Site } from './site.ts';

const rounds = 3;

/** Bookings of free times on as many days as there are, all at once. */
export async function bookAtOnce(site: Site, count: number, atOnce = count): Promise<Run> {
  const times = site.calendar.times(count);
  const asked: Asked[] = site.cases.take(count).map((booker, at) => booking(booker, times[at] ?? ''));
  const run = await site.door.run(asked, { atOnce });
  expectStatus(asked, run, 201);
  return run;
}

/** As many refusals of taken times, all at once. */
async function refuseAtOnce(site: Site, count: number): Promise<Run> {
  const { taken } = site.calendar;
  const bookers = site.cases.take(count);
  const asked = bookers.map((booker, at) => booking(booker, taken[at % taken.length] ?? ''));
  const run = await site.door.run(asked, { atOnce: count });
  expectStatus(asked, run, 409);
  site.cases.giveBack(bookers);
  return run;
}

/** Bookings and refusals in turns, so many at once. The first turn only warms up. */
export async function runAtOnce(site: Site, count: number): Promise<{ booked: Run[]; refused: Run[] }> {
  const [booked, refused]: [Run[], Run[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    const runs = [await bookAtOnce(site, count), await refuseAtOnce(site, count)] as const;
    if (round === 0) continue;
    booked.push(runs[0]);
    refused.push(runs[1]);
  }
  return { booked, refused };
}

/** How many cases a site needs for that, of which `count` come back. */
export const casesAtOnce = (count: number): number => (rounds + 2) * count;

/** Bookings a second of disjoint days by so many clients, in turns. */
export async function runThroughput(
  site: Site,
  clients: readonly number[],
  { count, turns }: { count: number; turns: number },
): Promise<Map<number, Run[]>> {
  const runs = new Map<number, Run[]>(clients.map((each) => [each, []]));
  for (let turn = 0; turn < turns; turn++)
    for (const each of clients) runs.get(each)?.push(await bookAtOnce(site, count, each));
  return runs;
}
