import { beforeEach, describe, expect, it } from 'vitest';
import { booked, calendarDoors, surgeon, tokenOf } from '../../../support/calendar-doors.ts';
import { anId } from '../../../support/records.ts';

let doors: Awaited<ReturnType<typeof calendarDoors>>;
beforeEach(async () => {
  doors = await calendarDoors();
});

const path = '/v1/schedule/reassign';
const order = { practitionerId: surgeon, date: '2026-11-24', to: ['spine-surgeon-2', 'spine-surgeon-3'] };
const pointersIn = ({ body }: { body: { errors: { pointer: string }[] } }) =>
  body.errors.map(({ pointer }) => pointer).toSorted();

describe('visits are given to others', () => {
  it('and what cannot be placed is listed with the reason in words; a preview answers the same', async () => {
    await doors.commit(...booked({ number: 1, minutes: 0 }));
    const before = doors.stored();
    const preview = await doors.ask('POST', `${path}?preview=true`, order);
    const reason = 'not-at-clinic';
    const detail =
      'None of them sees this type of visit at its clinic. Dr. Birch Sample does not see patients at this clinic. ' +
      'Dr. Cedar Sample does not see patients at this clinic.';
    expect(preview).toMatchObject({
      status: 200,
      body: { moved: [], notPlaced: [{ appointmentId: anId('apt', 1), reason, detail }] },
    });
    expect(doors.stored()).toBe(before);
    expect((await doors.ask('POST', path, order)).body).toEqual(preview.body);
  });

  it('and of one that somebody else sees already it is said who', async () => {
    await doors.commit(...booked({ number: 1, minutes: 0 }));
    const others = { ...order, practitionerId: 'spine-surgeon-2', to: ['spine-surgeon-3'] };
    const { body } = await doors.ask('POST', path, { ...others, appointmentIds: [anId('apt', 1)] });
    expect(body.notPlaced).toEqual([
      {
        appointmentId: anId('apt', 1),
        reason: 'with-somebody-else',
        detail: expect.stringMatching(/^Dr\. \w+ Sample sees this visit already\.$/),
      },
    ]);
  });

  it.each([
    ['to nobody', { to: [] }, ['/to']],
    ['to the same person, and to nobody known', { to: [surgeon, 'dr-who'] }, ['/to/0', '/to/1']],
    ['of yesterday', { date: '2026-11-22' }, ['/date']],
    ['of no date', { date: 'monday' }, ['/date']],
    ['that never were', { appointmentIds: [anId('apt', 9)] }, ['/appointmentIds/0']],
    ['of nobody known', { practitionerId: 'dr-who' }, ['/practitionerId']],
    ['with more than there is', { clinicId: 'bronx' }, ['/clinicId']],
  ])('%s: not at all', async (_, more, pointers) => {
    const refused = await doors.ask('POST', path, { ...order, ...more });
    expect([refused.status, pointersIn(refused)]).toEqual([422, pointers]);
  });

  it('by admins alone', async () => {
    expect((await doors.ask('POST', path, order, { token: tokenOf('nurse') })).status).toBe(403);
  });
});

describe('the report of reserved times', () => {
  const report = (from: string, to: string, headers = {}) =>
    doors.ask('GET', `/v1/reports/carve-outs?from=${from}&to=${to}`, undefined, {
      token: tokenOf('front-desk'),
      headers,
    });

  it('has a row a clinic and week, as JSON and as CSV', async () => {
    const { status, body } = await report('2026-11-17', '2026-11-17');
    expect(status).toBe(200);
    const bronx = body.rows.find(({ clinicId }: { clinicId: string }) => clinicId === 'bronx');
    const figures = { reservedMinutes: 60, usedMinutes: 0, releasedMinutes: 60, releasedUsedMinutes: 0 };
    expect(bronx).toEqual({ clinicId: 'bronx', week: '2026-W47', ...figures, suggestion: 'too-little-data' });
    const csv = await report('2026-11-17', '2026-11-17', { Accept: 'text/csv' });
    expect(csv.text).toContain('bronx,2026-W47,60,0,60,0,too-little-data');
  });

  it.each([
    ['2026-11-17', '2026-11-16'],
    ['2026-11-17', '2027-02-17'],
    ['2026-11-17', 'today'],
  ])('is refused from %s to %s', async (from, to) => {
    const refused = await report(from, to);
    expect([refused.status, pointersIn(refused)]).toEqual([422, ['/to']]);
  });
});
