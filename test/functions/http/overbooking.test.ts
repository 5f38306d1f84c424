import { describe, expect, test } from 'vitest';
import { slotId } from '../../../shared/domain/booking/slot.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import {
  bearer,
  frontDesk,
  intakeId,
  nurse,
  patient,
  referrer,
  tuesdayAtNine,
  visitId,
} from '../../support/histories.ts';
import { aCaseHeader, anAppointment } from '../../support/records.ts';
import { aVisit } from '../../support/scheduled-case.ts';
import { visits } from '../../support/visits-function.ts';

const open = aCaseHeader({ urgency: 'routine', status: 'received' });
const taken = { start: tuesdayAtNine.start, end: tuesdayAtNine.end, kind: 'visit' as const, id: 'apt_there' };

const nineOfTuesday = '2026-11-24T09:00:00-05:00';
const overbooking = {
  caseId: intakeId,
  appointmentType: 'new-consult',
  practitionerId: tuesdayAtNine.practitionerId,
  clinicId: tuesdayAtNine.clinicId,
  start: nineOfTuesday,
  overbook: { reason: '  In pain since the fall ' },
};
const book = (body: object, caller: Caller = frontDesk, busy = [taken]) =>
  visits({ header: open, busy }).ask('POST', '/v1/appointments', { caller, body });
const pointersOf = ({ body }: { body: { errors?: { pointer: string }[] } }) =>
  body.errors?.map(({ pointer }) => pointer).toSorted();

describe('POST /v1/appointments by staff who overbook', () => {
  test('a taken time is booked all the same, and marked', async () => {
    const { ask, committed } = visits({ header: open, busy: [taken] });
    const answer = await ask('POST', '/v1/appointments', { caller: frontDesk, body: overbooking });
    expect(answer).toMatchObject({ status: 201, body: { overbooked: true, status: 'booked', start: nineOfTuesday } });
    expect(answer.headers.Location).toMatch(/\/v1\/appointments\/apt_/);
    expect(JSON.stringify(answer.body)).not.toContain('pain');
    const created = committed.find((change) => change.kind === 'appointment-created');
    expect(created).toMatchObject({ appointment: { staffReason: 'In pain since the fall' } });
    const others = committed.filter((change) => change.kind !== 'appointment-created');
    expect(JSON.stringify(others)).not.toContain('pain');
  });

  test('a free time is a plain booking', async () => {
    const answer = await book(overbooking, frontDesk, []);
    expect(answer.status).toBe(201);
    expect(answer.body).not.toHaveProperty('overbooked');
    expect(answer.body).not.toHaveProperty('overridden');
  });

  test.each([patient, referrer])('it is for nobody else', async (caller) => {
    const header = { ...open, referrerId: 'demo-oncology' };
    const { ask, committed } = visits({ header, busy: [taken] });
    expect(await ask('POST', '/v1/appointments', { caller, body: overbooking })).toMatchObject({ status: 403 });
    const overriding = { caseId: intakeId, slotId: slotId(tuesdayAtNine), override: { reason: 'x' } };
    expect(await ask('POST', '/v1/appointments', { caller, body: overriding })).toMatchObject({ status: 403 });
    expect(committed).toEqual([]);
  });

  const { overbook, ...time } = overbooking;
  const slot = { caseId: intakeId, slotId: slotId(tuesdayAtNine) };
  const hold = { caseId: intakeId, holdId: `hld_${'h'.repeat(20)}` };
  test.each<[string, object, string[]]>([
    ['a slot too', { ...overbooking, ...slot }, ['/slotId']],
    ['a hold too', { ...overbooking, ...hold }, ['/holdId']],
    ['an override too', { ...overbooking, override: { reason: 'x' } }, ['/override']],
    ['no overbook', time, ['/appointmentType', '/clinicId', '/practitionerId', '/slotId', '/start']],
    ['a slot and a part of an overbooking', { ...slot, start: nineOfTuesday }, ['/start']],
    ['an override beside a hold', { ...hold, override: { reason: 'x' } }, ['/override']],
    ['an override alone', { caseId: intakeId, override: { reason: 'x' } }, ['/slotId']],
    ['parts left out', { caseId: intakeId, overbook }, ['/appointmentType', '/clinicId', '/practitionerId', '/start']],
    ['no reason', { ...overbooking, overbook: {} }, ['/overbook/reason']],
    ['an empty reason', { ...overbooking, overbook: { reason: '  ' } }, ['/overbook/reason']],
    ['a reason that is too long', { ...overbooking, overbook: { reason: 'r'.repeat(501) } }, ['/overbook/reason']],
    ['an unknown member', { ...overbooking, overbook: { reason: 'x', who: 'y' } }, ['/overbook/who']],
    ['a start that is none', { ...overbooking, start: 'at nine' }, ['/start']],
    ['a start within a minute', { ...overbooking, start: '2026-11-24T09:00:30-05:00' }, ['/start']],
    ['a start within a millisecond', { ...overbooking, start: '2026-11-24T09:00:00.000000001-05:00' }, ['/start']],
    ['a start before time', { ...overbooking, start: '0000-01-01T00:00:00Z' }, ['/start']],
    ['a start before years', { ...overbooking, start: '0000-01-01T00:00:00+23:59' }, ['/start']],
    ['a start after years', { ...overbooking, start: '9999-12-31T23:59:00-23:59' }, ['/start']],
    ['an unknown practitioner', { ...overbooking, practitionerId: 'nobody' }, ['/practitionerId']],
    ['a clinic where they see nobody', { ...overbooking, clinicId: 'queens' }, ['/clinicId']],
    ['an unknown clinic', { ...overbooking, clinicId: 'nowhere' }, ['/clinicId']],
    ['an unknown type', { ...overbooking, appointmentType: 'surgery' }, ['/appointmentType']],
  ])('422 with a pointer for %s', async (_, body, pointers) => {
    const answer = await book(body);
    expect(answer.status).toBe(422);
    expect(pointersOf(answer)).toEqual(pointers);
  });

  test('409 where nobody works, where enough people are, and where the type is booked already', async () => {
    const night = await book({ ...overbooking, start: '2026-11-24T22:00:00-05:00' });
    expect(night).toMatchObject({ status: 409, body: { reason: 'outside-hours' } });
    const full = await book(overbooking, frontDesk, [taken, { ...taken, id: 'apt_second' }]);
    expect(full).toMatchObject({ status: 409, body: { reason: 'overbooked-enough' } });
    const again = await visits(aVisit(tuesdayAtNine)).ask('POST', '/v1/appointments', {
      caller: frontDesk,
      body: overbooking,
    });
    expect(again).toMatchObject({ status: 409, body: { appointmentId: visitId } });
  });

  test('an override of what nothing speaks against is a plain booking', async () => {
    const answer = await book({ ...slot, override: { reason: 'x' } }, nurse, []);
    expect(answer.status).toBe(201);
    expect(answer.body).not.toHaveProperty('overridden');
    expect(await book({ ...slot, override: { reason: 'x' } }, nurse)).toMatchObject({
      status: 409,
      body: { reason: 'busy' },
    });
  });
});

describe('how a visit was booked', () => {
  const marked = {
    ...aVisit(tuesdayAtNine),
    visit: anAppointment({ slot: tuesdayAtNine, overbooked: true, staffReason: 'pain' }),
  };
  test('concerns staff alone, and the reason is not told here', async () => {
    const shown = async (caller: typeof nurse | typeof bearer) =>
      (await visits(marked).ask('GET', '/v1/appointments/{id}', { caller, id: visitId })).body;
    expect(await shown(nurse)).toHaveProperty('overbooked', true);
    expect(await shown(bearer)).not.toHaveProperty('overbooked');
    for (const caller of [nurse, bearer]) expect(JSON.stringify(await shown(caller))).not.toContain('pain');
  });
});
