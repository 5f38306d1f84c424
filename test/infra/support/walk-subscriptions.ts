import type { Api, ApiAnswer } from '../../../infra/tools/demo/client.ts';

const path = '/v1/subscriptions';

async function ok(answer: Promise<ApiAnswer>, status: number): Promise<ApiAnswer['body']> {
  const { status: got, body } = await answer;
  if (got !== status) throw new Error(`${got} instead of ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** One of the staff asks to hear by mail, confirms, tries it out and ends it; SNS unsubscribes the mailbox then. */
export async function walkSubscriptions(api: Api): Promise<void> {
  const token = (await api.get('/_local/token?role=surgeon&staffId=surgeon-1')).body.accessToken;
  const { subscriptionId } = await ok(api.post(path, { channel: 'email' }, { token }), 201);
  const mail = async () => (await api.outbox()).find(({ kind }) => kind === 'subscription-confirmation');
  const { body } = await api.until(async () => (await mail()) ?? false);
  const one = `${path}/${subscriptionId}`;
  await ok(api.post(`${one}/confirm`, { token: /https:\S+/.exec(body)?.[0] }, { token }), 202);
  await api.until(async () =>
    (await ok(api.get(path, { token }), 200)).subscriptions.every(
      ({ state }: { state: string }) => state === 'confirmed',
    ),
  );
  await ok(api.post(`${one}/test`, {}, { token }), 200);
  await api.until(async () =>
    (await api.outbox()).some(({ kind, to }) => kind === 'test-page' && to === 'surgeon-1@example.org'),
  );
  await ok(api.call('DELETE', one, { token }), 204);
  await api.advance('PT5M');
}
