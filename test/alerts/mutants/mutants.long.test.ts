import { expect, it } from 'vitest';
import { whyCaught } from './catching.ts';
import { mutants } from './mutants.ts';

it.each(mutants.map((mutant, number) => [mutant.bug, mutant, number] as const))(
  'the checker of alerts finds that %s',
  async (bug, mutant, number) => {
    expect(await whyCaught(mutant, `alert-mutant-${number}`), bug).toBeTruthy();
  },
);
