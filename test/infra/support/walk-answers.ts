import type { Api } from '../../../infra/tools/demo/client.ts';
import { emergencyIntake, ofAnother } from '../../support/bodies.ts';

/** An emergency comes in; what the phone of the first person shows of its page. */
async function paged(api: Api) {
  const { status, body } = await api.post('/v1/intakes', ofAnother(emergencyIntake));
  if (status !== 201) throw new Error(`Refused with ${status}.`);
  const page = await api.until(async () =>
    (await api.outbox(body.intakeId)).find(({ kind, channel }) => kind === 'page' && channel === 'sms'),
  );
  return {
    from: page.to,
    link: /\/acknowledgements\/[\w-]+/.exec(page.body)?.[0] ?? '',
    digits: /reply (\d{4})/i.exec(page.body)?.[1] ?? '',
  };
}

/** Pages are answered, and patients reached, by every door. @throws where one of them does not */
export async function walkAnswers(api: Api): Promise<void> {
  const [byLink, bySms] = [await paged(api), await paged(api)];
  const headers = { 'Idempotency-Key': byLink.link };
  const answers = [
    await api.get(byLink.link),
    await api.post(`/v1${byLink.link}`, {}, { headers }),
    await api.post(`/v1${byLink.link}`, { reached: true }),
    await api.post('/_local/sms', { from: bySms.from, body: bySms.digits }),
    await api.post('/_local/sms', { from: bySms.from, body: `reached ${bySms.digits}` }),
  ];
  const statuses = answers.map(({ status }) => status);
  if (statuses.some((status) => status !== 200) || answers.some(({ body }) => body?.handled === false))
    throw new Error(`Refused with one of ${statuses}.`);
}
