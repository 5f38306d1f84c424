import { expect, it } from 'vitest';
import { emergencyIntake } from '../support/bodies.ts';
import { readPage } from '../support/read-page.ts';
import { startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';
import { strangers } from '../support/stored-intakes.ts';

const stack = started(startStack);
const stranger = strangers();

/** Pages by SMS, as the relay has sent them so far. */
const pages = async () =>
  (await stack.api.outbox()).filter(({ kind, channel }) => kind === 'page' && channel === 'sms');

it('a flood is answered as a whole by the link of its message; each call is recorded by itself', async () => {
  const { api } = stack;
  const caseIds: string[] = [];
  const comeIn = async () => caseIds.push((await api.post('/v1/intakes', stranger(emergencyIntake))).body.intakeId);
  for (let count = 0; count < 11; count++) await comeIn();
  await api.until(async () => (await pages()).length === 11);
  for (let count = 0; count < 8; count++) await comeIn();
  await api.advance('PT6M');
  const message = await api.until(async () => (await pages()).find(({ body }) => /^PAGE \d+ cases/.test(body)));
  const cases = Number(/^PAGE (\d+) cases/.exec(message.body)?.[1]);
  const nurse = await api.staff('nurse');
  const view = async (caseId: string) => (await api.get(`/v1/cases/${caseId}`, { token: nurse })).body;
  const answered = async () => (await Promise.all(caseIds.map(view))).filter(({ pagingOpen }) => !pagingOpen);

  expect(await answered()).toEqual([]);
  const answer = await api.post(`/v1/acknowledgements/${readPage(message.body).token}`, {});
  expect(answer).toMatchObject({ status: 200, body: { cases, waiting: 0 } });
  expect((await answered()).map(({ acknowledgedBy }) => acknowledgedBy)).toEqual(Array(cases).fill('nurse-1'));
  for (const each of await answered()) expect(each).not.toHaveProperty('lastContact');
});
