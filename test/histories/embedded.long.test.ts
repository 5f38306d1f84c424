import { expect, it } from 'vitest';
import { openEmbedded } from './embedded-engine.ts';
import { longRun } from './long-run.ts';

const million = 1_000_000;

/** HISTORY_OPERATIONS: how many, to try it out. What came of it stands in reports/histories-embedded.json. */
it('a million operations of 64 clients on the embedded engine: every history has an order', async () => {
  const operations = Number(process.env.HISTORY_OPERATIONS ?? million);
  const figures = await longRun({ name: 'embedded', open: openEmbedded, operations, historiesEach: 40 });
  expect(figures.verdicts).toMatchObject({ illegal: 0, undecided: 0 });
  expect(figures.operations).toBeGreaterThanOrEqual(operations);
});
