import { expect, it } from 'vitest';
import { openersOf } from '../openers.ts';
import { whyCaught } from './catching.ts';
import { mutants, oneOfEach } from './mutants.ts';

it('every bug has its place in the product', async () => {
  const all = { bug: 'all', patches: mutants.flatMap(({ patches }) => patches) };
  await expect(openersOf('alert-mutants', all)).resolves.toHaveLength(2);
});

it.each(oneOfEach.map((mutant) => [mutant.bug, mutant] as const))(
  'the checker of alerts finds that %s',
  async (bug, mutant) => {
    expect(await whyCaught(mutant, `alert-mutant-${mutants.indexOf(mutant)}`), bug).toBeTruthy();
  },
);
