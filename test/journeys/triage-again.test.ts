import { beforeAll, describe, expect, it } from 'vitest';
import { ofAnother, routineIntake, routineReferral } from '../support/bodies.ts';
import { searchDates, startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);
let referrer: string;
let nurse: string;
beforeAll(async () => {
  referrer = await stack.api.referrer('demo-oncology', 'demo-secret');
  nurse = await stack.api.staff('nurse');
});

const numb = { clinical: { symptoms: { saddleNumbness: { value: 'yes', onsetDays: 1 } } } };
const smsOf = async (caseId: string) => (await stack.api.outbox(caseId)).filter(({ channel }) => channel === 'sms');

describe('a patient adds answers to an intake', () => {
  it('hears of the emergency at once, and staff are paged', async () => {
    const { api } = stack;
    const { intakeId, bookingToken } = (await api.post('/v1/intakes', ofAnother(routineIntake))).body;
    const { status, body } = await api.call('PATCH', `/v1/intakes/${intakeId}`, { token: bookingToken, body: numb });
    expect(status).toBe(200);
    expect(body.triage).toMatchObject({ urgency: 'emergent', decisiveRules: ['E3'] });
    expect(body.triage.headline).toMatch(/911/);
    expect(body).not.toHaveProperty('bookingToken');
    await api.until(async () => (await smsOf(intakeId)).some(({ kind }) => kind === 'page'));
    await api.advance('PT16M');
    expect((await smsOf(intakeId)).map(({ kind }) => kind)).toContain('escalation');

    const [slot] = (await api.get(`/v1/slots?appointmentType=urgent-consult&${searchDates()}`)).body.slots;
    const refused = await api.post(
      '/v1/appointments',
      { slotId: slot.slotId, caseId: intakeId },
      { token: bookingToken },
    );
    expect(refused.status).toBe(403);
    const view = (await api.get(`/v1/cases/${intakeId}`, { token: nurse })).body;
    expect(view.missingForVisit[0]).toMatchObject({ item: 'whole-spine-mri', owner: 'emergency-department' });
    expect(view.triageVersions.map(({ urgency }: { urgency: string }) => urgency)).toEqual(['routine', 'emergent']);
  });

  it('is told what is wrong with an answer, and nothing changes', async () => {
    const { api } = stack;
    const { intakeId, bookingToken: token } = (await api.post('/v1/intakes', ofAnother(routineIntake))).body;
    const bad = { clinical: { symptoms: { gait: { value: 'wobbly' } }, mood: 'low' } };
    const { status, body } = await api.call('PATCH', `/v1/intakes/${intakeId}`, { token, body: bad });
    expect(status).toBe(422);
    const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted();
    expect(pointers).toEqual(['/clinical/mood', '/clinical/symptoms/gait/value']);
    expect((await api.get(`/v1/cases/${intakeId}`, { token: nurse })).body.version).toBe(1);
    const stranger = (await api.post('/v1/intakes', ofAnother(routineIntake))).body.bookingToken;
    expect((await api.call('PATCH', `/v1/intakes/${intakeId}`, { token: stranger, body: numb })).status).toBe(404);
  });
});

describe('a referrer adds answers to a referral', () => {
  it('and a better level does not move the deadline back', async () => {
    const { api } = stack;
    const { clinical: _, ...unknown } = routineReferral;
    const { referralId, triage } = (await api.post('/v1/referrals', unknown, { token: referrer })).body;
    expect(triage).toMatchObject({ urgency: 'urgent', decisiveRules: expect.arrayContaining(['M1']) });
    const body = { clinical: routineReferral.clinical };
    const patched = await api.call('PATCH', `/v1/referrals/${referralId}`, { token: referrer, body });
    expect(patched).toMatchObject({ status: 200, body: { urgency: 'urgent', triage: { urgency: 'expedited' } } });
  });
});

describe('a clinician overrides', () => {
  it('with a reason; both results are kept, and who did it', async () => {
    const { api } = stack;
    const { body: intake } = await api.post('/v1/intakes', ofAnother(routineIntake));
    const path = `/v1/cases/${intake.intakeId}`;
    const call = { token: nurse, headers: { 'If-Match': '"1"' } };
    const raised = await api.post(`${path}/triage`, { urgency: 'urgent', reason: 'sounded weak on the phone' }, call);
    expect(raised).toMatchObject({
      status: 200,
      body: { urgency: 'urgent', version: 2, triage: { urgency: 'routine' }, override: { by: 'nurse-1' } },
    });
    expect(raised.body.deadlines.seenBy < intake.triage.deadlines.seenBy).toBe(true);
    const stale = await api.post(`${path}/triage`, { urgency: 'routine', reason: 'no' }, call);
    expect(stale).toMatchObject({ status: 412, body: { type: 'urn:spinebridge:problem:stale-version' } });
    const { entries } = (await api.get(`${path}/history`, { token: nurse })).body;
    expect(entries.at(-1)).toMatchObject({ action: 'triage-overridden', detail: { from: 'routine', to: 'urgent' } });
  });

  it.each(['front-desk'])('is not for the %s, who sees no answers either', async (role) => {
    const { api } = stack;
    const sent = ofAnother(routineIntake);
    const { intakeId } = (await api.post('/v1/intakes', sent)).body;
    const token = await api.staff(role);
    const refused = await api.post(`/v1/cases/${intakeId}/triage`, { urgency: 'urgent', reason: 'x' }, { token });
    expect(refused.status).toBe(403);
    const { body } = await api.get(`/v1/cases/${intakeId}`, { token });
    expect(body.submission.patient.familyName).toBe(sent.patient.familyName);
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['clinical']));
    expect(body.triage ?? body.summary ?? body.triageVersions).toBeUndefined();
  });
});

describe('a preview', () => {
  it('triages and stores nothing', async () => {
    const { api } = stack;
    const input = { cancerHistory: 'past', symptoms: { gait: { value: 'cannot-walk' } }, age: 60, language: 'en' };
    const before = (await api.get('/v1/worklist?limit=200', { token: nurse })).body.cases.length;
    for (const token of [referrer, nurse]) {
      const { status, body } = await api.post('/v1/triage/preview', input, { token });
      expect(status).toBe(200);
      expect(body).toMatchObject({ urgency: 'emergent', ruleset: { status: 'draft' } });
      expect(body.decisiveRules).toContain('E1');
    }
    expect((await api.post('/v1/triage/preview', input)).status).toBe(401);
    expect((await api.get('/v1/worklist?limit=200', { token: nurse })).body.cases.length).toBe(before);
  });
});

describe('an estimate', () => {
  it('comes from the published table, and what is unknown is null', async () => {
    const { api } = stack;
    const margaret = 'cpt=63307,22842&coverage=medicare&secondary=medigap';
    const known = await api.get(`/v1/estimates?${margaret}&medicareDeductibleMet=true`);
    expect(known.body).toMatchObject({ patientLow: 0, patientHigh: 0, medicareCoinsuranceByCpt: { '63307': 606.25 } });
    const unknown = await api.get(`/v1/estimates?${margaret}`);
    expect(unknown.body).toMatchObject({ patientLow: null, unknownComponent: 'medicare-deductible' });
    expect((await api.get('/v1/estimates?cpt=x&coverage=cash')).status).toBe(422);
  });
});
