import { describe, expect, test } from 'vitest';
import { emergencyMembers } from '../../../functions/http/intake/emergency-members.ts';
import { rescueIntake } from '../../../functions/http/intake/rescue-intake.ts';
import { intakeRoutes } from '../../../functions/http/intake/routes.ts';
import { submitIntake } from '../../../functions/http/intake/submit-intake.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { emergencyIntake, routineIntake } from '../../support/bodies.ts';
import { asking, type FakeDeps, fakeDeps } from '../../support/fake-case.ts';

function intakes(changes: Partial<FakeDeps> = {}) {
  const { deps: fakes, committed } = fakeDeps();
  const deps = { ...fakes, ...changes };
  const setup = { ...deps, problemMembers: emergencyMembers(deps), rescue: { submitIntake: rescueIntake(deps) } };
  const handler = httpFunction(intakeRoutes, { submitIntake: submitIntake(deps) }, setup);
  const send = (body: unknown, headers?: Record<string, string>) =>
    asking(handler)('POST', '/v1/intakes', { body, ...(headers && { headers }) });
  return { send, committed };
}

const noKeys = { linkKeys: () => Promise.reject(new Error('no keys')) };

describe('an emergency', () => {
  test('needs no key of a link: it is stored and answered where none can be read', async () => {
    const { send, committed } = intakes(noKeys);
    const answer = await send(emergencyIntake);
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
    expect(answer.body).not.toHaveProperty('bookingToken');
    expect(committed.map(({ kind }) => kind)).toContain('case-created');
  });

  test('is stored where no key can seal the answer for its Idempotency-Key', async () => {
    const { send, committed } = intakes(noKeys);
    const answer = await send(emergencyIntake, { 'Idempotency-Key': 'once' });
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
    expect(committed.map(({ kind }) => kind)).not.toContain('request-answered');
    expect(committed.map(({ kind }) => kind)).toContain('case-created');
  });

  test('that was kept for its Idempotency-Key is not stored again while no key can be read', async () => {
    const requests = { answered: async () => ({ expiresAt: 2 ** 40 }) as unknown as undefined };
    const { send, committed } = intakes({ ...noKeys, requests });
    const answer = await send(emergencyIntake, { 'Idempotency-Key': 'once' });
    expect(answer).toMatchObject({ status: 500, body: { triage: { urgency: 'emergent' } } });
    expect(committed).toEqual([]);
  });

  test('is paged in the commit that stores it', async () => {
    const { send, committed } = intakes();
    await send(emergencyIntake);
    expect(committed.map(({ kind }) => kind).toSorted()).toEqual([
      'audit',
      'case-created',
      'clinical-added',
      'event',
      'event',
      'request-answered',
      'round-changed',
      'timer-set',
      'timer-set',
    ]);
  });

  test('keeps its instructions where the intake is refused: nobody could be reached', async () => {
    const { send, committed } = intakes();
    const { phone: _, ...patient } = emergencyIntake.patient;
    const answer = await send({ ...emergencyIntake, patient });
    expect(answer).toMatchObject({ status: 422, body: { triage: { urgency: 'emergent' } } });
    expect(committed).toEqual([]);
  });
});

describe('any other intake', () => {
  test('is answered with its address and a token that books', async () => {
    const { send } = intakes();
    const answer = await send(routineIntake);
    expect(answer).toMatchObject({ status: 201, body: { bookingToken: expect.any(String) }, headers: { ETag: '"1"' } });
    expect(answer.headers.Location).toBe(`https://spine.example/v1/intakes/${answer.body.intakeId}`);
  });

  test('is not stored where no token can be made for it', async () => {
    const { send, committed } = intakes(noKeys);
    expect(await send(routineIntake)).toMatchObject({ status: 500 });
    expect(committed).toEqual([]);
  });

  test('has its answer kept in the same commit where the sender gave a key', async () => {
    const { send, committed } = intakes();
    await send(routineIntake, { 'Idempotency-Key': 'once' });
    expect(committed.filter(({ kind }) => kind === 'request-answered')).toHaveLength(1);
  });
});
