import { expect, test } from 'vitest';
import { together } from '../../../shared/workflows/core/together.ts';

/** Work that ends when the test says so. */
function heldWork() {
  const rounds: { inputs: number[]; end: () => void; fail: () => void }[] = [];
  const ask = together<number, number>(
    (inputs) =>
      new Promise((resolve, reject) => {
        const end = () => resolve(inputs.map((each) => 2 * each));
        rounds.push({ inputs: [...inputs], end, fail: () => reject(new Error('failed')) });
      }),
  );
  return { rounds, ask };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what is asked for while work runs is done together after it, and each gets its own outcome', async () => {
  const { rounds, ask } = heldWork();
  const asked = [1, 2, 3].map((each) => ask('one', each));
  expect(rounds.map(({ inputs }) => inputs)).toEqual([[1]]);
  rounds[0]?.end();
  await turn();
  expect(rounds.map(({ inputs }) => inputs)).toEqual([[1], [2, 3]]);
  rounds[1]?.end();
  expect(await Promise.all(asked)).toEqual([2, 4, 6]);
});

test('other things do not wait for it', async () => {
  const { rounds, ask } = heldWork();
  const asked = [ask('one', 1), ask('other', 2)];
  expect(rounds).toHaveLength(2);
  for (const { end } of rounds) end();
  expect(await Promise.all(asked)).toEqual([2, 4]);
});

test('what fails fails for those whose work it was, and what comes after is tried anew', async () => {
  const { rounds, ask } = heldWork();
  const failed = expect(ask('one', 1)).rejects.toThrow('failed');
  const next = ask('one', 2);
  rounds[0]?.fail();
  await failed;
  await turn();
  rounds[1]?.end();
  expect(await next).toBe(4);
  await turn();
  const later = ask('one', 5);
  rounds[2]?.end();
  expect(await later).toBe(10);
});
