import { beforeAll, describe, expect, test } from 'vitest';
import { mutants } from './mutants.ts';
import { startTeam, type Team } from './team.ts';

/** Seeds that are tried before a bug counts as overlooked. */
const mostSeeds = 250;

let team: Team;
beforeAll(async () => {
  team = await startTeam();
});

describe('the judge of teamwork', () => {
  test.each(mutants.map((mutant, place) => [mutant.bug, mutant, place] as const))(
    'sees that %s',
    async (_, bug, place) => {
      await team.work(String(place), bug);
      let faults: string[] = [];
      for (let seed = 1; seed <= mostSeeds && faults.length === 0; seed++) faults = await team.faults(seed);
      expect(faults).not.toEqual([]);
    },
  );
});
