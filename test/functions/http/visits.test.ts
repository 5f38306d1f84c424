import { describe, expect, test } from 'vitest';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import { slotId } from '../../../shared/domain/booking/slot.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import { readLink } from '../../../shared/links/link-token.ts';
import type { FakeCase } from '../../support/fake-case.ts';
import {
  bearer,
  frontDesk,
  intakeId,
  mondayAtNine,
  nurse,
  patient,
  referrer,
  thisMorning,
  tuesdayAtNine,
  visitId,
} from '../../support/histories.ts';
import { aCaseHeader, anAppointment, monday } from '../../support/records.ts';
import { visits } from '../../support/visits-function.ts';

const header = aCaseHeader({ urgency: 'routine', openVisits: { 'new-consult': visitId }, status: 'scheduled' });
const aVisitAt = (slot: Appointment['slot'], changes: Partial<Appointment> = {}): FakeCase => ({
  header,
  visit: anAppointment({
    slot,
    keptAt: { scheduleGroup: 'all', date: '2026-11-24', zone: 'America/New_York' },
    ...changes,
  }),
  busy: [{ start: slot.start, end: slot.end, kind: 'visit', id: visitId }],
});

describe('what happens at the front desk', () => {
  const rows: [string, Appointment['status'], string][] = [
    ['check-in', 'confirmed', 'checked-in'],
    ['complete', 'checked-in', 'completed'],
    ['no-show', 'booked', 'no-show'],
  ];
  test.each(rows)('%s is for staff', async (route, status, becomes) => {
    const { ask } = visits(aVisitAt(thisMorning, { status }));
    const answer = await ask('POST', `/v1/appointments/{id}/${route}`, { caller: frontDesk, body: {}, id: visitId });
    expect(answer).toMatchObject({ status: 200, body: { status: becomes, version: 2 }, headers: { ETag: '"2"' } });
  });

  const others: Caller[] = [bearer, patient, referrer];
  test.each(rows)('%s is for nobody else', async (route, status) => {
    const { ask, committed } = visits(aVisitAt(thisMorning, { status }));
    for (const caller of others) {
      const answer = await ask('POST', `/v1/appointments/{id}/${route}`, { caller, body: {}, id: visitId });
      expect(answer, caller.kind).toMatchObject({ status: 403 });
    }
    expect(committed).toEqual([]);
  });

  test('a missed visit takes a reason by its code, and no words', async () => {
    const { ask } = visits(aVisitAt(thisMorning));
    const missed = (body: object) => ask('POST', '/v1/appointments/{id}/no-show', { caller: nurse, body, id: visitId });
    expect(await missed({ reasonCode: 'transport' })).toMatchObject({ body: { reasonCode: 'transport' } });
    expect(await missed({ reasonCode: 'Ana was ill' })).toMatchObject({ status: 422 });
  });
});

describe('booking and moving', () => {
  const linkOf = async (deps: ReturnType<typeof visits>['deps'], token: string) =>
    readLink(await deps.linkKeys(), token, monday.epochMilliseconds / 1000);

  test('a booked visit is answered with its address, its version and a token that manages it', async () => {
    const { ask, deps } = visits({ header: { ...header, openVisits: {}, status: 'received' } });
    const body = { caseId: intakeId, slotId: slotId(tuesdayAtNine) };
    const answer = await ask('POST', '/v1/appointments', { caller: patient, body });
    const { appointmentId, manageToken } = answer.body;
    expect(answer).toMatchObject({ status: 201, headers: { ETag: '"1"' } });
    expect(answer.headers.Location).toBe(`https://spine.example/v1/appointments/${appointmentId}`);
    expect(await linkOf(deps, manageToken)).toMatchObject({ action: 'manage', subject: appointmentId });
  });

  test('a moved visit is answered with a token of its own, which outlives the new time', async () => {
    const { ask, deps } = visits(aVisitAt(tuesdayAtNine, { createdAt: '2026-04-01T14:00:00.000Z' }));
    const answer = await ask('POST', '/v1/appointments/{id}/reschedule', {
      caller: bearer,
      body: { slotId: slotId(mondayAtNine) },
      id: visitId,
    });
    expect(answer).toMatchObject({ status: 200, body: { start: '2026-11-30T09:00:00-05:00', version: 2 } });
    const link = await linkOf(deps, answer.body.manageToken);
    expect(link?.expires).toBe(mondayAtNine.end * 60 + 30 * 24 * 3600);
  });

  test('no other answer carries a token', async () => {
    const { ask } = visits(aVisitAt(tuesdayAtNine));
    const seen = await ask('GET', '/v1/appointments/{id}', { caller: bearer, id: visitId });
    const confirmed = await ask('POST', '/v1/appointments/{id}/confirm', { caller: bearer, body: {}, id: visitId });
    expect([seen.status, confirmed.status]).toEqual([200, 200]);
    expect(seen.body).not.toHaveProperty('manageToken');
    expect(confirmed.body).not.toHaveProperty('manageToken');
  });

  test('the version that the caller saw is compared', async () => {
    const { ask, committed } = visits(aVisitAt(tuesdayAtNine, { version: 4 }));
    const headers = { 'If-Match': '"3"' };
    const answer = await ask('POST', '/v1/appointments/{id}/cancel', {
      caller: bearer,
      body: {},
      id: visitId,
      headers,
    });
    expect(answer).toMatchObject({ status: 412, body: { current: { version: 4 } } });
    expect(committed).toEqual([]);
  });
});
