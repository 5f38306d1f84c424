import { expect, it } from 'vitest';
import { emergencyIntake } from '../support/bodies.ts';
import { readPage } from '../support/read-page.ts';
import { startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';
import { strangers } from '../support/stored-intakes.ts';

const stack = started(startStack);
const stranger = strangers();

it('a flood is answered as a whole by the link of its message; each call is recorded by itself', async () => {
  const { api } = stack;
  const caseIds: string[] = [];
  for (let count = 0; count < 15; count++)
    caseIds.push((await api.post('/v1/intakes', stranger(emergencyIntake))).body.intakeId);
  await api.advance('PT6M');
  const message = await api.until(async () => (await api.outbox()).find(({ body }) => /^PAGE 4 cases/.test(body)));
  const { token } = readPage(message.body);
  const nurse = await api.staff('nurse');
  const view = async (caseId = '') => (await api.get(`/v1/cases/${caseId}`, { token: nurse })).body;
  const open = async () => (await Promise.all(caseIds.map(view))).filter(({ pagingOpen }) => pagingOpen).length;

  expect(await open()).toBe(15);
  expect(await api.post(`/v1/acknowledgements/${token}`, {})).toMatchObject({
    status: 200,
    body: { cases: 4, waiting: 0 },
  });
  expect(await open()).toBe(11);
  const last = await view(caseIds.at(-1));
  expect(last).toMatchObject({ acknowledgedBy: 'nurse-1', pagingOpen: false });
  expect(last).not.toHaveProperty('lastContact');
});
