import { describe, expect, it } from 'vitest';
import { emergencyIntake, ofAnother, withMember } from '../support/bodies.ts';
import { readPage } from '../support/read-page.ts';
import { startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);

interface History {
  action: string;
  detail?: { door?: string };
}
type Told = Record<'kind' | 'channel' | 'to' | 'round' | 'step' | 'result', unknown>;

const pagesOf = async (caseId: string) =>
  (await stack.api.outbox(caseId)).filter(
    ({ channel, kind }) => channel === 'sms' && ['page', 'escalation'].includes(kind),
  );

/** Opens the link as a browser does, or presses its button. */
async function browse(link: string, method: 'GET' | 'POST' = 'GET') {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const headers = { Accept: 'text/html', ...(method === 'POST' && form) };
  const response = await fetch(link, { method, headers, ...(method === 'POST' && { body: '' }) });
  return { status: response.status, type: response.headers.get('content-type'), html: await response.text() };
}

const reply = async (from: string, body: string) => (await stack.api.post('/_local/sms', { from, body })).body;

/** What staff see of a case now. */
const seen = async (caseId: string, part = '') =>
  (await stack.api.get(`/v1/cases/${caseId}${part}`, { token: await stack.api.staff('nurse') })).body;

/** Somebody of the staff phones the patient. */
const phones = async (caseId: string, reached: boolean) =>
  stack.api.post(
    `/v1/cases/${caseId}/contact`,
    { channel: 'phone', reached },
    { token: await stack.api.staff('nurse') },
  );

/** Journey 2. */
describe('an emergency', () => {
  it('is told to call 911 in its language, pages until somebody was reached, and then stops', async () => {
    const { api } = stack;
    const { status, body } = await api.post('/v1/intakes', ofAnother(emergencyIntake));
    expect(status).toBe(201);
    expect(body.triage.urgency).toBe('emergent');
    expect(body.triage.headline).toMatch(/^Llame al 911 ahora/);
    expect(body.triage.instructions.join(' ')).toMatch(/emergencias/);
    expect(body.triage.translations.en.headline).toMatch(/Call 911/);
    expect(body).not.toHaveProperty('bookingToken');
    const caseId = body.intakeId;

    // The first on call is paged within seconds, with a link and digits. A nurse finds the case on the worklist.
    const first = await api.until(async () => (await pagesOf(caseId))[0]);
    expect(first).toMatchObject({ kind: 'page', to: '+12125550113' });
    const { receivedAt, ...received } = await seen(caseId);
    expect(received).toMatchObject({ status: 'received', pagingOpen: true, round: 1 });
    expect(Date.parse(first.at) - Date.parse(receivedAt)).toBeLessThan(10_000);
    expect(readPage(first.body)).toMatchObject({ token: expect.stringMatching(/^.{22}$/), digits: /\d{4}/ });
    const { cases } = (await api.get('/v1/worklist', { token: await api.staff('nurse') })).body;
    expect(cases[0]).toMatchObject({ caseId, urgency: 'emergent', status: 'received' });

    // Nobody answers for a quarter of an hour: the next person is paged.
    await api.advance('PT16M');
    const second = (await pagesOf(caseId))[1];
    expect(second).toMatchObject({ kind: 'escalation', to: '+12125550114' });

    // They open the link, which changes nothing, and press its button.
    const { link, digits } = readPage(second.body);
    const asked = await browse(link);
    expect(asked).toMatchObject({ status: 200, type: expect.stringContaining('text/html') });
    expect(asked.html).toContain('<form method="post">');
    expect(asked.html).toContain(body.confirmationCode);
    expect(asked.html).not.toMatch(/Rosa|Ejemplo|orina/);
    expect(await seen(caseId)).toMatchObject({ status: 'received', pagingOpen: true });
    const answered = await browse(link, 'POST');
    expect(answered.status).toBe(200);
    expect(answered.html).toContain('You have it');
    expect(await seen(caseId)).toMatchObject({ status: 'acknowledged', pagingOpen: false, acknowledgedBy: 'nurse-2' });
    expect(await browse(readPage(first.body).link)).toMatchObject({ status: 412 });

    // Nobody picks up the phone. When the patient was to be reached by, paging begins anew, with whoever had answered.
    expect(await phones(caseId, false)).toMatchObject({ status: 200, body: { lastContact: { reached: false } } });
    await api.advance('PT50M');
    const third = (await pagesOf(caseId))[2];
    expect(third).toMatchObject({ kind: 'page', to: second.to });
    expect(await seen(caseId)).toMatchObject({ status: 'acknowledged', pagingOpen: true, round: 2 });

    // The digits of the first round answer nothing any more, those of the second do.
    expect(await reply(second.to, digits)).toEqual({ handled: false });
    expect(await reply(third.to, readPage(third.body).digits)).toEqual({ handled: true });
    expect(await seen(caseId)).toMatchObject({ pagingOpen: false, acknowledgedBy: 'nurse-2' });

    // The patient is reached: all clocks of paging stop.
    expect(await phones(caseId, true)).toMatchObject({ status: 200, body: { lastContact: { attempts: 2 } } });
    const told = (await pagesOf(caseId)).length;
    expect(told).toBe(3);
    await api.advance('P2D');
    expect(await pagesOf(caseId)).toHaveLength(told);

    const { entries } = await seen(caseId, '/history');
    const acts = (entries as History[]).filter(({ action }) => action !== 'case-viewed');
    expect(acts.map(({ action, detail }) => (detail?.door ? `${action} by ${detail.door}` : action))).toEqual([
      'case-received',
      'case-escalated',
      'case-acknowledged by link',
      'contact-recorded',
      'contact-missed',
      'case-acknowledged by sms',
      'contact-recorded',
    ]);
    const { messages } = await seen(caseId, '/messages');
    const pages = (messages as Told[]).filter(({ channel, step }) => channel === 'sms' && step !== undefined);
    expect(pages.map(({ kind, to, round, step, result }) => [kind, to, round, step, result])).toEqual([
      ['page', 'nurse-1', 1, 1, 'sent'],
      ['escalation', 'nurse-2', 1, 2, 'sent'],
      ['page', 'nurse-2', 2, 1, 'sent'],
    ]);
    const lead = { kind: 'deadline-missed', channel: 'sms', to: 'surgeon-2', result: 'sent' };
    expect(messages).toContainEqual(expect.objectContaining(lead));
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
