import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import inputs from '../../../../infra/tools/docs/cost-inputs.json' with { type: 'json' };

const { operations, itemBytes } = inputs.measured;

/** What `npm run bench -- capacity` counts now, by what it calls it; the same each time. */
function counted() {
  const said = execFileSync(process.execPath, ['infra/tools/bench/main.ts', 'capacity'], { encoding: 'utf8' });
  const units = [...said.matchAll(/^(\S.*?) +(\d+) reads ([\d.]+) RCU, (\d+) writes ([\d.]+) WCU$/gm)].map(
    ([, name = '', ...numbers]) => {
      const [reads, rcu, writes, wcu] = numbers.map(Number);
      return [name, { reads, rcu, writes, wcu }] as const;
    },
  );
  const sizes = [...said.matchAll(/^(\S.*?) +(\d+) \d+ \(\d+ items\)$/gm)].map(
    ([, name = '', median]) => [name, Number(median)] as const,
  );
  return { units: Object.fromEntries(units), sizes: Object.fromEntries(sizes) };
}

it('the cost page rests on what requests consume and items weigh now', () => {
  const { units, sizes } = counted();
  expect(units).toMatchObject(operations);
  expect(sizes).toMatchObject(itemBytes);
});
