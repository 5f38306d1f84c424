import { emergencyIntake, routineIntake } from '../../support/bodies.ts';
import { searchDates } from '../../support/stack.ts';
import { anotherPerson } from './another-person.ts';
import type { Recorder } from './recorder.ts';

const search = `/v1/slots?appointmentType=new-consult&${searchDates()}`;
const numb = { clinical: { symptoms: { saddleNumbness: { value: 'yes', onsetDays: 1 } } } };

/** What the phone of the person on call shows of a case's page. */
async function pageOf(api: Recorder, caseId: string) {
  const page = (await api.outbox(caseId)).find(({ kind, channel }) => kind === 'page' && channel === 'sms');
  const link = /\/acknowledgements\/[\w-]+/.exec(page?.body)?.[0] ?? '';
  return { from: page?.to, link, digits: /reply (\d{4})/i.exec(page?.body)?.[1] ?? '' };
}

async function emergency(api: Recorder, last: number): Promise<string> {
  const body = anotherPerson(emergencyIntake, last);
  return (await api.expect(201, 'POST', '/v1/intakes', { body })).intakeId;
}

/** Emergencies: the stream pages, a timer pages again, and pages are answered by their links and by SMS. */
export async function walkEmergencies(api: Recorder): Promise<string> {
  const first = await emergency(api, 1);
  const { link } = await pageOf(api, first);
  await api.page({ method: 'GET', address: link });
  await api.page({ method: 'POST', address: link, body: '' });
  await api.expect(200, 'POST', `/v1${link}`, { body: { reached: true } });
  const second = await emergency(api, 2);
  const { from, digits } = await pageOf(api, second);
  const answered = await api.post('/_local/sms', { from, body: digits });
  if (answered.body?.handled !== true) throw new Error(`The SMS was not taken: ${JSON.stringify(answered.body)}`);
  const third = await emergency(api, 3);
  await api.moveOn(10 * 60);
  return third;
}

/** A visit is booked by API. @returns the address of the link by which its patient manages it */
export async function walkBooking(api: Recorder): Promise<string> {
  const intake = anotherPerson(routineIntake, 6);
  const { intakeId: caseId, bookingToken: token } = await api.expect(201, 'POST', '/v1/intakes', { body: intake });
  const { slots } = await api.expect(200, 'GET', search);
  const booking = { slotId: slots[0].slotId, caseId };
  const { links } = await api.expect(201, 'POST', '/v1/appointments', { token, body: booking });
  return links.manage.replace(api.base, '');
}

/** A visit is held, booked, moved and cancelled by API, and its case gets worse; then the same person sends a form again, and staff find two cases. */
export async function walkVisit(api: Recorder): Promise<string> {
  const body = anotherPerson(routineIntake, 4);
  const headers = { 'Idempotency-Key': 'one-intake' };
  const { intakeId: caseId, bookingToken: token } = await api.expect(201, 'POST', '/v1/intakes', { body, headers });
  await api.expect(201, 'POST', '/v1/intakes', { body, headers });
  const { slots } = await api.expect(200, 'GET', search);
  const hold = { slotId: slots[0].slotId, caseId };
  const { holdId: given } = await api.expect(201, 'POST', '/v1/holds', { token, body: hold });
  await api.expect(204, 'DELETE', `/v1/holds/${given}`, { token });
  const { holdId } = await api.expect(201, 'POST', '/v1/holds', { token, body: hold });
  const booked = await api.expect(201, 'POST', '/v1/appointments', { token, body: { holdId, caseId } });
  const visit = `/v1/appointments/${booked.appointmentId}`;
  await api.expect(200, 'GET', visit, { token });
  await api.expect(401, 'GET', visit);
  await api.expect(200, 'GET', booked.links.calendar.replace(api.base, ''));
  await api.expect(200, 'POST', `${visit}/confirm`, { token, body: {} });
  await api.expect(200, 'POST', `${visit}/reschedule`, { token, body: { slotId: slots.at(-1).slotId } });
  await api.expect(200, 'POST', `${visit}/cancel`, { token, body: {} });
  await api.expect(409, 'POST', `${visit}/cancel`, { token, body: {} });
  await api.expect(200, 'PATCH', `/v1/intakes/${caseId}`, { token, body: numb });
  await api.expect(201, 'POST', '/v1/intakes', { body: { ...body, language: 'en' } });
  return caseId;
}
