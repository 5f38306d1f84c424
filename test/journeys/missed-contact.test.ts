import { describe, expect, it } from 'vitest';
import { emergencyIntake, ofAnother, referral } from '../support/bodies.ts';
import { startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);

const textsOf = async (caseId: string) =>
  (await stack.api.outbox(caseId)).filter(({ kind, channel }) => /page|escalation/.test(kind) && channel === 'sms');

async function acknowledgedEmergency() {
  const { api } = stack;
  const nurse = await api.staff('nurse');
  const { intakeId } = (await api.post('/v1/intakes', ofAnother(emergencyIntake))).body;
  const path = `/v1/cases/${intakeId}`;
  await api.advance('PT1M');
  await api.post(`${path}/acknowledge`, {}, { token: nurse });
  return { path, caseId: intakeId as string };
}

const call = { channel: 'phone', reached: true };

describe('an emergency that somebody acknowledged', () => {
  it('is paged again when nobody calls within the hour, and every hour until somebody does', async () => {
    const { api } = stack;
    const { path, caseId } = await acknowledgedEmergency();
    expect(await textsOf(caseId)).toHaveLength(1);
    await api.advance('PT61M');
    const nurse = await api.staff('nurse');
    expect((await textsOf(caseId)).map(({ kind }) => kind)).toEqual(['page', 'page']);
    const paged = (await api.get(path, { token: nurse })).body;
    expect(paged).toMatchObject({ status: 'acknowledged', round: 2, pagingOpen: true, acknowledgedBy: 'nurse-1' });
    await api.post(`${path}/acknowledge`, { round: 2 }, { token: nurse });
    await api.advance('PT61M');
    const later = await api.staff('nurse');
    expect((await api.get(path, { token: later })).body).toMatchObject({ round: 3, pagingOpen: true });
    const reached = await api.post(`${path}/contact`, call, { token: later });
    expect(reached).toMatchObject({ status: 200, body: { pagingOpen: false, lastContact: { reached: true } } });
    const told = (await textsOf(caseId)).length;
    await api.advance('PT5H');
    expect(await textsOf(caseId)).toHaveLength(told);
  });

  it('is left alone where somebody calls in time', async () => {
    const { api } = stack;
    const { path, caseId } = await acknowledgedEmergency();
    const desk = await api.staff('front-desk');
    expect(await api.post(`${path}/contact`, call, { token: desk })).toMatchObject({ status: 200 });
    await api.advance('PT3H');
    expect(await textsOf(caseId)).toHaveLength(1);
  });
});

it('the front desk reaches an emergency that nobody answered: it is paged on', async () => {
  const { api } = stack;
  const desk = await api.staff('front-desk');
  const { intakeId } = (await api.post('/v1/intakes', ofAnother(emergencyIntake))).body;
  const noted = await api.post(`/v1/cases/${intakeId}/contact`, call, { token: desk });
  expect(noted).toMatchObject({ status: 200, body: { pagingOpen: true } });
  await api.advance('PT16M');
  expect((await textsOf(intakeId)).map(({ kind }) => kind)).toEqual(['page', 'escalation']);
  const nurse = await api.staff('nurse');
  await api.post(`/v1/cases/${intakeId}/contact`, call, { token: nurse });
});

it('an emergency that its referrer takes back is paged on until a person confirms it', async () => {
  const { api } = stack;
  const referrer = await api.referrer('demo-oncology', 'demo-secret');
  const body = { ...referral, clinical: emergencyIntake.clinical };
  const { referralId } = (await api.post('/v1/referrals', body, { token: referrer })).body;
  const path = `/v1/cases/${referralId}`;
  const withdrawn = await api.post(`/v1/referrals/${referralId}/withdraw`, {}, { token: referrer });
  expect(withdrawn).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
  await api.advance('PT16M');
  expect((await textsOf(referralId)).map(({ kind }) => kind)).toEqual(['page', 'escalation']);
  const nurse = await api.staff('nurse');
  const onList = await api.get('/v1/worklist?status=withdrawn', { token: nurse });
  expect(onList.body.cases).toMatchObject([{ caseId: referralId, pagingOpen: true }]);
  const confirmed = await api.post(`${path}/acknowledge`, {}, { token: nurse });
  expect(confirmed).toMatchObject({ status: 200, body: { status: 'withdrawn', pagingOpen: false } });
  expect((await api.get('/v1/worklist?status=withdrawn', { token: nurse })).body.cases).toEqual([]);
  await api.advance('PT3H');
  expect(await textsOf(referralId)).toHaveLength(2);
});
