import { expect, it } from 'vitest';
import { startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);

const one = '/v1/subscriptions/';
const signedIn = async (staffId: string, role: string): Promise<string> =>
  (await stack.api.get(`/_local/token?role=${role}&staffId=${staffId}`)).body.accessToken;
const mailsOf = async (kind: string, to: string) =>
  (await stack.api.outbox()).filter((each) => each.kind === kind && each.to === to);
const stateOf = async (id: string, token: string): Promise<string | undefined> =>
  (await stack.api.get('/v1/subscriptions', { token })).body.subscriptions.find(
    ({ subscriptionId }: { subscriptionId: string }) => subscriptionId === id,
  )?.state;

it('somebody asks to hear by mail, confirms by the link, tries it out and ends it, across a kill', async () => {
  const token = await signedIn('surgeon-1', 'surgeon');
  const asked = await stack.api.post('/v1/subscriptions', { channel: 'email', kinds: ['digest'] }, { token });
  expect([asked.status, asked.body.state]).toEqual([201, 'pending']);
  const { subscriptionId: id } = asked.body;
  const to = 'surgeon-1@example.org';
  await stack.api.until(async () => (await mailsOf('subscription-confirmation', to)).length > 0);
  const [mail] = await mailsOf('subscription-confirmation', to);
  const link = /https:\S+/.exec(mail.body)?.[0];
  await stack.restartAfterKill();
  expect(await stateOf(id, token)).toBe('pending');

  expect((await stack.api.post(`${one}${id}/confirm`, { token: link }, { token })).status).toBe(202);
  await stack.api.until(async () => (await stateOf(id, token)) === 'confirmed');
  expect((await stack.api.post(`${one}${id}/test`, {}, { token })).status).toBe(200);
  await stack.api.until(async () => (await mailsOf('test-page', to)).length > 0);

  expect((await stack.api.call('DELETE', `${one}${id}`, { token })).status).toBe(204);
  expect(await stateOf(id, token)).toBeUndefined();
});

it('a click on the link confirms as well, at once', async () => {
  const token = await signedIn('surgeon-2', 'surgeon');
  const { body } = await stack.api.post('/v1/subscriptions', { channel: 'email' }, { token });
  const clicked = await stack.api.post(`/_local/subscriptions/${body.subscriptionId}/confirm`);
  expect(clicked).toMatchObject({ status: 200, body: { ...body, state: 'confirmed' } });
  expect(await stateOf(body.subscriptionId, token)).toBe('confirmed');
  expect((await stack.api.post('/_local/subscriptions/sub_nothing/confirm')).status).toBe(404);
});
