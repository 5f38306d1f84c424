import { describe, expect, it } from 'vitest';
import { ofAnother, routineIntake } from '../support/bodies.ts';
import { searchDates, startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);

/** Journey 1, the parts whose routes exist. */
describe('a Spanish-speaking patient books a routine visit', () => {
  it('goes from the intake to a visit, moves it, and staff hear of each change', async () => {
    const { api } = stack;
    const intake = await api.post('/v1/intakes', ofAnother(routineIntake));
    expect(intake.status).toBe(201);
    expect(intake.body.triage).toMatchObject({ urgency: 'routine', decisiveRules: ['R1'] });
    expect(intake.body.triage.headline).toMatch(/cita/i);
    const caseId = intake.body.intakeId;
    const token = intake.body.bookingToken;

    const search = `/v1/slots?appointmentType=new-consult&region=long-island&language=es&near=11787&${searchDates()}`;
    const { slots } = (await api.get(`${search}&caseId=${caseId}`, { token })).body;
    expect(slots.length).toBeGreaterThan(2);
    expect(slots.every((slot: { distanceMiles?: number }) => typeof slot.distanceMiles === 'number')).toBe(true);

    const held = await api.post('/v1/holds', { slotId: slots[0].slotId }, { token });
    expect(held.status).toBe(201);
    const booked = await api.post('/v1/appointments', { holdId: held.body.holdId, caseId }, { token });
    expect(booked).toMatchObject({ status: 201, body: { status: 'booked', start: slots[0].start } });

    const { appointmentId, manageToken, links } = booked.body;
    const calendar = await api.get(links.calendar.replace(api.base, ''));
    expect(calendar.headers.get('content-type')).toMatch(/^text\/calendar/);
    expect(calendar.body).toMatch(/BEGIN:VEVENT[\s\S]*SEQUENCE:0[\s\S]*END:VEVENT/);

    const later = slots.find((slot: { start: string }) => slot.start >= slots[0].end);
    await api.until(async () => (await api.outbox(caseId)).some(({ kind }) => kind === 'confirmation'));
    const moved = await api.post(
      `/v1/appointments/${appointmentId}/reschedule`,
      { slotId: later.slotId },
      { token: manageToken },
    );
    expect(moved).toMatchObject({ status: 200, body: { start: later.start, version: 2 } });
    expect((await api.get(links.calendar.replace(api.base, ''))).body).toContain('SEQUENCE:1');
    const free = (await api.get(search)).body.slots.map((slot: { slotId: string }) => slot.slotId);
    expect(free).toContain(slots[0].slotId);
    expect(free).not.toContain(later.slotId);

    const mails = await api.until(async () => {
      const toHer = (await api.outbox(caseId)).filter(({ to }) => to === 'carmen@example.org');
      return toHer.length === 2 && toHer;
    });
    expect(mails[0].kind).toBe('confirmation');
    const told = (await api.outbox(caseId)).map(({ kind }) => kind);
    expect(told).toEqual(expect.arrayContaining(['new-case', 'visit-changed']));
    expect(mails.every(({ subject }) => /cita/i.test(subject ?? ''))).toBe(true);
  });

  it('frees the time on cancel and gives the case its former status back', async () => {
    const { api } = stack;
    const nurse = await api.staff('nurse');
    const { intakeId: caseId, bookingToken: token } = (await api.post('/v1/intakes', ofAnother(routineIntake))).body;
    const [slot] = (await api.get(`/v1/slots?appointmentType=new-consult&${searchDates()}`)).body.slots;
    const { body } = await api.post('/v1/appointments', { slotId: slot.slotId, caseId }, { token });
    expect((await api.get(`/v1/cases/${caseId}`, { token: nurse })).body.status).toBe('scheduled');

    const cancelled = await api.post(
      `/v1/appointments/${body.appointmentId}/cancel`,
      { reason: 'cannot come' },
      { token },
    );
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    expect((await api.get(`/v1/cases/${caseId}`, { token: nurse })).body.status).toBe('received');
    expect((await api.get(`${'/v1/slots?appointmentType=new-consult'}&${searchDates()}`)).body.slots[0].slotId).toBe(
      slot.slotId,
    );
    const calendar = await api.get(body.links.calendar.replace(api.base, ''));
    expect(calendar.body).toContain('STATUS:CANCELLED');
    const again = await api.post(`/v1/appointments/${body.appointmentId}/cancel`, {}, { token });
    expect(again).toMatchObject({ status: 409, body: { type: 'urn:spinebridge:problem:unlawful-change' } });
  });
});
