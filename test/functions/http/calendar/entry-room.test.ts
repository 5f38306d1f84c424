import { beforeEach, describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import type { Clinic, Practitioner } from '../../../../shared/domain/directory/directory.ts';
import { calendarDoors, surgeon } from '../../../support/calendar-doors.ts';
import { anId } from '../../../support/records.ts';

let doors: Awaited<ReturnType<typeof calendarDoors>>;
beforeEach(async () => {
  doors = await calendarDoors();
});

const many = <T>(count: number, each: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => each(n));
/** Saturdays and others from 2026-12-05 on. */
const dateOf = (n: number) => new Date(Date.UTC(2026, 11, 5 + n)).toISOString().slice(0, 10);

describe('an entry of the directory, all of which every search reads', () => {
  it('has room for 200 sessions of a practitioner', async () => {
    const place = sampleDirectory.practitioners.findIndex(({ practitionerId }) => practitionerId === surgeon);
    const evening = { clinicId: 'bronx', start: '19:00', end: '20:00' };
    const sessions = many(200, (n) => ({ ...evening, sessionId: anId('ses', n), date: dateOf(n) }));
    const practitioner = { ...(sampleDirectory.practitioners[place] as Practitioner), sessions };
    await doors.commit({ kind: 'practitioner-changed', practitioner, place, from: 0 });
    const path = `/v1/practitioners/${surgeon}/sessions`;
    const full = await doors.ask('POST', path, { ...evening, date: dateOf(200) });
    expect([full.status, full.body.detail]).toEqual([
      409,
      'spine-surgeon-1 has 200 sessions already. Take one back first, or enter weekly hours with from and until.',
    ]);
    await doors.ask('DELETE', `${path}/${anId('ses', 1)}`);
    expect((await doors.ask('POST', path, { ...evening, date: dateOf(200) })).status).toBe(201);
  });

  it('has room for 100 closures of a clinic', async () => {
    const place = sampleDirectory.clinics.findIndex(({ clinicId }) => clinicId === 'bronx');
    const closures = many(100, (n) => ({ closureId: anId('cls', n), from: dateOf(n), to: dateOf(n) }));
    const clinic = { ...(sampleDirectory.clinics[place] as Clinic), closures };
    await doors.commit({ kind: 'clinic-changed', clinic, place, from: 0 });
    const full = await doors.ask('POST', '/v1/clinics/bronx/closures', { from: dateOf(100), to: dateOf(100) });
    expect([full.status, full.body.detail]).toEqual([
      409,
      'bronx has 100 closures already. Delete one first, or enter one closure with weekdays for many days.',
    ]);
  });

  it('is not filled by a list that names one thing again and again', async () => {
    const weekly = [{ clinicId: 'bronx', weekdays: many(8, () => 2), start: '09:00', end: '12:00' }];
    const path = `/v1/practitioners/${surgeon}/availability?preview=true`;
    const { status, body } = await doors.ask('PUT', path, { weekly });
    expect([status, body.errors[0].pointer]).toEqual([422, '/weekly/0/weekdays']);
    const types = [{ ...weekly[0], weekdays: [2], appointmentTypes: many(51, () => 'new-consult') }];
    const long = await doors.ask('PUT', path, { weekly: types });
    expect([long.status, long.body.errors[0].pointer]).toEqual([422, '/weekly/0/appointmentTypes']);
  });
});
