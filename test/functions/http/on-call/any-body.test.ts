import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../../support/property-runs.ts';
import { days, first, second } from '../../../support/rota-bodies.ts';
import { rotaWorld } from '../../../support/rota-world.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';

const store = startedAnew(openStore);
const moment = fc.oneof(
  fc.constantFrom('2026-11-24', '0000-01-01', '9999-12-31', '2026-11-24T24:00:00Z', '2026-06-30T23:59:60Z'),
  fc.constantFrom('0000-01-01T00:00:00+23:59', '9999-12-31T23:59:59-23:59', '1850-01-01T00:00:00Z', '+275760-09-13'),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.string(),
  fc.jsonValue(),
);
const inQuery = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const odd = fc.record(
  {
    region: fc.oneof(fc.constantFrom('nyc', 'long-island'), fc.jsonValue()),
    from: moment,
    to: moment,
    shifts: fc.oneof(
      fc.array(fc.record({ start: moment, end: moment, recipientId: fc.constantFrom('nurse-1', 'x', '') })),
      fc.jsonValue(),
    ),
    order: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
    lead: fc.jsonValue(),
    extra: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

describe('whatever is sent', () => {
  it('is kept or refused with pointers, never a fault of ours', async () => {
    const { put, get, swap } = rotaWorld(store, '2026-11-23T14:00:00Z');
    await fc.assert(
      fc.asyncProperty(odd, moment, moment, fc.string(), async (change, from, to, text) => {
        const answers = [
          await put({ ...days(), ...change }),
          await put(change),
          await swap({ shiftId: text, to: text }),
          await get({ region: 'nyc', from: inQuery(from), to: inQuery(to) }),
        ];
        for (const { status, body } of answers) {
          expect([200, 404, 422]).toContain(status);
          if (status === 422) expect(body.errors[0].pointer).toMatch(/^\//);
        }
      }),
      { seed: 20261123, numRuns: propertyRuns(60) },
    );
  });

  it('is refused where more shifts would come together in a month than can be kept', async () => {
    const { put } = rotaWorld(store, '2026-11-23T14:00:00Z');
    const begin = Date.parse(first.start);
    const at = (second: number) => new Date(begin + second * 1000).toISOString();
    const answers = [];
    for (let n = 0; n < 3; n++) {
      const seconds = Array.from({ length: 1100 }, (_, each) => n * 1100 + each);
      const shifts = seconds.map((each) => ({ start: at(each), end: at(each + 1), recipientId: second.recipientId }));
      answers.push(await put(days({ from: at(n * 1100), to: at((n + 1) * 1100), shifts })));
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 422]);
    expect(answers[2]?.body.errors).toMatchObject([{ pointer: '/shifts' }]);
  });
});
