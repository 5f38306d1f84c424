import './quiet.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { check, lineOf } from './check.ts';
import { runTogether } from './flows.ts';
import { openRig, type Rig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
  await runTogether(rig);
});
afterAll(() => vi.useRealTimers());

test('finds nothing in a healthy, busy system, after whatever was written', async () => {
  const found = new Map<string, string>();
  for (const { step, items, at, after } of rig.transactions)
    for (const each of await check(rig, after, at)) {
      const line = lineOf(each);
      if (!found.has(line)) found.set(line, `${step} (${items.map(({ label }) => label).join(', ')})`);
    }
  expect(Object.fromEntries(found)).toEqual({});
});
