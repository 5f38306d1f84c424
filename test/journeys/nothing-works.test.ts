import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ApiAnswer } from '../../infra/tools/demo/client.ts';
import { routineIntake, routineReferral } from '../support/bodies.ts';
import { patience } from '../support/patience.ts';
import { searchDates, startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);
let token: string;
beforeAll(async () => {
  token = await stack.api.referrer('demo-oncology', 'demo-secret');
});

/** Hears of every new case on Long Island. */
const frontDesk = 'front-desk-2@example.org';

/** Asks under one key, as a client does, until the system was not too busy to answer. */
async function persist(path: string, body: unknown): Promise<ApiAnswer> {
  const headers = { 'Idempotency-Key': randomUUID() };
  for (;;) {
    const answer = await stack.api.post(path, body, { token, headers });
    if (answer.status < 500) return answer;
  }
}

/** Journey 7, the parts that a laptop can show: repeats, rivals and a power cut. */
describe('nothing works', () => {
  it('stores a request that arrives three times once', async () => {
    const { api } = stack;
    const call = { headers: { 'Idempotency-Key': randomUUID() } };
    const answers = await Promise.all([1, 2, 3].map(() => api.post('/v1/intakes', routineIntake, call)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.intakeId)).size).toBe(1);
    const again = await api.post('/v1/intakes', routineIntake, call);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.body).toEqual(answers[0]?.body);
    const other = await api.post('/v1/intakes', { ...routineIntake, language: 'en' }, call);
    expect(other).toMatchObject({ status: 422, body: { type: 'urn:spinebridge:problem:key-reused' } });
  });

  it('gives one of sixty rivals the time, and the others three free ones', async () => {
    const { api } = stack;
    const cases = await Promise.all(Array.from({ length: 60 }, () => persist('/v1/referrals', routineReferral)));
    const [slot] = (await api.get(`/v1/slots?appointmentType=new-consult&${searchDates()}`)).body.slots;
    const answers = await Promise.all(
      cases.map(({ body }) => persist('/v1/appointments', { slotId: slot.slotId, caseId: body.referralId })),
    );
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([201, ...Array(59).fill(409)]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body.alternatives).toHaveLength(3);
  });

  it('finds every accepted case after a power cut and still sends its messages', async () => {
    const accepted: string[] = [];
    const load = Promise.all(
      Array.from({ length: 8 }, async () => {
        for (;;) {
          const answer = await stack.api.post('/v1/referrals', routineReferral, { token }).catch(() => undefined);
          if (!answer) return;
          if (answer.status === 201) accepted.push(answer.body.referralId);
        }
      }),
    );
    await vi.waitFor(() => expect(accepted.length).toBeGreaterThan(20), patience);
    await stack.restartAfterKill();
    await load;

    const { api } = stack;
    for (const id of accepted) expect((await api.get(`/v1/referrals/${id}`, { token })).status).toBe(200);
    // Notices that come close together are one mail, which tells how many.
    const told = async () => {
      await api.advance('PT2M');
      const mails = (await api.outbox()).filter(({ to, channel }) => channel === 'email' && to === frontDesk);
      const counts = mails.map(({ body }) => Number(/^(\d+) notices came in together/.exec(body)?.[1] ?? 1));
      return counts.reduce((sum, count) => sum + count, 0);
    };
    await vi.waitFor(async () => expect(await told()).toBeGreaterThanOrEqual(accepted.length), {
      ...patience,
      interval: 1000,
    });
  });
});
