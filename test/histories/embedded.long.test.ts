import { expect, it } from 'vitest';
import { startEngine } from '../support/engine.ts';
import { type Engine, longRun } from './long-run.ts';
import { wireClient } from './wire-client.ts';

const million = 1_000_000;

async function open(): Promise<Engine> {
  const engine = await startEngine();
  const door = wireClient(engine.endpoint);
  const stop = async () => {
    door.destroy();
    await engine.stop();
  };
  return { door, stop };
}

/** HISTORY_OPERATIONS: how many, to try it out. What came of it stands in reports/histories-embedded.json. */
it('a million operations of 64 clients on the embedded engine: every history has an order', async () => {
  const operations = Number(process.env.HISTORY_OPERATIONS ?? million);
  const figures = await longRun({ name: 'embedded', open, operations, historiesEach: 40 });
  expect(figures.verdicts).toMatchObject({ illegal: 0, undecided: 0 });
  expect(figures.operations).toBeGreaterThanOrEqual(operations);
});
