import type { Api, ApiAnswer } from '../../../infra/tools/demo/client.ts';
import { ofAnother, routineReferral } from '../../support/bodies.ts';
import { dayOf, inDays } from '../../support/stack.ts';

/** @throws where the answer is a refusal: then the walk does not show what it should. */
async function ok(answer: Promise<ApiAnswer>): Promise<ApiAnswer['body']> {
  const { status, body } = await answer;
  if (status >= 400) throw new Error(`Refused with ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** A surgeon with a visit is away, subscribes to it, and comes back; hours, sessions, closures and openings change; the visit goes to another surgeon. */
export async function walkCalendar(api: Api): Promise<void> {
  const admin = { token: await api.staff('admin') };
  const referrer = await api.referrer('demo-oncology', 'demo-secret');
  const { referralId: caseId } = await ok(api.post('/v1/referrals', ofAnother(routineReferral), { token: referrer }));
  const span = `from=${dayOf(inDays(5))}&to=${dayOf(inDays(20))}`;
  const search = `/v1/slots?appointmentType=new-consult&caseId=${caseId}&${span}&practitioner=spine-surgeon-1`;
  const { slots } = await ok(api.get(search, admin));
  const [slot] = slots;
  await ok(api.post('/v1/appointments', { caseId, slotId: slot.slotId }, admin));
  const date = slot.start.slice(0, 10);
  const calendar = `/v1/practitioners/${slot.practitionerId}`;
  const keyed = { ...admin, headers: { 'Idempotency-Key': 'the-same-absence' } };
  const { timeOffId } = await ok(api.post(`${calendar}/time-off`, { from: date, to: date }, keyed));
  await ok(api.get(`${calendar}/time-off`, admin));
  const { url } = await ok(api.post(`${calendar}/calendar-token`, {}, admin));
  await ok(api.get(url.replace(api.base, '')));
  await ok(api.call('DELETE', `${calendar}/calendar-token`, admin));
  const hours = await ok(api.get(`${calendar}/availability`, admin));
  await ok(api.call('PUT', `${calendar}/availability`, { ...admin, body: { weekly: hours.weekly.slice(1) } }));
  await ok(api.call('PUT', `${calendar}/availability`, { ...admin, body: { weekly: hours.weekly } }));
  const session = { clinicId: slot.clinicId, date, start: '09:00', end: '12:00', replacesHours: true };
  await ok(api.call('DELETE', `${calendar}/time-off/${timeOffId}`, admin));
  const { sessionId } = await ok(api.post(`${calendar}/sessions`, session, admin));
  await ok(api.call('DELETE', `${calendar}/sessions/${sessionId}`, admin));
  const clinic = `/v1/clinics/${slot.clinicId}`;
  const { closureId } = await ok(api.post(`${clinic}/closures`, { from: date, to: date, fromTime: '16:00' }, admin));
  await ok(api.call('DELETE', `${clinic}/closures/${closureId}`, admin));
  await ok(api.post(`${clinic}/openings`, { date: `${date.slice(0, 4)}-12-25` }, admin));
  const colleagues = ['spine-surgeon-2', 'spine-surgeon-3', 'neurosurgeon-1'];
  const reassign = { practitionerId: slot.practitionerId, date, to: colleagues };
  for (let n = 0; n < 2; n++)
    await ok(api.post('/v1/schedule/reassign', reassign, { ...admin, headers: { 'Idempotency-Key': 'the-same-day' } }));
  await ok(api.get(`/v1/reports/carve-outs?from=${dayOf(inDays(-20))}&to=${dayOf(inDays(-1))}`, admin));
  await ok(api.get(`/v1/reports/attendance?from=${dayOf(inDays(-20))}&to=${dayOf(inDays(20))}`, admin));
  await api.advance('PT3M');
}
