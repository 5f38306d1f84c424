import { describe, expect, test } from 'vitest';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import type { Modality } from '../../../shared/domain/directory/directory.ts';
import type { FakeCase } from '../../support/fake-case.ts';
import { bearer, nurse, patient, referrer, tuesdayAtNine, visitId } from '../../support/histories.ts';
import { readCalendar } from '../../support/read-calendar.ts';
import { aCaseHeader, anAppointment } from '../../support/records.ts';
import { visits } from '../../support/visits-function.ts';

const joinUrl = 'https://video.spinebridge.example/ash';
const where = '/v1/appointments/{id}';

function ofVisit(modality: Modality, practitionerId: string, changes: Partial<Appointment> = {}) {
  const slot = { ...tuesdayAtNine, practitionerId, appointmentType: 'telehealth' };
  const header = aCaseHeader({ language: 'es', openVisits: { telehealth: visitId }, status: 'scheduled' });
  const keptAt = { scheduleGroup: 'all', date: '2026-11-24', zone: 'America/New_York', modality };
  const fake: FakeCase = { header, visit: anAppointment({ slot, keptAt, ...changes }) };
  return visits(fake);
}

describe('a visit by telehealth', () => {
  test.each([bearer, patient, nurse])('says where to click to whoever may manage it: %o', async (caller) => {
    const { ask } = ofVisit('telehealth', 'spine-surgeon-1');
    const { status, body } = await ask('GET', where, { caller, id: visitId });
    expect([status, body.modality, body.joinUrl, body.weCall]).toEqual([200, 'telehealth', joinUrl, undefined]);
  });

  test('is not there for a referrer whose case it is not', async () => {
    const { ask } = ofVisit('telehealth', 'spine-surgeon-1');
    const { status, body } = await ask('GET', where, { caller: referrer, id: visitId });
    expect([status, JSON.stringify(body).includes(joinUrl)]).toEqual([404, false]);
  });

  test('says that we call where its practitioner has no video', async () => {
    const { body } = await ofVisit('telehealth', 'spine-surgeon-2').ask('GET', where, { caller: nurse, id: visitId });
    expect([body.modality, body.joinUrl, body.weCall]).toEqual(['telehealth', undefined, true]);
  });

  test.each(['cancelled', 'completed', 'no-show'] as const)(
    'does not say how to join one that is %s',
    async (status) => {
      for (const practitionerId of ['spine-surgeon-1', 'spine-surgeon-2']) {
        const { ask } = ofVisit('telehealth', practitionerId, { status });
        const { body } = await ask('GET', where, { caller: bearer, id: visitId });
        expect([body.modality, body.joinUrl, body.weCall]).toEqual(['telehealth', undefined, undefined]);
        const { body: text } = await ask('GET', `${where}/calendar.ics`, { caller: bearer, id: visitId });
        const [event] = readCalendar(text).events;
        expect([event?.value('url'), event?.value('description')]).toEqual([undefined, undefined]);
      }
    },
  );

  test('is a calendar file in the language of its patient, by the method of its media type', async () => {
    const { ask } = ofVisit('telehealth', 'spine-surgeon-1');
    const { headers, body: text } = await ask('GET', `${where}/calendar.ics`, { caller: bearer, id: visitId });
    expect(headers['Content-Type']).toBe('text/calendar; charset=utf-8; method=PUBLISH');
    const [event] = readCalendar(text).events;
    expect([event?.location, event?.value('url')]).toEqual(['Visita por video', joinUrl]);
    expect(text).not.toContain('Sample Avenue');
    const cancelled = ofVisit('telehealth', 'spine-surgeon-1', { status: 'cancelled' });
    const answer = await cancelled.ask('GET', `${where}/calendar.ics`, { caller: bearer, id: visitId });
    expect(answer.headers['Content-Type']).toBe('text/calendar; charset=utf-8; method=CANCEL');
  });

  test('stays in person where it was booked so, whatever its type says now', async () => {
    const { ask } = ofVisit('in-person', 'spine-surgeon-1');
    const { body } = await ask('GET', where, { caller: nurse, id: visitId });
    expect([body.modality, body.joinUrl, body.weCall]).toEqual(['in-person', undefined, undefined]);
    const { body: text } = await ask('GET', `${where}/calendar.ics`, { caller: nurse, id: visitId });
    expect(readCalendar(text).events[0]?.location).toContain('sample clinic');
  });
});
