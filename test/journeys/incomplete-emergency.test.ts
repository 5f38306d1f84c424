import { beforeAll, describe, expect, it } from 'vitest';
import { emergencyIntake, ofAnother, routineIntake } from '../support/bodies.ts';
import { searchDates, startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);
let nurse: string;
beforeAll(async () => {
  nurse = await stack.api.staff('nurse');
});

const slotsOf = async () => (await stack.api.get(`/v1/slots?appointmentType=new-consult&${searchDates()}`)).body.slots;
const caseOf = async (caseId: string, token = nurse) => (await stack.api.get(`/v1/cases/${caseId}`, { token })).body;

describe('an emergency of which little more than a phone could be read', () => {
  const least = {
    clinical: emergencyIntake.clinical,
    patient: { phone: '718 555 0187 x42', email: 'rosa@example.org' },
  };

  it('can be read by everybody who must: worklist, case, messages, day sheet, booking; nothing is sent to the person', async () => {
    const { api } = stack;
    const sent = await api.post('/v1/intakes', least);
    expect(sent).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
    const { intakeId: caseId } = sent.body;
    await api.until(async () => (await api.outbox(caseId)).some(({ kind }) => kind === 'page'));
    const { cases } = (await api.get('/v1/worklist?urgency=emergent', { token: nurse })).body;
    const row = { caseId, incomplete: true, consentMissing: true, contact: { phone: '+17185550187', ext: '42' } };
    expect(cases).toContainEqual(expect.objectContaining({ ...row, contact: expect.objectContaining(row.contact) }));
    const shown = await caseOf(caseId);
    expect(shown.incomplete.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(['/consent', '/language', '/patient/birthDate', '/patient/familyName']),
    );

    const [slot] = await slotsOf();
    const booked = await api.post('/v1/appointments', { slotId: slot.slotId, caseId }, { token: nurse });
    expect(booked.status).toBe(201);
    const sheet = `/v1/schedule?clinic=${slot.clinicId}&date=${slot.start.slice(0, 10)}`;
    const [entry] = (await api.get(sheet, { token: nurse })).body.appointments;
    expect(entry).toMatchObject({ caseId, phone: '+17185550187 ext. 42', language: 'und' });
    expect(entry).not.toHaveProperty('patientName');
    await api.until(async () => (await api.outbox(caseId)).some(({ kind }) => kind === 'visit-changed'));
    expect((await api.outbox(caseId)).filter(({ to }) => to === 'rosa@example.org')).toEqual([]);
  });
});

describe('what was taken and looks odd', () => {
  it('is kept as it came, and staff are asked to check it', async () => {
    const patient = { ...ofAnother(routineIntake).patient, birthDate: '1970', phone: '(436) 555-0123' };
    const { body } = await stack.api.post('/v1/intakes', { ...routineIntake, patient });
    const shown = await caseOf(body.intakeId);
    expect(shown.submission.patient).toMatchObject({ birthDate: '1970', phone: '+14365550123' });
    expect(shown.clinical.age).toBe(60);
    expect(shown.toCheck.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/patient/birthDate',
      '/patient/phone',
    ]);
    expect(shown).not.toHaveProperty('incomplete');
  });
});

describe('staff who mend a form', () => {
  const mend = async (caseId: string, body: object, headers = {}) => {
    const token = await stack.api.staff('front-desk');
    return stack.api.call('PATCH', `/v1/cases/${caseId}`, { token, body, headers });
  };
  const least = { clinical: emergencyIntake.clinical, patient: { phone: '718 555 0188' } };

  it('give what could not be read, and it is asked for no longer', async () => {
    const { intakeId } = (await stack.api.post('/v1/intakes', least)).body;
    const mended = await mend(intakeId, { patient: { givenName: 'Rosa', birthDate: '1958' }, language: 'es-US' });
    expect(mended).toMatchObject({ status: 200, body: { contact: { givenName: 'Rosa' }, language: 'es', version: 2 } });
    const shown = await caseOf(intakeId);
    expect(shown.incomplete.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/consent',
      '/submittedBy',
    ]);
    expect(shown).toMatchObject({ urgency: 'emergent', pagingOpen: true, clinical: { age: 72, language: 'es' } });
    const again = await mend(intakeId, { patient: { givenName: 'Rosa' } });
    expect(again.body.version).toBe(2);
    const { entries } = (await stack.api.get(`/v1/cases/${intakeId}/history`, { token: nurse })).body;
    const mendings = entries.filter(({ action }: { action: string }) => action === 'form-mended');
    expect(mendings).toHaveLength(1);
    expect(mendings[0].detail.pointers.split(' ')).toEqual(
      expect.arrayContaining(['/language', '/patient/birthDate', '/patient/givenName']),
    );
  });

  it('are told of every fault, and of a case that has changed', async () => {
    const { intakeId } = (await stack.api.post('/v1/intakes', ofAnother(routineIntake))).body;
    const faulty = await mend(intakeId, {
      patient: { phone: '12', birthDate: '2058', shoe: 1 },
      preferences: { region: 'x' },
    });
    expect(faulty.status).toBe(422);
    expect(faulty.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/patient/birthDate',
      '/patient/phone',
      '/patient/shoe',
      '/preferences/region',
    ]);
    expect((await mend(intakeId, { patient: { sex: 'male' } }, { 'If-Match': '"7"' })).status).toBe(412);
    expect((await mend(intakeId, { consent: { treatment: true } })).status).toBe(422);
  });

  it('give a new number its own extension', async () => {
    const patient = { ...ofAnother(routineIntake).patient, phone: '631 555 0123 x7' };
    const { intakeId } = (await stack.api.post('/v1/intakes', { ...routineIntake, patient })).body;
    const { contact } = (await mend(intakeId, { patient: { phone: '631 555 0124' } })).body;
    expect(contact).toMatchObject({ phone: '+16315550124' });
    expect(contact).not.toHaveProperty('ext');
  });
});
