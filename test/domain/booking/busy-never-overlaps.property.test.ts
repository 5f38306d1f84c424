import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../histories/asking.ts';
import { begin } from '../../histories/history.ts';
import { idsOf } from '../../histories/ids.ts';
import { brokenInvariants } from '../../histories/invariants.ts';
import { kinds } from '../../histories/kinds.ts';
import { memoryClient } from '../../histories/memory-client.ts';
import type { By, Made, Operation } from '../../histories/operations.ts';
import { beginning, clustersOf, limits, timesOf } from '../../histories/practice.ts';
import { product } from '../../histories/product.ts';
import { readSnapshot } from '../../histories/read-snapshot.ts';
import type { Snapshot } from '../../histories/snapshot.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const [cluster] = clustersOf(1, 1, 6) as [ReturnType<typeof clustersOf>[number]];
const times = cluster.days.flatMap((day) => kinds.plain.types.flatMap(({ type }) => timesOf(day, type)));

const aTime = fc.constantFrom(...times);
/** Two cases by their own tokens, and a referrer for several more. */
const asker = fc.oneof(
  fc.record({ by: fc.constant<By>('patient'), caseId: fc.constantFrom(...cluster.cases.slice(0, 2)) }),
  fc.record({ by: fc.constant<By>('referrer'), caseId: fc.constantFrom(...cluster.cases.slice(2)) }),
);
const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('hold' as const), time: aTime, asker }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('book' as const), time: aTime, asker }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('book-hold' as const), pick: fc.nat() }) },
  fc.record({ do: fc.constant('release' as const), pick: fc.nat() }),
  fc.record({ do: fc.constant('cancel' as const), pick: fc.nat() }),
  fc.record({ do: fc.constant('move' as const), pick: fc.nat(), time: aTime }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 12 }) }),
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

type Known = Made & { by: number; caseId: string; asker: By };

/** One who asks for one thing after the other, of the product's own workflows on a store in memory. */
class World {
  readonly door = memoryClient();
  now = beginning;
  count = 0;
  readonly holds: Known[] = [];
  readonly visits: Known[] = [];

  /** What a step asks for; nothing where there is nothing to ask about yet. */
  operationOf(step: Exclude<Action, { do: 'wait' }>): (Operation & { caseId: string }) | undefined {
    if (step.do === 'hold' || step.do === 'book') return { do: step.do, time: step.time, ...step.asker };
    const known = step.do === 'release' || step.do === 'book-hold' ? this.holds : this.visits;
    const picked = known[step.pick % Math.max(known.length, 1)];
    if (!picked) return undefined;
    const { caseId, asker: by, ...made } = picked;
    if (step.do === 'book-hold') return { do: 'book', caseId, by, time: made.time, hold: made };
    if (step.do === 'release') return { do: 'release', caseId, by, hold: made };
    if (step.do === 'cancel') return { do: 'cancel', caseId, by, visit: made };
    return { do: 'move', caseId, by, visit: made, time: step.time };
  }

  /** @returns whether it was done. @throws what is no refusal */
  async run(step: Action): Promise<boolean> {
    if (step.do === 'wait') this.now += step.minutes * 60_000;
    const operation = step.do === 'wait' ? undefined : this.operationOf(step);
    if (!operation) return false;
    const number = ++this.count;
    const { door, now } = this;
    const attempt = { product, cluster, door, ids: idsOf(1, number), now, key: undefined };
    try {
      const { id = '' } = await ask(attempt, operation);
      const { caseId } = operation;
      if (operation.do === 'hold' || operation.do === 'book') {
        const made = { id, by: number, time: operation.time, caseId, asker: operation.by ?? 'patient' };
        (operation.do === 'hold' ? this.holds : this.visits).push(made);
      }
      return true;
    } catch (error) {
      if ((error as Error).name !== 'Refusal') throw error;
      return false;
    }
  }

  snapshot(): Promise<Snapshot> {
    return readSnapshot(this.door, { recorded: [], end: this.now }, cluster);
  }
}

function holdersKeepToTheirLimits({ days, holds, now }: Snapshot): void {
  const live = Object.values(days)
    .flat()
    .filter(({ kind, until }) => kind === 'hold' && until > now);
  const holders = live.map(({ id }) => holds.find((hold) => hold.id === id)?.holder ?? '');
  for (const [holder, held] of Map.groupBy(holders, (each) => each))
    expect(held.length, holder).toBeLessThanOrEqual(holder.startsWith('case:') ? 1 : limits.perReferrer);
}

describe('whatever happens in whatever order', () => {
  it('busy stretches never overlap, every visit is in one day once, and holders keep to their limits', async () => {
    let yes = 0;
    const property = fc.asyncProperty(fc.array(action, { minLength: 10, maxLength: 50 }), async (steps) => {
      const here = new World();
      await begin(here.door, 1, [cluster]);
      for (const step of steps) {
        if (!(await here.run(step)) && step.do !== 'wait') continue;
        yes += 1;
        const snapshot = await here.snapshot();
        expect(brokenInvariants(snapshot, [])).toEqual([]);
        holdersKeepToTheirLimits(snapshot);
      }
    });
    await fc.assert(property, { seed: 20261124, numRuns: propertyRuns(100) });
    expect(yes).toBeGreaterThan(500);
  });
});
