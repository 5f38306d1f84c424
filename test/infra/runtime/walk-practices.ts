import { emergencyIntake, routineIntake, routineReferral } from '../../support/bodies.ts';
import { anotherPerson } from './another-person.ts';
import type { Recorder } from './recorder.ts';

/** An oncologist refers by API. */
export async function walkReferrer(api: Recorder): Promise<string> {
  const token = await api.referrer('demo-oncology', 'demo-secret');
  const { referralId } = await api.expect(201, 'POST', '/v1/referrals', { token, body: routineReferral });
  await api.expect(200, 'GET', '/v1/referrals', { token });
  await api.expect(200, 'GET', `/v1/referrals/${referralId}`, { token });
  await api.expect(200, 'GET', `/v1/referrals/${referralId}/events`, { token });
  await api.expect(200, 'POST', '/v1/triage/preview', { token, body: routineIntake.clinical });
  await api.expect(403, 'GET', '/v1/worklist', { token });
  return referralId;
}

/** Staff look at cases and work on them by API. @param caseId an emergency that nobody has answered */
export async function walkStaff(api: Recorder, caseId: string): Promise<void> {
  const token = await api.staff('nurse');
  const one = `/v1/cases/${caseId}`;
  await api.expect(200, 'GET', '/v1/worklist', { token });
  for (const part of ['', '/history', '/messages']) await api.expect(200, 'GET', `${one}${part}`, { token });
  await api.expect(200, 'POST', `${one}/acknowledge`, { token, body: {} });
  await api.expect(200, 'POST', `${one}/contact`, { token, body: { channel: 'phone', reached: true } });
  await api.expect(201, 'POST', `${one}/notes`, { token, body: { text: 'Called back.' } });
  const { version } = await api.expect(200, 'GET', one, { token });
  const headers = { 'If-Match': `"${version}"` };
  const body = { urgency: 'urgent', reason: 'walked in by herself' };
  await api.expect(200, 'POST', `${one}/triage`, { token, body, headers });
  await api.expect(412, 'POST', `${one}/triage`, { token, body, headers });
  const walkIn = anotherPerson(emergencyIntake, 5);
  await api.expect(201, 'POST', '/v1/cases', { token: await api.staff('front-desk'), body: walkIn });
}

/** What an admin looks at, and calendars that change. */
export async function walkOffice(api: Recorder): Promise<void> {
  const token = await api.staff('admin');
  await api.expect(200, 'GET', '/v1/operations', { token });
  await api.expect(200, 'GET', '/v1/directory', { token });
  await api.expect(200, 'GET', '/v1/on-call?region=nyc&from=2030-01-15T15:00:00Z&to=2030-01-16T15:00:00Z', { token });
  await api.expect(403, 'GET', '/v1/operations', { token: await api.staff('nurse') });
  const one = '/v1/practitioners/spine-surgeon-1';
  await api.expect(200, 'GET', `${one}/availability`, { token });
  const body = { from: '2030-03-04', to: '2030-03-04', reason: 'away' };
  await api.expect(201, 'POST', `${one}/time-off`, { token, body });
  const surgeon = (await api.get('/_local/token?role=surgeon&staffId=surgeon-1')).body.accessToken;
  await api.expect(201, 'POST', '/v1/subscriptions', { token: surgeon, body: { channel: 'email' } });
}
