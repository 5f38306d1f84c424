import type { Report } from '../report/report.ts';
import { clientOf } from '../world/world.ts';
import { casesAlone, type Runs } from './alone.ts';
import { casesAtOnce, runAtOnce, runThroughput } from './at-once.ts';
import { casesOfContention, runContention } from './contention.ts';
import { atOnceRows, contentionRow, throughputRows } from './rows.ts';
import type { Site } from './site.ts';

const rivals = [50, 80] as const;
const refusals = 80;
const clients = [1, 4, 16] as const;
const turns = { count: 48, turns: 2 };

/** How many cases a site needs to be measured alone and under load. */
export const casesOfLoad =
  casesAlone +
  casesAtOnce(refusals) +
  rivals.reduce((sum, count) => sum + casesOfContention(count), 0) +
  clients.length * turns.count * turns.turns;

/** What many do at once at one site. @param alone what a booking takes there alone */
export async function measureLoad(
  report: Report,
  where: string,
  site: Site,
  endpoint: string,
  alone: Runs,
): Promise<void> {
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
