import { describe, expect, test } from 'vitest';
import { slotId } from '../../../shared/domain/booking/slot.ts';
import { bearer, frontDesk, nurse, thisMorning, tuesdayAtNine, visitId } from '../../support/histories.ts';
import { aVisit, scheduled } from '../../support/scheduled-case.ts';
import { visits } from '../../support/visits-function.ts';

const nineOfTuesday = '2026-11-24T09:00:00-05:00';
const pointersOf = ({ body }: { body: { errors?: { pointer: string }[] } }) =>
  body.errors?.map(({ pointer }) => pointer).toSorted();

describe('POST /v1/appointments/{id}/cancel', () => {
  const cancel = (caller: typeof nurse | typeof bearer, body: object, visit = aVisit(tuesdayAtNine)) =>
    visits(visit).ask('POST', '/v1/appointments/{id}/cancel', { caller, body, id: visitId });

  test('says on whose side, and why', async () => {
    expect(await cancel(bearer, { reasonCode: 'feeling-better' })).toMatchObject({
      status: 200,
      body: { status: 'cancelled', cancelledBy: 'patient', reasonCode: 'feeling-better' },
    });
    expect((await cancel(nurse, { reasonCode: 'transport' })).body.cancelledBy).toBe('patient');
    expect((await cancel(nurse, { reasonCode: 'practice' })).body.cancelledBy).toBe('practice');
    expect((await cancel(nurse, {})).body.cancelledBy).toBe('practice');
  });

  test('refuses the practice’s reason from a link, and a reason that is none', async () => {
    for (const [caller, reasonCode] of [
      [bearer, 'practice'],
      [nurse, 'weather'],
    ] as const) {
      const answer = await cancel(caller, { reasonCode });
      expect(answer.status).toBe(422);
      expect(pointersOf(answer)).toEqual(['/reasonCode']);
    }
  });
});

describe('POST /v1/appointments/{id}/no-show', () => {
  const miss = (fake: ReturnType<typeof aVisit>) => {
    const world = visits(fake);
    const ask = () =>
      world.ask('POST', '/v1/appointments/{id}/no-show', {
        caller: frontDesk,
        body: { reasonCode: 'time' },
        id: visitId,
      });
    return { ...world, ask };
  };

  test('has somebody call, and names the next times of the same type', async () => {
    const { ask, committed } = miss(aVisit(thisMorning));
    const answer = await ask();
    expect(answer).toMatchObject({ status: 200, body: { status: 'no-show', reasonCode: 'time' } });
    const { nextTimes } = answer.body as { nextTimes: { appointmentType: string; start: string }[] };
    expect(nextTimes).toHaveLength(3);
    expect(nextTimes.every(({ appointmentType }) => appointmentType === 'new-consult')).toBe(true);
    expect(nextTimes.map(({ start }) => start)).toEqual(nextTimes.map(({ start }) => start).toSorted());
    // On another day, at three times that are apart: nobody comes within minutes to any of three clinics.
    const parts = nextTimes.map(({ start }) => `${start.slice(0, 10)} ${start.slice(11, 13) < '12' ? 'am' : 'pm'}`);
    expect(new Set(parts).size).toBe(3);
    expect(parts.every((part) => part > '2026-11-24')).toBe(true);
    expect(committed).toContainEqual(
      expect.objectContaining({
        kind: 'case-changed',
        header: expect.objectContaining({ status: 'acknowledged', missedVisit: true, openVisits: {} }),
      }),
    );
    expect(committed).toContainEqual(
      expect.objectContaining({
        kind: 'event',
        event: expect.objectContaining({ kind: 'visit-changed', change: 'missed' }),
      }),
    );
  });

  test('is saved and answered where the next times cannot be looked up', async () => {
    const { deps, ask, committed } = miss(aVisit(thisMorning));
    deps.schedule.week = () => Promise.reject(new Error('The store is away.'));
    const answer = await ask();
    expect(answer).toMatchObject({ status: 200, body: { status: 'no-show' } });
    expect(answer.body).not.toHaveProperty('nextTimes');
    expect(committed).not.toEqual([]);
  });
});

describe('POST /v1/appointments/{id}/reschedule', () => {
  const soon = { ...thisMorning, start: thisMorning.start + 90, end: thisMorning.end + 90 };
  const move = (urgency: 'routine' | 'urgent') =>
    visits(aVisit(soon, { ...scheduled, urgency, pageOnCall: false })).ask('POST', '/v1/appointments/{id}/reschedule', {
      caller: bearer,
      body: { slotId: slotId(tuesdayAtNine) },
      id: visitId,
    });

  test('by link an hour before: an urgent case moves, another one is asked to call', async () => {
    expect(await move('routine')).toMatchObject({ status: 409, body: { phone: '(212) 555-0199' } });
    expect(await move('urgent')).toMatchObject({ status: 200, body: { start: nineOfTuesday } });
  });
});
