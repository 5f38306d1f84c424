import type { Mutant } from '../../histories/mutants/mutant.ts';
import { isLong, runHistory } from '../history.ts';
import { judge } from '../judge.ts';
import { openersOf } from '../openers.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { Tables } from '../tables.ts';

/** Seeds that are tried before a bug counts as overlooked. All are without fault where there is no bug (alerts.long.test.ts). */
const mostSeeds = 100;

/** @returns what the first history says that shows the bug; undefined where none does */
export async function whyCaught(mutant: Mutant, name: string): Promise<string | undefined> {
  const openers = await openersOf(name, mutant);
  const tables = new Tables(new MemoryStore());
  for (let seed = 1; seed <= mostSeeds; seed++) {
    if (isLong(seed)) continue;
    const [why] = judge(await runHistory({ tables, seed, openers }));
    if (why !== undefined) return why;
  }
  return undefined;
}
