import { describe, expect, test } from 'vitest';
import { getSchedule, scheduleFaults } from '../../../functions/http/staff/get-schedule.ts';
import { staffRoutes } from '../../../functions/http/staff/routes.ts';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { Clinic } from '../../../shared/domain/directory/directory.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { asking, type FakeCase, fakeDeps } from '../../support/fake-case.ts';
import { frontDesk } from '../../support/histories.ts';
import { aCaseHeader, anAppointment, anId, visitsOf } from '../../support/records.ts';

const date = '2026-11-24';
const { clinicId } = anAppointment().slot;
const withoutClinic = {
  ...sampleDirectory,
  clinics: sampleDirectory.clinics.filter((clinic) => clinic.clinicId !== clinicId),
};

/** The day sheet of a clinic that the directory does not have (any more). */
function sheetOfLost(fake: FakeCase, query: Record<string, string> = { clinic: clinicId, date }) {
  const { deps: fakes } = fakeDeps(fake);
  const deps = { ...fakes, directory: { ...fakes.directory, directory: async () => withoutClinic } };
  const queryFaults = { getSchedule: scheduleFaults(deps) };
  const ask = asking(
    httpFunction(
      { getSchedule: staffRoutes.getSchedule },
      { getSchedule: getSchedule(deps) },
      { ...deps, queryFaults },
    ),
  );
  return ask('GET', '/v1/schedule', { caller: frontDesk, query });
}

describe('the day sheet of a clinic that the directory lost', () => {
  const visit = anAppointment();
  const booked: FakeCase = { header: aCaseHeader(), visit, busy: visitsOf(date, 1) };

  test('still shows who comes', async () => {
    const answer = await sheetOfLost(booked);
    expect(answer).toMatchObject({
      status: 200,
      body: { appointments: [{ appointmentId: visit.appointmentId, interpreter: false, needsRebooking: false }] },
    });
  });

  test('with nobody to come is no clinic', async () => {
    const answer = await sheetOfLost({});
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/clinic' }] } });
  });

  test.each([{ clinic: clinicId }, { clinic: clinicId, date: 'today' }, { clinic: '', date }])(
    'is refused as ever where the question is no question: %o',
    async (query) => {
      expect(await sheetOfLost(booked, query as Record<string, string>)).toMatchObject({ status: 422 });
    },
  );
});

/** The day sheet of a clinic that the directory has. */
function sheetOf(fake: FakeCase, changes: Partial<Clinic> = {}) {
  const { deps: fakes } = fakeDeps(fake);
  const clinics = sampleDirectory.clinics.map((each) => (each.clinicId === clinicId ? { ...each, ...changes } : each));
  const directory = { ...fakes.directory, directory: async () => ({ ...sampleDirectory, clinics }) };
  const deps = { ...fakes, directory };
  const ask = asking(httpFunction({ getSchedule: staffRoutes.getSchedule }, { getSchedule: getSchedule(deps) }, deps));
  return ask('GET', '/v1/schedule', { caller: frontDesk, query: { clinic: clinicId, date } });
}

describe('the day sheet says', () => {
  const visit = anAppointment({ needsRebooking: true });
  const booked: FakeCase = { header: aCaseHeader(), visit, busy: visitsOf(date, 1) };

  test('that a visit cannot take place as it was booked', async () => {
    const { body } = await sheetOf(booked);
    expect(body).toMatchObject({ appointments: [{ needsRebooking: true }] });
    expect(body).toMatchObject({ closed: false });
    expect(body).not.toHaveProperty('closedReason');
  });

  test('what staff closed of the day, and why', async () => {
    const closure = { closureId: anId('cls'), from: date, to: date, fromTime: '12:00', toTime: '14:30' };
    const closures = [
      { ...closure, reason: 'No water' },
      { ...closure, toTime: '13:00' },
    ];
    const { body } = await sheetOf({}, { closures });
    const { closed, closedReason, closedTimes } = body as Record<string, unknown>;
    expect([closed, closedReason]).toEqual([false, undefined]);
    expect(closedTimes).toEqual([
      { start: `${date}T12:00:00-05:00`, end: `${date}T13:00:00-05:00` },
      { start: `${date}T12:00:00-05:00`, end: `${date}T14:30:00-05:00`, reason: 'No water' },
    ]);
  });

  test('that the clinic is closed, why, and who would have come', async () => {
    const closure = { closureId: anId('cls'), from: date, to: date, reason: 'No water' };
    expect(await sheetOf(booked, { closures: [closure] })).toMatchObject({
      body: { closed: true, closedReason: 'No water', appointments: [{ needsRebooking: true }] },
    });
    expect((await sheetOf({}, { closedDates: [date] })).body).toEqual({
      clinicId,
      clinicName: 'Staten Island (sample clinic)',
      date,
      closed: true,
      appointments: [],
      gaps: [],
    });
  });
});
