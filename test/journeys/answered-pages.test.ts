import { describe, expect, it } from 'vitest';
import { emergencyIntake, ofAnother } from '../support/bodies.ts';
import { readPage } from '../support/read-page.ts';
import { startUnlimited } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startUnlimited);

const pagesOf = async (caseId: string) =>
  (await stack.api.outbox(caseId)).filter(({ kind, channel }) => /page|escalation/.test(kind) && channel === 'sms');

/** An emergency comes in; the first person is paged. */
async function paged() {
  const { intakeId: caseId } = (await stack.api.post('/v1/intakes', ofAnother(emergencyIntake))).body;
  const page = await stack.api.until(async () => (await pagesOf(caseId))[0]);
  return { caseId, from: page.to, ...readPage(page.body) };
}

const answer = (token: string) => stack.api.post(`/v1/acknowledgements/${token}`, {});
const reply = async (from: string, body: string) => (await stack.api.post('/_local/sms', { from, body })).body;
const view = async (caseId: string) =>
  (await stack.api.get(`/v1/cases/${caseId}`, { token: await stack.api.staff('nurse') })).body;

describe('a page', () => {
  it('is answered by its link, and again the same; nobody else is paged, and the history says how', async () => {
    const { caseId, token } = await paged();
    const { code } = await view(caseId);
    expect(token.length).toBeLessThanOrEqual(24);
    const first = await answer(token);
    expect(first).toMatchObject({ status: 200, body: { code, urgency: 'emergent', round: 1, step: 1 } });
    await stack.api.advance('PT16M');
    expect((await answer(token)).body).toEqual(first.body);
    expect(await pagesOf(caseId)).toHaveLength(1);
    const nurse = await stack.api.staff('nurse');
    const { entries } = (await stack.api.get(`/v1/cases/${caseId}/history`, { token: nurse })).body;
    expect(entries).toContainEqual(expect.objectContaining({ action: 'case-acknowledged', detail: { door: 'link' } }));
  });

  it('is answered by an SMS with its digits, twice too', async () => {
    const { caseId, from, digits } = await paged();
    expect(await reply('+19175550199', digits)).toEqual({ handled: false });
    expect((await view(caseId)).pagingOpen).toBe(true);
    expect(await reply(from, `reply ${digits} ok`)).toEqual({ handled: true });
    expect(await reply(from, digits)).toEqual({ handled: true });
    const { pagingOpen, acknowledgedBy } = await view(caseId);
    expect([pagingOpen, acknowledgedBy]).toEqual([false, 'nurse-1']);
  });

  it('lets who answered it record the call from the phone, and pages nobody for that any more', async () => {
    const [byLink, bySms] = [await paged(), await paged()];
    await answer(byLink.token);
    await reply(bySms.from, bySms.digits);
    await stack.api.advance('PT20M');
    const reached = { reached: true };
    expect(await stack.api.post(`/v1/acknowledgements/${byLink.token}`, reached)).toMatchObject({
      status: 200,
      body: { reachedAt: expect.any(String) },
    });
    expect(await reply(bySms.from, `${bySms.digits} done`)).toEqual({ handled: true });
    await stack.api.advance('PT3H');
    for (const { caseId } of [byLink, bySms]) {
      expect(await pagesOf(caseId)).toHaveLength(1);
      expect((await view(caseId)).lastContact).toMatchObject({ channel: 'phone', reached: true });
    }
  });

  it('keeps the digits of its round on the next step, where the next person answers and the first is too late', async () => {
    const { caseId, from, digits, token } = await paged();
    await stack.api.advance('PT16M');
    const second = await stack.api.until(async () => (await pagesOf(caseId)).find(({ to }) => to !== from));
    const { token: other, digits: same } = readPage(second.body);
    expect([same, other === token]).toEqual([digits, false]);
    expect(await reply(second.to, digits)).toEqual({ handled: true });
    expect(await reply(from, digits)).toEqual({ handled: false });
    expect(await answer(token)).toMatchObject({ status: 412, body: { current: { round: 1 } } });
    expect(await answer(other)).toMatchObject({ status: 200, body: { step: 2 } });
  });

  it('is not answered by an altered link', async () => {
    const { caseId, token } = await paged();
    for (const altered of [`${token}A`, token.slice(1), token.toLowerCase() + token.toUpperCase(), 'x'])
      expect(await answer(altered)).toMatchObject({ status: 404 });
    expect((await view(caseId)).pagingOpen).toBe(true);
  });
});

it('links and digits outlive a power cut', async () => {
  const [one, two] = [await paged(), await paged()];
  await stack.restartAfterKill();
  expect((await answer(one.token)).status).toBe(200);
  expect(await reply(two.from, two.digits)).toEqual({ handled: true });
});

it('what no phone sends is refused with pointers', async () => {
  const refused = await stack.api.post('/_local/sms', { from: 'me' });
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/from' }, { pointer: '/body' }] } });
});
