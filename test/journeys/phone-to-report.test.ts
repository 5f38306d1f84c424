import { expect, it } from 'vitest';
import { routineIntake, withMember } from '../support/bodies.ts';
import { searchDates, startUnlimited } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startUnlimited);
const day = 24 * 3_600_000;
const desk = async () => ({ token: await stack.api.staff('front-desk') });
const nurse = async () => ({ token: await stack.api.staff('nurse') });
const nowOf = async () => Date.parse((await stack.api.get('/_local/clock')).body.now);
const rowOf = async (caseId: string) => (await stack.api.get(`/v1/cases/${caseId}`, await desk())).body;

/** Takes the routine case of somebody who calls. */
async function takenByPhone(): Promise<string> {
  const answer = await stack.api.post('/v1/cases', { channel: 'phone', intake: routineIntake }, await desk());
  expect([answer.status, Object.keys(answer.body.triage).length]).toEqual([201, 4]);
  expect(answer.headers.get('location')).toContain(`/v1/cases/${answer.body.caseId}`);
  return answer.body.caseId;
}

/** Books the first free time so many days from now. */
async function bookIn(caseId: string, days: number) {
  const dates = searchDates((await nowOf()) + days * day);
  const { slots } = (await stack.api.get(`/v1/slots?appointmentType=new-consult&${dates}`)).body;
  const booked = await stack.api.post('/v1/appointments', { slotId: slots[0].slotId, caseId }, await desk());
  expect(booked.status).toBe(201);
  return booked.body;
}

const reportOf = async (from: string, who = nurse, headers = {}) =>
  stack.api.get(`/v1/reports/timeliness?from=${from}&to=${from}`, { ...(await who()), headers });

it('a case comes by phone, becomes urgent with its visit too late, is accepted, and stands in the report', async () => {
  const { api } = stack;
  const caseId = await takenByPhone();
  const date = new Date((await nowOf()) - 5 * 3_600_000).toISOString().slice(0, 10);
  const visit = await bookIn(caseId, 10);
  expect(await rowOf(caseId)).toMatchObject({ nextVisitAt: visit.start, visitAfterDeadline: false });

  const raised = await api.post(
    `/v1/cases/${caseId}/triage`,
    { urgency: 'urgent', reason: 'worse today' },
    await nurse(),
  );
  expect(raised.body).toMatchObject({ urgency: 'urgent', visitAfterDeadline: true });
  const told = async () => (await api.outbox(caseId)).some(({ kind }) => kind === 'visit-after-deadline');
  expect(await api.until(told)).toBe(true);

  const accept = async (reason: string) =>
    api.post(`/v1/appointments/${visit.appointmentId}/accept-late`, { reason }, await nurse());
  expect((await accept('abroad until then')).status).toBe(200);
  expect(await rowOf(caseId)).toMatchObject({ nextVisitAt: visit.start, visitAfterDeadline: false });
  expect(await accept('once more')).toMatchObject({ status: 409 });

  expect(
    (await api.post(`/v1/cases/${caseId}/contact`, { channel: 'phone', reached: true }, await nurse())).status,
  ).toBe(200);
  await api.advance(`PT${Math.ceil((Date.parse(visit.start) - (await nowOf())) / 60_000) + 5}M`);
  for (const change of ['check-in', 'complete'])
    expect((await api.post(`/v1/appointments/${visit.appointmentId}/${change}`, {}, await desk())).status).toBe(200);

  const report = await api.until(async () => {
    const { body } = await reportOf(date);
    return body.rows.some((row: { seen: { count: number } }) => row.seen.count === 1) && body;
  });
  expect(report.rows).toMatchObject([
    { urgency: 'urgent', cases: 1, contacted: { count: 1, withinDeadline: 1 }, seen: { count: 1, withinDeadline: 0 } },
  ]);
  expect(report.breaches).toContainEqual({
    caseId,
    clock: 'seenBy',
    by: expect.any(Number),
    reason: 'abroad until then',
  });
  expect(JSON.stringify((await reportOf(date, desk)).body)).not.toContain('abroad');
  const csv = await reportOf(date, desk, { Accept: 'text/csv' });
  expect(csv.body).toContain('\r\nurgent,');
});

it('an emergency that staff take down badly is stored, paged and mended', async () => {
  const { api } = stack;
  const form = withMember(
    routineIntake,
    'clinical.freeText',
    'I cannot walk since this morning and cannot feel my legs.',
  );
  const intake = withMember(form, 'patient', { phone: '631 555 0143' });
  const taken = await api.post('/v1/cases', { intake }, await desk());
  expect(taken).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
  const { caseId, incomplete } = taken.body;
  expect(incomplete.map(({ pointer }: { pointer: string }) => pointer)).toContain('/channel');
  expect(await api.until(async () => (await api.outbox(caseId)).some(({ kind }) => kind === 'page'))).toBe(true);

  const patient = { ...routineIntake.patient, phone: '631 555 0143' };
  const mended = await api.call('PATCH', `/v1/cases/${caseId}`, { ...(await desk()), body: { patient } });
  expect(mended).toMatchObject({ status: 200, body: { contact: { givenName: 'Carmen' } } });
  expect(mended.body).not.toHaveProperty('incomplete');
});
