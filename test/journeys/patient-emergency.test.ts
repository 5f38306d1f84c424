import { describe, expect, it } from 'vitest';
import { emergencyIntake, ofAnother, withMember } from '../support/bodies.ts';
import { startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);

const pagesOf = async (caseId: string) =>
  (await stack.api.outbox(caseId)).filter(
    ({ channel, kind }) => channel === 'sms' && ['page', 'escalation'].includes(kind),
  );

/** Journey 2. */
describe('an emergency', () => {
  it('is told to call 911 in its language, pages until a person answers, and then stops', async () => {
    const { api } = stack;
    const { status, body } = await api.post('/v1/intakes', ofAnother(emergencyIntake));
    expect(status).toBe(201);
    expect(body.triage.urgency).toBe('emergent');
    expect(body.triage.headline).toMatch(/911/);
    expect(body.triage.instructions.join(' ')).toMatch(/emergencias/);
    expect(body.triage.translations.en.headline).toMatch(/Call 911/);
    expect(body).not.toHaveProperty('bookingToken');
    const caseId = body.intakeId;

    await api.until(async () => (await pagesOf(caseId)).length === 1);
    await api.advance('PT16M');
    const [first, second] = await pagesOf(caseId);
    expect(second?.kind).toBe('escalation');
    expect(second?.to).not.toBe(first?.to);
    await api.advance('PT30M');
    expect((await pagesOf(caseId)).length).toBe(4);

    const nurse = await api.staff('nurse');
    const { cases } = (await api.get('/v1/worklist', { token: nurse })).body;
    expect(cases[0].urgency).toBe('emergent');
    expect(cases).toContainEqual(expect.objectContaining({ caseId, urgency: 'emergent', status: 'received' }));
    const acknowledged = await api.post(`/v1/cases/${caseId}/acknowledge`, {}, { token: nurse });
    expect(acknowledged).toMatchObject({ status: 200, body: { status: 'acknowledged' } });
    const called = await api.post(`/v1/cases/${caseId}/contact`, { channel: 'phone', reached: true }, { token: nurse });
    expect(called).toMatchObject({ status: 200, body: { lastContact: { reached: true, attempts: 1 } } });
    await api.advance('PT2H');
    expect((await pagesOf(caseId)).length).toBe(4);

    const { entries } = (await api.get(`/v1/cases/${caseId}/history`, { token: await api.staff('nurse') })).body;
    const actions = entries.map((entry: { action: string }) => entry.action);
    expect(actions).toEqual([
      'case-received',
      'case-escalated',
      'case-escalated',
      'case-escalated',
      'case-acknowledged',
      'contact-recorded',
    ]);
  });

  it('keeps every message free of the person and of the answers', async () => {
    const { api } = stack;
    const { body } = await api.post('/v1/intakes', ofAnother(emergencyIntake));
    await api.until(async () => (await pagesOf(body.intakeId)).length > 0);
    for (const message of await api.outbox(body.intakeId)) {
      const text = `${message.subject ?? ''} ${message.body}`;
      expect(text).not.toMatch(/Rosa|Ejemplo|5550187|555-0187|orina|piernas|bladder|weak|breast|cancer/i);
      expect(text).toContain(body.confirmationCode);
    }
  });

  const faults: [string, unknown, string[], object?][] = [
    ['a missing name', withMember(emergencyIntake, 'patient.familyName', undefined), []],
    ['no consent', withMember(emergencyIntake, 'consent', undefined), ['/consent']],
    ['an unknown field', { ...emergencyIntake, extra: 1 }, ['/extra']],
    [
      'a clinical answer that cannot be read',
      withMember(emergencyIntake, 'clinical.symptoms.gait', { value: 'wobbly' }),
      ['/clinical/symptoms/gait/value'],
    ],
    ['another media type', emergencyIntake, [], { 'Content-Type': 'text/plain' }],
  ];
  it.each(faults)('is told to call 911, stored and paged with %s', async (_, intake, pointers, headers = {}) => {
    const { api } = stack;
    const body = ofAnother(intake as typeof emergencyIntake);
    const answer = await api.post('/v1/intakes', body, { headers: headers as Record<string, string> });
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
    expect(answer.body.triage.headline).toMatch(/911/);
    expect((answer.body.incomplete ?? []).map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
    const { intakeId } = answer.body;
    await api.until(async () => (await api.outbox(intakeId)).some(({ kind }) => kind === 'page'));
  });

  it('is recognised in an intake of a caregiver that is refused because nobody could be reached', async () => {
    const words = {
      ...emergencyIntake,
      language: 'en',
      submittedBy: 'caregiver',
      clinical: { freeText: "My mother can't walk since yesterday." },
      patient: { givenName: 'Ana' },
    };
    const { status, body } = await stack.api.post('/v1/intakes', words);
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/patient/birthDate',
      '/patient/phone',
      '/submitter',
    ]);
    expect(body.triage).toMatchObject({ urgency: 'emergent' });
  });

  it('cannot be booked by its referrer, but by staff', async () => {
    const { api } = stack;
    const { referral } = await import('../support/bodies.ts');
    const token = await api.referrer('demo-oncology', 'demo-secret');
    const emergent = withMember(referral, 'clinical.symptoms.gait', { value: 'cannot-walk' });
    const { status, body } = await api.post('/v1/referrals', emergent, { token });
    expect(status).toBe(201);
    expect(body).toMatchObject({ triage: { urgency: 'emergent' }, earliestSlots: [] });
    expect(body).not.toHaveProperty('bookingToken');
    const { searchDates } = await import('../support/stack.ts');
    const [slot] = (await api.get(`/v1/slots?appointmentType=urgent-consult&${searchDates()}`)).body.slots;
    const booking = { slotId: slot.slotId, caseId: body.referralId };
    expect((await api.post('/v1/appointments', booking, { token })).status).toBe(403);
    expect((await api.post('/v1/appointments', booking, { token: await api.staff('front-desk') })).status).toBe(201);
  });
});
