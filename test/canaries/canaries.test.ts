import { expect, test } from 'vitest';
import { propertyRuns } from '../support/property-runs.ts';
import { runFlows } from './flows.ts';
import { type ListenedSystem, startListened } from './listened-system.ts';
import { canary, told, videoHost } from './needles.ts';
import { planted } from './planted.ts';
import { type Sink, type Sunk, sinks } from './sinks.ts';

/** So many flows share a system: enough for them to meet. */
const flowsEach = 120;

/** What of all that left a system, or that its tables keep, holds something that a person told, or where a visit by video takes place. */
async function found(system: ListenedSystem): Promise<{ all: Sunk[]; leaks: { sink: Sink; leak: string }[] }> {
  const all = [...(await system.heard()), ...(await system.items())];
  const leaks = all.flatMap(({ sink, of, text }) => told(text).map((leak) => ({ sink, leak: `${of}: ${leak}` })));
  const videos = all
    .filter(({ sink, of, text }) => sink !== 'patient message' && of !== 'Directory' && text.includes(videoHost))
    .map(({ sink, of }) => ({ sink, leak: `${of}: where a visit by video takes place` }));
  return { all, leaks: [...leaks, ...videos] };
}

/** What was promised to be told. */
const kindsIn = (all: readonly Sunk[]): Set<string> =>
  new Set(
    all.flatMap(({ of, text }) => (of === 'Outbox' ? (/"event":\{[^{}]*"kind":"([\w-]+)"/.exec(text)?.[1] ?? []) : [])),
  );

/** Met in any run of so many flows, besides rarer ones. */
const statuses = [200, 201, 400, 401, 403, 404, 413, 415, 422, 429];
const kinds = ['page', 'escalation', 'new-case', 'case-changed', 'visit-changed', 'deadline-missed', 'form-link'];

test('nothing that people tell of themselves leaves by a message, log, schedule, address or failure, or is kept where it is promised', async () => {
  const runs = propertyRuns(flowsEach);
  const met = { statuses: new Set<number>(), kinds: new Set<string>(), sinks: new Set<Sink>() };
  for (let seed = 1; seed <= Math.ceil(runs / flowsEach); seed++) {
    const system = await startListened(seed);
    try {
      const answered = await runFlows(system, flowsEach, seed);
      const { all, leaks } = await found(system);
      expect(leaks, `of run ${seed}`).toEqual([]);
      met.statuses = new Set([...met.statuses, ...answered.keys()]);
      met.kinds = new Set([...met.kinds, ...kindsIn(all)]);
      met.sinks = new Set([...met.sinks, ...all.map(({ sink }) => sink)]);
    } finally {
      await system.stop();
    }
  }
  expect([...met.statuses]).toEqual(expect.arrayContaining(statuses));
  expect([...met.kinds]).toEqual(expect.arrayContaining(kinds));
  expect(met.sinks).toEqual(new Set(sinks));
});

test('a leak is found, whichever way it takes', async () => {
  const system = await startListened(1, planted);
  try {
    await runFlows(system, 30, 1, ['PT16M']);
    await system.order({
      invoke: 'inbound',
      event: { Records: [{ Sns: { MessageId: 'in', Message: `{"${canary}` } }] },
    });
    const { leaks } = await found(system);
    expect(new Set(leaks.map(({ sink }) => sink))).toEqual(new Set(sinks));
  } finally {
    await system.stop();
  }
});
