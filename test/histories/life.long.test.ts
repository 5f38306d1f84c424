import { expect, it } from 'vitest';
import { openEmbedded } from './embedded-engine.ts';
import { crowdOfLife, longRun } from './long-run.ts';

/** Some twenty minutes. */
const bounded = 60_000;

/** HISTORY_OPERATIONS: how many instead. What came of it stands in reports/histories-life.json. */
it('sixty thousand operations of 64 clients, who overbook, override, miss, keep and cancel visits, on the embedded engine: every history has an order', async () => {
  const operations = Number(process.env.HISTORY_OPERATIONS ?? bounded);
  const figures = await longRun({
    name: 'life',
    open: openEmbedded,
    operations,
    historiesEach: 40,
    sizeAt: () => crowdOfLife,
  });
  expect(figures.verdicts).toMatchObject({ illegal: 0, undecided: 0 });
});
