import type { Api, ApiAnswer, Call } from '../../../infra/tools/demo/client.ts';
import { emergencyIntake, ofAnother, routineIntake, routineReferral } from '../../support/bodies.ts';
import { inDays, searchDates } from '../../support/stack.ts';

/** @throws where the answer is a refusal: then the walk does not show what it should. */
async function ok(answer: Promise<ApiAnswer>): Promise<ApiAnswer['body']> {
  const { status, body } = await answer;
  if (status >= 400) throw new Error(`Refused with ${status}: ${JSON.stringify(body)}`);
  return body;
}

const numb = { clinical: { symptoms: { saddleNumbness: { value: 'yes', onsetDays: 1 } } } };
/** Urgent: paged until somebody answers, or until it gets worse. */
const weak = { clinical: { symptoms: { limbWeakness: { value: 'unilateral', onsetDays: 30 } } } };
const search = `/v1/slots?appointmentType=new-consult&${searchDates()}`;

/** All that may be done with a visit, by whoever has a token for its case. */
async function walkVisit(api: Api, caseId: string, call: Call): Promise<void> {
  const { slots } = await ok(api.get(search));
  const given = await ok(api.post('/v1/holds', { slotId: slots.at(-1).slotId, caseId }, call));
  await ok(api.call('DELETE', `/v1/holds/${given.holdId}`, call));
  const { holdId } = await ok(api.post('/v1/holds', { slotId: slots[0].slotId, caseId }, call));
  const once = { ...call, headers: { 'Idempotency-Key': `booking-of-${caseId}` } };
  const { appointmentId, links } = await ok(api.post('/v1/appointments', { holdId, caseId }, once));
  await ok(api.post('/v1/appointments', { holdId, caseId }, once));
  const visit = `/v1/appointments/${appointmentId}`;
  await ok(api.get(visit, call));
  await ok(api.get(links.calendar.replace(api.base, '')));
  await ok(api.post(`${visit}/confirm`, {}, call));
  await ok(api.post(`${visit}/reschedule`, { slotId: slots.at(-1).slotId }, call));
  await ok(api.post(`${visit}/cancel`, {}, call));
}

/** Sixty days ahead: after the deadline of every case. */
const tooLate = `/v1/slots?appointmentType=new-consult&${searchDates(inDays(60))}`;

async function walkLateVisit(api: Api, caseId: string, call: Call): Promise<void> {
  const { slots } = await ok(api.get(tooLate));
  const { appointmentId } = await ok(api.post('/v1/appointments', { slotId: slots[0].slotId, caseId }, call));
  await api.until(async () => (await api.outbox(caseId)).some(({ kind }) => kind === 'visit-after-deadline'));
  await ok(api.post(`/v1/appointments/${appointmentId}/cancel`, {}, call));
}

export async function walkPatient(api: Api): Promise<void> {
  const headers = { 'Idempotency-Key': 'the-same-intake' };
  const { intakeId, bookingToken: token } = await ok(api.post('/v1/intakes', routineIntake, { headers }));
  await ok(api.post('/v1/intakes', routineIntake, { headers }));
  await ok(api.get(`${search}&caseId=${intakeId}`, { token }));
  await walkVisit(api, intakeId, { token });
  await walkLateVisit(api, intakeId, { token });
  await ok(api.call('PATCH', `/v1/intakes/${intakeId}`, { token, body: weak }));
  const { version } = await ok(api.get(`/v1/cases/${intakeId}`, { token: await api.staff('nurse') }));
  const seen = { 'Idempotency-Key': 'the-same-answers', 'If-Match': `"${version}"` };
  for (let n = 0; n < 2; n++)
    await ok(api.call('PATCH', `/v1/intakes/${intakeId}`, { token, body: numb, headers: seen }));
}

export async function walkReferrer(api: Api): Promise<void> {
  const token = await api.referrer('demo-oncology', 'demo-secret');
  const { referralId } = await ok(api.post('/v1/referrals', routineReferral, { token }));
  await walkVisit(api, referralId, { token });
  await ok(api.get('/v1/referrals', { token }));
  const { slots } = await ok(api.get(search));
  await ok(api.post('/v1/appointments', { slotId: slots[0].slotId, caseId: referralId }, { token }));
  await ok(api.get(`/v1/referrals/${referralId}`, { token }));
  await ok(api.call('PATCH', `/v1/referrals/${referralId}`, { token, body: numb }));
  const once = { token, headers: { 'Idempotency-Key': 'the-same-withdrawal' } };
  for (let n = 0; n < 2; n++) await ok(api.post(`/v1/referrals/${referralId}/withdraw`, {}, once));
}

/** What becomes of visits, and a hold that is ended for somebody else. A nurse who books for a paged case answers it. */
async function walkFrontDesk(api: Api, staff: Call, { intakeId, bookingToken }: ApiAnswer['body']): Promise<void> {
  const paged = await ok(api.post('/v1/intakes', ofAnother(emergencyIntake)));
  const { slots } = await ok(api.get(search));
  const visitAt = async (place: number, caseId: string): Promise<string> => {
    const { appointmentId } = await ok(api.post('/v1/appointments', { slotId: slots.at(place).slotId, caseId }, staff));
    return `/v1/appointments/${appointmentId}`;
  };
  const taking = await visitAt(-1, paged.intakeId);
  for (const change of ['check-in', 'complete']) await ok(api.post(`${taking}/${change}`, {}, staff));
  await ok(api.post(`${await visitAt(-2, intakeId)}/no-show`, {}, staff));
  await ok(api.post('/v1/holds', { slotId: slots.at(-2).slotId, caseId: intakeId }, { token: bookingToken }));
  const { holders } = await ok(api.get('/v1/holds', staff));
  const { released } = await ok(api.post('/v1/holds/release', { holder: holders[0].holder }, staff));
  if (released !== 1) throw new Error(`${released} holds were ended`);
}

/** What came from our address is set aside, and brought back: all of it, then one case. */
async function walkFlood(api: Api, staff: Call): Promise<void> {
  const { intakeId } = await ok(api.post('/v1/intakes', ofAnother(emergencyIntake)));
  const list = async (query: string): Promise<{ caseId: string; source: string }[]> =>
    (await ok(api.get(`/v1/worklist?limit=200&${query}`, staff))).cases;
  const isAmong = async (query: string) => (await list(query)).some(({ caseId }) => caseId === intakeId);
  const source = (await list('')).find(({ caseId }) => caseId === intakeId)?.source;
  await ok(api.post('/v1/worklist/set-aside', { source }, staff));
  await api.until(() => isAmong('setAside=true'));
  await ok(api.post('/v1/worklist/bring-back', { source }, staff));
  await api.until(() => isAmong(`source=${source}`));
  await ok(api.post(`/v1/cases/${intakeId}/bring-back`, {}, staff));
}

/** An emergency that nobody answers at first, and what staff do with it. */
export async function walkStaff(api: Api): Promise<void> {
  const { intakeId } = await ok(api.post('/v1/intakes', ofAnother(emergencyIntake)));
  await api.until(async () => (await api.outbox(intakeId)).some(({ kind }) => kind === 'page'));
  await api.advance('PT20M');
  const token = await api.staff('nurse');
  const { cases } = await ok(api.get('/v1/worklist', { token }));
  const seen = `/v1/cases/${cases[0].caseId}`;
  await ok(api.get(seen, { token }));
  const { messages } = await ok(api.get(`${seen}/messages`, { token }));
  const admin = { token: await api.staff('admin') };
  await ok(api.post(`/v1/messages/${messages[0].messageId}/replay`, {}, admin));
  await ok(api.post(`${seen}/acknowledge`, {}, { token }));
  const { version } = await ok(api.get(seen, { token }));
  const once = { token, headers: { 'Idempotency-Key': 'the-same-override', 'If-Match': `"${version}"` } };
  for (let n = 0; n < 2; n++)
    await ok(api.post(`${seen}/triage`, { urgency: 'urgent', reason: 'walked in by herself' }, once));
  await ok(api.get(`${seen}/history`, { token }));
  const routine = await ok(api.post('/v1/intakes', ofAnother(routineIntake)));
  const { slots } = await ok(api.get(search));
  const booking = { slotId: slots[0].slotId, caseId: routine.intakeId };
  const { clinicId, start } = await ok(api.post('/v1/appointments', booking, { token }));
  await ok(api.get(`/v1/schedule?clinic=${clinicId}&date=${start.slice(0, 10)}`, { token }));
  await ok(api.get(`/v1/cases/${routine.intakeId}`, { token }));
  const other = await ok(api.post('/v1/intakes', ofAnother(routineIntake)));
  await walkFrontDesk(api, { token }, other);
  const taken = await api.post('/v1/appointments', { ...booking, caseId: other.intakeId }, { token });
  if (taken.status !== 409) throw new Error(`A taken time was answered with ${taken.status}`);
  for (const path of ['clinics', 'practitioners', 'appointment-types']) await ok(api.get(`/v1/${path}`));
  await walkFlood(api, { token });
}
