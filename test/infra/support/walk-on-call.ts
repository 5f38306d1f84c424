import type { Api, ApiAnswer } from '../../../infra/tools/demo/client.ts';

/** @throws where the answer is a refusal: then the walk does not show what it should. */
async function ok(answer: Promise<ApiAnswer>): Promise<ApiAnswer['body']> {
  const { status, body } = await answer;
  if (status >= 400) throw new Error(`Refused with ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** All that may be done with a rota, from now on; a hand-off comes due. */
export async function walkOnCall(api: Api): Promise<void> {
  const admin = { token: await api.staff('admin') };
  const { now } = (await api.get('/_local/clock')).body;
  const second = Math.floor(Date.parse(now) / 1000);
  const at = (hours: number) => new Date((second + hours * 3600) * 1000).toISOString();
  const shifts = [
    { start: at(1), end: at(2), recipientId: 'nurse-1' },
    { start: at(2), end: at(3), recipientId: 'nurse-2' },
  ];
  const rota = { region: 'nyc', from: at(1), to: at(3), shifts };
  const { shifts: kept } = await ok(api.call('PUT', '/v1/on-call', { ...admin, body: rota }));
  await ok(api.get(`/v1/on-call?region=nyc&from=${at(0)}&to=${at(3)}`, admin));
  const nurse = { token: await api.staff('nurse') };
  const once = { ...nurse, headers: { 'Idempotency-Key': 'the-same-swap' } };
  for (let n = 0; n < 2; n++) await ok(api.post('/v1/on-call/swap', { shiftId: kept[0].shiftId, to: 'nurse-3' }, once));
  const { url } = await ok(api.post('/v1/on-call/calendar-token', {}, nurse));
  await ok(api.get(url.replace(api.base, '')));
  await ok(api.call('DELETE', '/v1/on-call/calendar-token', nurse));
  await api.advance('PT90M');
}
