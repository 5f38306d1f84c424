import { expect, it } from 'vitest';
import type { ApiAnswer } from '../../infra/tools/demo/client.ts';
import { emergencyIntake, ofAnother, routineIntake } from '../support/bodies.ts';
import { startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';
import { strangers } from '../support/stored-intakes.ts';

const stack = started(startStack);
const stranger = strangers();

/** So many at a time, as a script would send them. */
async function sendAll(count: number, body: { patient: object }): Promise<ApiAnswer[]> {
  const answers: ApiAnswer[] = [];
  while (answers.length < count)
    answers.push(...(await Promise.all([1, 2, 3, 4].map(() => stack.api.post('/v1/intakes', stranger(body))))));
  return answers;
}

/** S8 as staff meet it: our own address is the only source there is. */
it('a flood is limited where it is no emergency; what was stored of it is set aside in one step, and comes back', async () => {
  const { api } = stack;
  const token = await api.staff('nurse');
  const list = async (query = ''): Promise<ApiAnswer['body'][]> =>
    (await api.get(`/v1/worklist?limit=200${query}`, { token })).body.cases;

  const forms = await sendAll(32, routineIntake);
  expect(forms.filter(({ status }) => status === 201)).toHaveLength(20);
  const refused = forms.find(({ status }) => status === 429);
  expect(refused?.body).toMatchObject({
    type: 'urn:spinebridge:problem:limit-reached',
    triage: { urgency: 'routine' },
  });
  expect(refused?.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(refused?.body.triage.headline).toContain(refused?.body.phone);
  const emergencies = await sendAll(12, emergencyIntake);
  expect(emergencies.every(({ status }) => status === 201)).toBe(true);

  const [{ source }] = (await list()) as [{ source: string }];
  expect((await list()).every((each) => each.source === source)).toBe(true);
  const desk = await api.staff('front-desk');
  expect((await api.post('/v1/worklist/set-aside', { source }, { token: desk })).status).toBe(403);
  const shown = await api.post('/v1/worklist/set-aside?preview=true', { source }, { token });
  const order = await api.post('/v1/worklist/set-aside', { source }, { token });
  for (const { status, body } of [shown, order])
    expect([status, body.cases, body.codes.length, body.urgencies]).toEqual([
      200,
      32,
      20,
      { emergent: 12, routine: 20 },
    ]);
  await api.until(async () => (await list('&setAside=true')).length === 32);
  expect(await list()).toEqual([]);

  const [{ caseId }] = (await list('&setAside=true')) as [{ caseId: string }];
  const { entries } = (await api.get(`/v1/cases/${caseId}/history`, { token })).body;
  expect(entries.map(({ action }: { action: string }) => action)).toContain('case-set-aside');

  const late = await api.post('/v1/intakes', ofAnother(emergencyIntake));
  expect((await list()).map((each) => each.caseId)).toEqual([late.body.intakeId]);
  const back = await api.post(`/v1/cases/${caseId}/bring-back`, {}, { token: desk });
  expect(back).toMatchObject({ status: 200, body: { pagingOpen: true, round: 2 } });
  expect((await list()).map((each) => each.caseId)).toContain(caseId);
  expect((await api.post('/v1/worklist/bring-back', { source }, { token })).body.cases).toBe(31);
  await api.until(async () => (await list('&setAside=true')).length === 0);
  expect(await list()).toHaveLength(33);
});
