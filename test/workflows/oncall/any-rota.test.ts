import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { withOffset } from '../../../shared/domain/core/instants.ts';
import { instantOfSecond } from '../../../shared/domain/oncall/shift.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { instantsOf, onAt, type RotaRequest, requests } from '../../support/random-rota.ts';
import { rotaWorld } from '../../support/rota-world.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = started(openStore);
const shown = (second: number) => withOffset(instantOfSecond(second), 'America/New_York');
const bodyOf = ({ period, shifts }: RotaRequest) => ({
  region: 'nyc',
  from: shown(period.start),
  to: shown(period.end),
  shifts: shifts.map((shift) => ({ ...shift, start: shown(shift.start), end: shown(shift.end) })),
});

describe('rotas in any order, around changes of the clocks', () => {
  it('have at every instant the person whom the latest request named, across the store', async () => {
    const { put, duty, state } = rotaWorld(store, '2026-01-05T14:00:00Z');
    const given: RotaRequest[] = [];
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        given.push(request);
        const { status, body } = await put(bodyOf(request));
        expect(status).toBe(200);
        expect(body.shifts).toEqual(bodyOf(request).shifts.map((shift) => expect.objectContaining(shift)));
        for (const at of instantsOf([request]))
          expect((await duty('nyc', instantOfSecond(at).toString())).shift).toBe(onAt(given, at));
        state.now = Temporal.Instant.from('2026-01-05T14:00:00Z').add({ hours: given.length });
      }),
      { seed: 20261123, numRuns: Math.min(propertyRuns(25), 300), endOnFailure: true },
    );
    for (const at of instantsOf(given))
      expect((await duty('nyc', instantOfSecond(at).toString())).shift).toBe(onAt(given, at));
  });

  it('name hours of a change of the clocks apart', async () => {
    const { put } = rotaWorld(store, '2026-10-05T14:00:00Z');
    const night = { region: 'nyc', from: '2026-11-01T00:00:00-04:00', to: '2026-11-01T08:00:00-05:00' };
    const shifts = [
      { start: night.from, end: '2026-11-01T01:30:00-04:00', recipientId: 'nurse-1' },
      { start: '2026-11-01T01:30:00-05:00', end: night.to, recipientId: 'nurse-2' },
    ];
    const { body } = await put({ ...night, shifts });
    expect(body).toMatchObject({
      gaps: [{ start: '2026-11-01T01:30:00-04:00', end: '2026-11-01T01:30:00-05:00' }],
      errors: [{ detail: 'nobody is on call from Sun 1 Nov, 1:30 am EDT to Sun 1 Nov, 1:30 am EST' }],
    });
  });
});
