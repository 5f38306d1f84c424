import { describe, expect, it } from 'vitest';
import { emergencyIntake, ofAnother, routineIntake } from '../support/bodies.ts';
import { searchDates, startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);

const emergency = { clinical: { symptoms: { bladderBowel: { value: 'loss-of-control-or-retention', onsetDays: 1 } } } };
const pagesOf = async (caseId: string) =>
  (await stack.api.outbox(caseId)).filter(({ kind, channel }) => /page|escalation/.test(kind) && channel === 'sms');

/** A routine intake that its patient's later answers make an emergency. */
async function raised() {
  const { api } = stack;
  const { intakeId, bookingToken: token } = (await api.post('/v1/intakes', ofAnother(routineIntake))).body;
  const { status } = await api.call('PATCH', `/v1/intakes/${intakeId}`, { token, body: emergency });
  expect(status).toBe(200);
  return { path: `/v1/cases/${intakeId}`, intakeId };
}

describe('an acknowledgement that was made for what its maker saw before', () => {
  it.each([
    ['names the round of then', { body: { round: 0 }, headers: {} }],
    ['names the version of then', { body: {}, headers: { 'If-Match': '"1"' } }],
  ])('stops no page: it %s', async (_, { body, headers }) => {
    const { api } = stack;
    const nurse = await api.staff('nurse');
    const { path, intakeId } = await raised();
    const refused = await api.post(`${path}/acknowledge`, body, { token: nurse, headers });
    expect(refused).toMatchObject({
      status: 412,
      body: { current: { version: 2, round: 1, urgency: 'emergent' }, type: 'urn:spinebridge:problem:stale-version' },
    });
    await api.advance('PT16M');
    expect((await pagesOf(intakeId)).map(({ kind }) => kind)).toEqual(['page', 'escalation']);
    const answered = await api.post(`${path}/acknowledge`, { round: 1 }, { token: nurse });
    expect(answered).toMatchObject({ status: 200, body: { pagingOpen: false, round: 1, acknowledgedBy: 'nurse-1' } });
    await api.advance('PT40M');
    expect(await pagesOf(intakeId)).toHaveLength(2);
  });

  it('without either answers for the round that is open now, and again changes nothing', async () => {
    const { api } = stack;
    const nurse = await api.staff('nurse');
    const { path } = await raised();
    const first = await api.post(`${path}/acknowledge`, {}, { token: nurse });
    expect(first).toMatchObject({ status: 200, body: { status: 'acknowledged', pagingOpen: false } });
    const again = await api.post(`${path}/acknowledge`, { round: 1 }, { token: nurse });
    expect(again).toMatchObject({ status: 200, body: { version: first.body.version } });
  });
});

describe('the front desk', () => {
  it('cannot stop a page by acknowledging, and can acknowledge what nothing pages for', async () => {
    const { api } = stack;
    const desk = await api.staff('front-desk');
    const { intakeId } = (await api.post('/v1/intakes', ofAnother(emergencyIntake))).body;
    const refused = await api.post(`/v1/cases/${intakeId}/acknowledge`, {}, { token: desk });
    expect(refused).toMatchObject({ status: 403, body: { type: 'urn:spinebridge:problem:paging-open' } });
    const routine = (await api.post('/v1/intakes', ofAnother(routineIntake))).body.intakeId;
    const taken = await api.post(`/v1/cases/${routine}/acknowledge`, {}, { token: desk });
    expect(taken).toMatchObject({ status: 200, body: { acknowledgedBy: 'front-desk-1' } });
  });

  it('does not stop one by booking either; a nurse who books does', async () => {
    const { api } = stack;
    const [desk, nurse] = [await api.staff('front-desk'), await api.staff('nurse')];
    const search = `/v1/slots?appointmentType=urgent-consult&${searchDates()}`;
    const [, , , slot] = (await api.get(search)).body.slots;
    const { intakeId } = (await api.post('/v1/intakes', ofAnother(emergencyIntake))).body;
    const booked = await api.post('/v1/appointments', { slotId: slot.slotId, caseId: intakeId }, { token: desk });
    expect(booked.status).toBe(201);
    const view = (await api.get(`/v1/cases/${intakeId}`, { token: nurse })).body;
    expect(view).toMatchObject({ status: 'scheduled', pagingOpen: true });
    expect(view).not.toHaveProperty('acknowledgedAt');
    await api.advance('PT16M');
    expect((await pagesOf(intakeId)).map(({ kind }) => kind)).toContain('escalation');

    const nurseToo = await api.staff('nurse');
    const second = (await api.get(search)).body.slots[40];
    const type = { slotId: second.slotId.replace('~urgent-consult~', '~new-consult~'), caseId: intakeId };
    expect((await api.post('/v1/appointments', type, { token: nurseToo })).status).toBe(201);
    const answered = (await api.get(`/v1/cases/${intakeId}`, { token: nurseToo })).body;
    expect(answered).toMatchObject({ status: 'scheduled', pagingOpen: false, acknowledgedBy: 'nurse-1' });
  });
});

it('a case that got worse after somebody answered is paged in a round of its own', async () => {
  const { api } = stack;
  const nurse = await api.staff('nurse');
  const { intakeId, bookingToken: token } = (await api.post('/v1/intakes', ofAnother(routineIntake))).body;
  const path = `/v1/cases/${intakeId}`;
  await api.post(`${path}/acknowledge`, {}, { token: nurse });
  await api.call('PATCH', `/v1/intakes/${intakeId}`, { token, body: emergency });
  expect((await api.get(path, { token: nurse })).body).toMatchObject({
    round: 1,
    pagingOpen: true,
    status: 'received',
  });
  const answered = await api.post(`${path}/acknowledge`, { round: 1 }, { token: nurse });
  expect(answered).toMatchObject({ status: 200, body: { status: 'acknowledged', pagingOpen: false } });
});
