import { beforeAll, expect, test } from 'vitest';
import { propertyRuns } from '../support/property-runs.ts';
import { startTeam, type Team } from './team.ts';

let team: Team;
beforeAll(async () => {
  team = await startTeam();
  await team.work('as-it-is');
});

test('two nurses and a front desk act on one case at once: nothing is lost, and each act is audited once', async () => {
  const faults: string[] = [];
  for (let seed = 1; seed <= propertyRuns(150); seed++) faults.push(...(await team.faults(seed)));
  expect(faults).toEqual([]);
});

test('the same seed gives the same history', async () => {
  expect(await team.faults(7)).toEqual(await team.faults(7));
});
