import { expect, it } from 'vitest';
import { emergencyIntake, ofAnother } from '../support/bodies.ts';
import { startUnlimited } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startUnlimited);

it('whoever said STOP is found out by the next morning: their lead is told, and pages go past them at once', async () => {
  const stateOfPhone = async (): Promise<string> => {
    const { accessToken: token } = (await stack.api.get('/_local/token?role=nurse&staffId=nurse-1')).body;
    const { subscriptions } = (await stack.api.get('/v1/subscriptions', { token })).body;
    return subscriptions.find(({ channel }: { channel: string }) => channel === 'sms').state;
  };
  const textsOf = async (kind: string, caseId?: string) =>
    (await stack.api.outbox(caseId)).filter((each) => each.kind === kind && each.channel === 'sms');

  expect(await stateOfPhone()).toBe('confirmed');
  const said = await stack.api.post('/_local/sms', { from: '+12125550113', body: 'Stop' });
  expect(said).toMatchObject({ status: 200, body: { handled: true } });
  await stack.api.advance('P1D');
  await stack.api.until(async () => (await stateOfPhone()) === 'broken');
  const told = async () =>
    (await stack.api.outbox()).filter(({ kind, body }) => kind === 'cannot-be-reached' && body.includes('nurse-1'));
  await stack.api.until(async () => (await told()).length > 0);

  const { body } = await stack.api.post('/v1/intakes', ofAnother(emergencyIntake));
  await stack.api.until(async () => (await textsOf('page', body.intakeId)).length > 0);
  expect((await textsOf('page', body.intakeId)).map(({ to }) => to)).toEqual(['+12125550114']);
});
