import { describe, expect, it } from 'vitest';
import { ofAnother, routineIntake, routineReferral } from '../support/bodies.ts';
import { searchDates, startUnlimited } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startUnlimited);
/** A token of one of these people: the clock moves on, and tokens end. */
const nurse = () => stack.api.staff('nurse');
const desk = () => stack.api.staff('front-desk');
const referrer = () => stack.api.referrer('demo-oncology', 'demo-secret');

const nowOf = async (): Promise<number> => Date.parse((await stack.api.get('/_local/clock')).body.now);

/** A day by which a referrer can be asked to answer. */
const dueSoon = async (): Promise<string> => new Date((await nowOf()) + 3 * 24 * 3_600_000).toISOString().slice(0, 10);

/** Moves the clock to so many minutes from an instant. */
async function goTo(instant: string, minutes: number): Promise<void> {
  const seconds = Math.round((Date.parse(instant) + minutes * 60_000 - (await nowOf())) / 1000);
  await stack.api.advance(`PT${seconds}S`);
}

const act = async (caseId: string, doing: string, body: object = {}, who = nurse) =>
  stack.api.post(`/v1/cases/${caseId}/${doing}`, body, { token: await who() });
const caseOf = async (caseId: string, who = nurse) =>
  (await stack.api.get(`/v1/cases/${caseId}`, { token: await who() })).body;
const viewOf = async (caseId: string) =>
  (await stack.api.get(`/v1/referrals/${caseId}`, { token: await referrer() })).body;

const doctor = 'ada.example@oncology.example';

async function refer(more: object = {}): Promise<string> {
  const sender = { ...routineReferral.referrer, email: doctor };
  const body = { ...routineReferral, referrer: sender, externalId: undefined, ...more };
  return (await stack.api.post('/v1/referrals', body, { token: await referrer() })).body.referralId;
}

/** The events of a referral, once there are so many. */
async function eventsOf(caseId: string, count: number) {
  return stack.api.until(async () => {
    const { events } = (await stack.api.get(`/v1/referrals/${caseId}/events`, { token: await referrer() })).body;
    return events.length >= count && (events as { type: string; sequence: number }[]);
  });
}
const typesOf = (events: readonly { type: string }[]) => events.map(({ type }) => type.replace('referral.', ''));

/** Books the first free time of a type from two days on. */
async function book(caseId: string, appointmentType: string, who: () => Promise<string>) {
  const dates = searchDates((await nowOf()) + 2 * 24 * 3_600_000);
  const { slots } = (await stack.api.get(`/v1/slots?appointmentType=${appointmentType}&${dates}`)).body;
  const booked = await stack.api.post('/v1/appointments', { slotId: slots[0].slotId, caseId }, { token: await who() });
  expect(booked.status).toBe(201);
  return booked.body;
}

/** Checks the person of a visit in, and says that it took place. */
async function attend({ appointmentId, start }: { appointmentId: string; start: string }): Promise<void> {
  await goTo(start, 5);
  for (const change of ['check-in', 'complete'])
    expect(
      (await stack.api.post(`/v1/appointments/${appointmentId}/${change}`, {}, { token: await desk() })).status,
    ).toBe(200);
}

/** Journey 4, as far as it needs no page. */
describe('staff work on a referral', () => {
  it('from the worklist to its outcome, and its referrer sees each step', async () => {
    const { api } = stack;
    const externalId = 'EHR-2201';
    const caseId = await refer({ externalId });
    const { cases } = (await api.get('/v1/worklist?limit=200', { token: await nurse() })).body;
    expect(cases.map((each: { caseId: string }) => each.caseId)).toContain(caseId);
    const shown = await caseOf(caseId);
    expect(shown).toMatchObject({ urgency: 'expedited', triage: { firedRules: expect.anything() } });

    const override = await act(caseId, 'triage', { urgency: 'routine', reason: 'No pain at night, on the phone.' });
    expect(override).toMatchObject({ status: 200, body: { urgency: 'routine', override: { urgency: 'routine' } } });
    expect((await act(caseId, 'assign', { assignee: 'nurse-1' }, desk)).body).toMatchObject({ assignee: 'nurse-1' });
    const visit = await book(caseId, 'new-consult', nurse);
    const date = visit.start.slice(0, 10);
    const sheet = await api.get(`/v1/schedule?clinic=${visit.clinicId}&date=${date}`, { token: await desk() });
    expect(sheet.body.appointments).toMatchObject([{ appointmentId: visit.appointmentId }]);
    await attend(visit);
    expect((await caseOf(caseId)).status).toBe('seen');

    const open = (await api.get('/v1/worklist?status=seen&limit=200', { token: await desk() })).body.cases;
    expect(open.map((each: { caseId: string }) => each.caseId)).toContain(caseId);
    const followUp = await book(caseId, 'follow-up', desk);
    await attend(followUp);
    const closed = await act(caseId, 'close', { outcome: 'treated', note: 'Brace for six weeks.' });
    expect(closed).toMatchObject({ status: 200, body: { status: 'closed', outcome: 'treated' } });

    const view = await viewOf(caseId);
    expect(view).toMatchObject({ status: 'closed', outcome: 'treated', reason: 'Brace for six weeks.', externalId });
    const events = await eventsOf(caseId, 6);
    expect(new Set(typesOf(events))).toEqual(new Set(['received', 'acknowledged', 'scheduled', 'seen', 'closed']));
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, place) => place + 1));
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'referral.closed',
        externalId,
        outcome: 'treated',
        reason: 'Brace for six weeks.',
      }),
    );
    const mails = await api.until(async () => {
      const sent = (await api.outbox(caseId)).filter(({ to }) => to === doctor);
      return sent.some(({ subject }) => /closed/.test(subject)) && sent;
    });
    for (const { body, subject } of mails) expect(subject + body).not.toMatch(/brace|pain|treated/i);
  });

  it('asking for information, which its referrer answers, and closing with advice', async () => {
    const caseId = await refer();
    const dueBy = await dueSoon();
    const asked = await act(caseId, 'information-requests', { items: ['pathology'], question: 'Which type?', dueBy });
    expect(asked).toMatchObject({ status: 201, body: { status: 'open', items: ['pathology'], dueBy } });
    expect(await caseOf(caseId)).toMatchObject({ openRequests: 1, informationRequests: [{ question: 'Which type?' }] });
    expect((await caseOf(caseId, desk)).informationRequests[0]).not.toHaveProperty('question');
    const [request] = (await viewOf(caseId)).informationRequests;
    expect(request).toMatchObject({ question: 'Which type?', status: 'open' });

    const answer = { note: 'Breast, hormone positive.', clinical: { cancerHistory: 'past', primarySite: 'breast' } };
    const path = `/v1/information-requests/${request.requestId}/answer`;
    const answered = await stack.api.post(path, answer, { token: await referrer() });
    expect(answered).toMatchObject({ status: 200, body: { requestId: request.requestId, status: 'answered' } });
    expect(await caseOf(caseId)).toMatchObject({ clinical: { primarySite: 'breast' }, triageVersions: [{}, {}] });
    expect(await caseOf(caseId)).not.toHaveProperty('openRequests');

    await act(caseId, 'advice', { text: 'First an MRI.', close: false });
    expect((await caseOf(caseId)).status).toBe('received');
    const closed = await act(caseId, 'advice', { text: 'No visit is needed.', close: true });
    expect(closed.body).toMatchObject({ status: 'closed', outcome: 'advice' });
    const view = await viewOf(caseId);
    expect(view.advice.map(({ text }: { text: string }) => text)).toEqual(['First an MRI.', 'No visit is needed.']);
    const refused = await act(caseId, 'notes', { text: 'Late.' });
    expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining('closed') } });
  });

  it('declining one that is booked: its patient and its referrer hear of it', async () => {
    const caseId = await refer();
    const { appointmentId } = await book(caseId, 'new-consult', referrer);
    const declined = await act(caseId, 'decline', { reason: 'Not a spine problem.' });
    expect(declined.body).toMatchObject({ status: 'declined', openVisits: {} });
    expect((await act(caseId, 'decline', { reason: 'Not a spine problem.' })).status).toBe(200);
    expect((await act(caseId, 'close', { outcome: 'other' })).status).toBe(409);
    expect((await stack.api.get(`/v1/appointments/${appointmentId}`, { token: await desk() })).body.status).toBe(
      'cancelled',
    );
    expect(await viewOf(caseId)).toMatchObject({ status: 'declined', reason: 'Not a spine problem.' });
    const { email } = routineReferral.patient;
    await stack.api.until(async () =>
      (await stack.api.outbox(caseId)).some(({ to, subject }) => to === email && /cancel/i.test(subject)),
    );
    expect(await eventsOf(caseId, 4)).toContainEqual(
      expect.objectContaining({ type: 'referral.declined', reason: 'Not a spine problem.' }),
    );
  });
});

it('an emergency that a referrer sends as an answer is paged, whatever is wrong with its form', async () => {
  const caseId = await refer();
  const { body } = await act(caseId, 'information-requests', { items: ['symptoms'], dueBy: await dueSoon() });
  const symptoms = { bladderBowel: { value: 'loss-of-control-or-retention', onsetDays: 1 } };
  const answer = { clinical: { symptoms }, colour: 'red' };
  const answered = await stack.api.post(`/v1/information-requests/${body.requestId}/answer`, answer, {
    token: await referrer(),
  });
  expect(answered).toMatchObject({ status: 200, body: { status: 'answered' } });
  expect(await caseOf(caseId)).toMatchObject({ urgency: 'emergent', pagingOpen: true });
  await stack.api.until(async () => (await stack.api.outbox(caseId)).some(({ kind }) => kind === 'page'));
});

it('an intake has no referrer to ask; its front desk reads its own notes, and of a nurse’s that they are there', async () => {
  const { intakeId } = (await stack.api.post('/v1/intakes', ofAnother(routineIntake))).body;
  const asked = await act(intakeId, 'information-requests', { items: ['labs'], dueBy: await dueSoon() });
  expect(asked).toMatchObject({ status: 409, body: { detail: expect.stringContaining('no referrer') } });
  expect((await act(intakeId, 'notes', { text: 'Wants mornings.' }, desk)).status).toBe(201);
  await act(intakeId, 'notes', { text: 'Walks with a stick.' });
  const { notes } = await caseOf(intakeId, desk);
  expect(notes.map(({ text }: { text?: string }) => text)).toEqual(['Wants mornings.', undefined]);
  expect((await caseOf(intakeId)).notes).toHaveLength(2);
});
