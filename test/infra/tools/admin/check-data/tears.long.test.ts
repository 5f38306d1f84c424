import './quiet.ts';
import { afterAll, expect, test, vi } from 'vitest';
import { runApart } from './flows.ts';
import { allExcuses } from './lawful.ts';
import { kindsOf, prove } from './prove.ts';
import { openRig } from './rig.ts';

afterAll(() => vi.useRealTimers());

test('every tear of every kind of transaction is found and mended in one pass, and nobody is lost by it', async () => {
  const rig = await openRig();
  await runApart(rig);
  const { faults, tears, excuses } = await prove(rig, kindsOf(rig.transactions));
  expect(faults).toEqual([]);
  expect(
    allExcuses.filter((excuse) => !excuses.has(excuse)),
    'excuses that no tear needs',
  ).toEqual([]);
  expect(tears).toBeGreaterThan(700);
});
