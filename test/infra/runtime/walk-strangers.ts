import { bodyLimitBytes } from '../../../shared/http/core/steps/body-limit.ts';
import { searchDates } from '../../support/stack.ts';
import type { Recorder } from './recorder.ts';

/** More than a function takes. */
const tooLong = 'x'.repeat(bodyLimitBytes);
const forged = 'djEuYWNrLmZvcmdlZA';

/** What anybody may ask without a token, what is refused to them, and what is no request at all. */
export async function walkStrangers(api: Recorder): Promise<void> {
  const slots = `/v1/slots?appointmentType=new-consult&${searchDates()}`;
  for (const path of ['/healthz', '/openapi.json', '/v1/clinics', '/v1/practitioners', '/v1/appointment-types'])
    await api.expect(200, 'GET', path);
  await api.expect(200, 'GET', `${slots}&near=11787&limit=20`);
  for (const address of ['/', '/docs', '/intake?lang=es']) await api.page({ method: 'GET', address });
  await api.send({ method: 'HEAD', path: '/intake' });
  await api.expect(404, 'GET', '/v1/no-such-thing');
  await api.page({ method: 'GET', address: '/no-such-page' });
  await api.send({ method: 'OPTIONS', path: '/v1/intakes', headers: { origin: 'https://elsewhere.example' } });
  await api.send({ method: 'GET', path: '/v1/clinics', headers: { origin: new URL(api.base).origin } });
  await api.expect(401, 'GET', '/v1/worklist');
  await api.expect(401, 'GET', '/v1/worklist', { token: forged });
  await api.expect(401, 'GET', '/v1/appointments/some-visit', { token: forged });
  await api.expect(404, 'POST', `/v1/acknowledgements/${forged}`, { body: {} });
  await api.page({ method: 'GET', address: `/acknowledgements/${forged}` });
  await api.page({ method: 'GET', address: `/appointments/manage?token=${forged}` });
  await api.expect(422, 'GET', '/v1/slots?appointmentType=nonsense');
  await api.expect(422, 'POST', '/v1/intakes', { body: { patient: { familyName: 7 } } });
  await api.send({ method: 'POST', path: '/v1/intakes', headers: { 'Content-Type': 'application/json' }, body: '{' });
  await api.expect(413, 'POST', '/v1/intakes', { body: { note: tooLong } });
  await api.page({ method: 'GET', address: '/staff' });
}
