import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaced } from '../../../shared/domain/oncall/change-shifts.ts';
import { handOffAfter, nextHandOff, onUntil } from '../../../shared/domain/oncall/hand-off.ts';
import { type Shift, shiftAt } from '../../../shared/domain/oncall/shift.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { requests } from '../../support/random-rota.ts';

/** Everybody whom the chain of hand-offs tells from an instant on, and until when. */
function told(shifts: readonly Shift[], from: number): { at: number; who: string; until: number }[] {
  const found = [];
  for (let at = nextHandOff(shifts, from); at !== undefined; at = nextHandOff(shifts, at)) {
    const on = shiftAt(shifts, at)!;
    found.push({ at, who: on.recipientId, until: onUntil(shifts, on) });
  }
  return found;
}

describe('the chain of hand-offs', () => {
  it('tells each person once for each stretch that they are on call, and of all of it', () => {
    fc.assert(
      fc.property(requests, ({ period, shifts }) => {
        const chain = told(shifts, period.start - 1);
        expect(chain[0]?.at).toBe(period.start);
        for (const [n, { at, who, until }] of chain.entries()) {
          expect(until).toBe(chain[n + 1]?.at ?? period.end);
          expect(who).not.toBe(chain[n - 1]?.who);
          for (const shift of shifts.filter(({ start }) => start >= at && start < until))
            expect(shift.recipientId).toBe(who);
        }
      }),
      { seed: 20261123, numRuns: propertyRuns() },
    );
  });

  it('tells at once whoever a change brings on, and nobody who goes on', () => {
    fc.assert(
      fc.property(requests, requests, fc.nat(), ({ shifts: before }, { period, shifts: wanted }, place) => {
        const after = replaced(before, period, wanted);
        const now = period.start + (place % (period.end - period.start));
        const next = handOffAfter(before, after, now);
        const on = shiftAt(after, now);
        if (shiftAt(before, now)?.recipientId !== on?.recipientId)
          expect(next).toEqual({ start: on?.start, dueAt: now });
        else expect(next?.dueAt).toEqual(nextHandOff(after, now));
        if (on) expect(handOffAfter(before, after, now, now)).toEqual({ start: on.start, dueAt: now });
      }),
      { seed: 20261123, numRuns: propertyRuns() },
    );
  });
});
