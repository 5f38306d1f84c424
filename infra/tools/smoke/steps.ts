import type { Api, ApiAnswer } from '../demo/client.ts';

/** One look at a running system. `fault` = what is wrong and what to do; nothing where all is well. */
export interface Step {
  name: string;
  ask: (api: Api) => Promise<ApiAnswer>;
  fault: (answer: ApiAnswer) => string | undefined;
}

const expected = (wanted: readonly number[], { status }: ApiAnswer): string | undefined =>
  wanted.includes(status) ? undefined : `answered ${status} instead of ${wanted.join(' or ')}`;

/** A refusal must be problem+json: clients read one kind of error, whoever refuses. */
const refused =
  (...wanted: number[]) =>
  (answer: ApiAnswer): string | undefined => {
    const type = answer.headers.get('content-type') ?? 'nothing';
    return expected(wanted, answer) ?? (type.includes('problem+json') ? undefined : `is ${type}, not problem+json`);
  };

const filled =
  (list: string) =>
  (answer: ApiAnswer): string | undefined =>
    expected([200], answer) ??
    (answer.body[list]?.length > 0 ? undefined : `has no ${list}: import the directory (docs/deploy.md)`);

const day = (ahead: number, now: Date): string =>
  new Date(now.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);

/** Asks for a week of the first appointment type on offer. */
async function slotsOfAWeek(api: Api, now: Date): Promise<ApiAnswer> {
  const { body } = await api.get('/v1/appointment-types');
  const type = body.appointmentTypes?.[0]?.appointmentTypeId ?? 'new-consult';
  return api.get(`/v1/slots?appointmentType=${type}&from=${day(1, now)}&to=${day(8, now)}`);
}

/** A person who cannot walk any more: whatever else the rules say, this is an emergency. */
const emergency = { cancerHistory: 'past', symptoms: { gait: { value: 'cannot-walk' } }, age: 60, language: 'en' };

const preview = (token: string): Step => ({
  name: 'triage preview with the token',
  ask: (api) => api.post('/v1/triage/preview', emergency, { token }),
  fault: (answer) =>
    expected([200], answer) ??
    (answer.body.urgency === 'emergent' ? undefined : `calls an emergency ${answer.body.urgency}`),
});

/** A page for patients tells of 911 first, whatever it is about. */
const page = (name: string, path: string): Step => ({
  name,
  ask: (api) => api.get(path),
  fault: (answer) =>
    expected([200], answer) ?? (/href="tel:911"/.test(answer.body) ? undefined : 'does not tell how to call 911'),
});

/**
 * What a deployment is looked at for. Nothing is stored, booked or sent: reads, refusals and a preview.
 * @param now by which the week of the search is chosen
 * @param token of staff or a referrer with referrals/read; absent = no preview
 */
export const steps = (now: Date, token?: string): Step[] => [
  { name: 'health', ask: (api) => api.get('/healthz'), fault: (answer) => expected([200], answer) },
  {
    name: 'description of the API',
    ask: (api) => api.get('/openapi.json'),
    fault: (answer) =>
      expected([200], answer) ??
      (answer.body.openapi?.startsWith('3.1') ? undefined : 'is no OpenAPI 3.1: run npm run openapi and deploy again'),
  },
  page('the first page', '/'),
  page('the form in Spanish', '/intake?lang=es'),
  { name: 'clinics', ask: (api) => api.get('/v1/clinics'), fault: filled('clinics') },
  {
    name: 'appointment types',
    ask: (api) => api.get('/v1/appointment-types'),
    fault: filled('appointmentTypes'),
  },
  {
    name: 'free times',
    ask: (api) => slotsOfAWeek(api, now),
    fault: (answer) =>
      expected([200], answer) ?? (Array.isArray(answer.body.slots) ? undefined : 'has no list of slots'),
  },
  {
    name: 'an estimate',
    ask: (api) => api.get('/v1/estimates?cpt=99204&coverage=medicare'),
    fault: (answer) => expected([200], answer),
  },
  { name: 'the worklist without a token', ask: (api) => api.get('/v1/worklist'), fault: refused(401) },
  {
    name: 'an appointment with a forged link',
    ask: (api) => api.get('/v1/appointments/apt_none?token=forged'),
    fault: refused(401, 403),
  },
  { name: 'an address that there is not', ask: (api) => api.get('/v1/nothing-here'), fault: refused(404) },
  {
    // API Gateway does not tell a wrong method from a wrong address; the functions and the local gateway do.
    name: 'a method that there is not',
    ask: (api) => api.call('DELETE', '/v1/clinics'),
    fault: refused(405, 404),
  },
  ...(token ? [preview(token)] : []),
];
