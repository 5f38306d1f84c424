import { describe, expect, it } from 'vitest';
import { runHistory, short, shortOfCalendar, shortOfLife } from '../history.ts';
import { judge } from '../judge.ts';
import { memoryClient } from '../memory-client.ts';
import type { Product } from '../product.ts';
import type { Mutant } from './mutant.ts';
import { mutants } from './mutants.ts';
import { mutatedProduct } from './mutated-product.ts';

/** Seeds that are tried before a bug counts as overlooked. The first 200 are legal without a bug (histories.test.ts). */
const mostSeeds = 200;
const patience = 600_000;

/** @returns the first seed whose history shows the bug, and how. */
async function catching(
  product: Product,
  { ofCalendar, ofLife, from = 1 }: Mutant,
): Promise<{ seed: number; why: string } | undefined> {
  const ofOthers = ofCalendar ? shortOfCalendar : short;
  const sizeOf = ofLife ? shortOfLife : ofOthers;
  for (let seed = from; seed < from + mostSeeds; seed++) {
    const door = memoryClient();
    const history = await runHistory({ door, seed, product, size: sizeOf(seed) });
    const verdicts = await judge({ door, history, product });
    for (const verdict of verdicts) if (verdict.kind === 'illegal') return { seed, why: verdict.why };
  }
  return undefined;
}

describe('a bug that the checker must find', () => {
  it('is one of twenty and more that need two at once, or a fault at the wrong moment', () => {
    expect(mutants.filter(({ alone }) => !alone).length).toBeGreaterThanOrEqual(20);
    expect(new Set(mutants.map(({ bug }) => bug)).size).toBe(mutants.length);
  });

  it.each(mutants.map((mutant, number): [string, Mutant, number] => [mutant.bug, mutant, number]))(
    '%s',
    async (_, mutant, number) => {
      const caught = await catching(await mutatedProduct(mutant, number), mutant);
      expect(caught?.why).toBeTruthy();
    },
    patience,
  );

  it('is not sown where its text is not there just once', async () => {
    const absent = { bug: 'none', patches: [{ file: 'ledger.ts', find: 'no such text', put: '' }] };
    await expect(mutatedProduct(absent, mutants.length)).rejects.toThrow(/finds its text in ledger.ts 0 times/);
  });
});
