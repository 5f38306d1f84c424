import { beforeAll, describe, expect, it } from 'vitest';
import { emergencyIntake, ofAnother, routineIntake, routineReferral } from '../support/bodies.ts';
import { startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(() => startStack('off'));
let nurse: string;
let frontDesk: string;
let referrer: string;
beforeAll(async () => {
  nurse = await stack.api.staff('nurse');
  frontDesk = await stack.api.staff('front-desk');
  referrer = await stack.api.referrer('demo-oncology', 'demo-secret');
});

const preferences = { region: 'long-island', clinicIds: ['nowhere', 'queens'], telehealth: true };
/** Nobody of the samples is licensed there. */
const address = { line1: '1 Sample Street', city: 'Newark', state: 'New Jersey', postalCode: '07102' };
const wishing = (body: typeof routineIntake) => {
  const other = ofAnother(body);
  return { ...other, patient: { ...other.patient, address }, preferences };
};
const named = ['/preferences/clinicIds/0', '/preferences/region', '/preferences/telehealth'];
const pointersOf = (body: { ignoredPreferences?: { pointer: string; detail: string }[] }) =>
  body.ignoredPreferences?.map(({ pointer }) => pointer);

describe('wishes that nobody can meet', () => {
  it('are named to the patient who sends them, and again to one who sends the same twice', async () => {
    const { api } = stack;
    const body = wishing(routineIntake);
    const first = await api.post('/v1/intakes', body, { headers: { 'Idempotency-Key': 'wishes-1' } });
    expect([first.status, pointersOf(first.body)]).toEqual([201, named]);
    const again = await api.post('/v1/intakes', body, { headers: { 'Idempotency-Key': 'wishes-1' } });
    expect(again.body).toEqual(first.body);
  });

  it('are shown to staff, who mend them; the case goes by those that can be met', async () => {
    const { api } = stack;
    const { intakeId } = (await api.post('/v1/intakes', wishing(routineIntake))).body;
    const view = (await api.get(`/v1/cases/${intakeId}`, { token: frontDesk })).body;
    expect(pointersOf(view)).toEqual(named);
    expect(view).toMatchObject({ clinicId: 'queens', submission: { preferences } });
    expect(view).not.toHaveProperty('region');
    const mended = await api.call('PATCH', `/v1/cases/${intakeId}`, {
      token: nurse,
      body: { preferences: { region: 'nyc', clinicIds: ['queens'], telehealth: false, stepFree: true } },
    });
    expect(mended).toMatchObject({ status: 200, body: { clinicId: 'queens', region: 'nyc', stepFree: true } });
    const now = (await api.get(`/v1/cases/${intakeId}`, { token: frontDesk })).body;
    expect(now).not.toHaveProperty('ignoredPreferences');
  });

  it('are named to a referrer beside the times that are left', async () => {
    const { body } = await stack.api.post('/v1/referrals', { ...routineReferral, preferences }, { token: referrer });
    expect(pointersOf(body)).toEqual(named.slice(0, 2));
    expect(body.notes).toEqual(['in-person']);
    expect(new Set(body.earliestSlots.map(({ clinicId }: { clinicId: string }) => clinicId))).toEqual(
      new Set(['queens']),
    );
  });

  it('are named to the front desk by their place in the body', async () => {
    const body = { channel: 'phone', intake: wishing(routineIntake) };
    const taken = await stack.api.post('/v1/cases', body, { token: frontDesk });
    expect([taken.status, pointersOf(taken.body)]).toEqual([201, named.map((pointer) => `/intake${pointer}`)]);
  });

  it('turn no emergency away, nor hold it up', async () => {
    const { api } = stack;
    const body = { ...ofAnother(emergencyIntake), preferences: { clinicIds: ['nowhere'], region: '?', stepFree: 'x' } };
    const answer = await api.post('/v1/intakes', body);
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
    const { intakeId } = answer.body;
    await api.until(async () => (await api.outbox(intakeId)).some(({ kind }) => kind === 'page'));
  });
});
