import { expect, test } from 'vitest';
import { addIntakeAnswers } from '../../../functions/http/answers/add-intake-answers.ts';
import { answersRoutes } from '../../../functions/http/answers/routes.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { cannotWalk } from '../../support/asks.ts';
import { asking, type FakeDeps, fakeDeps } from '../../support/fake-case.ts';
import { intakeId, patient } from '../../support/histories.ts';
import { aCaseHeader } from '../../support/records.ts';

function answers(changes: Partial<FakeDeps> = {}) {
  const { deps: fakes, committed } = fakeDeps({ header: aCaseHeader({ urgency: 'routine' }) });
  const deps = { ...fakes, ...changes };
  const ask = asking(httpFunction(answersRoutes, { addIntakeAnswers: addIntakeAnswers(deps) }, deps));
  const send = (clinical: unknown, headers = {}) =>
    ask('PATCH', '/v1/intakes/{id}', { caller: patient, id: intakeId, body: { clinical }, headers });
  return { send, kinds: () => committed.map(({ kind }) => kind) };
}

const noKeys = { linkKeys: () => Promise.reject(new Error('no keys')) };

test('answers are answered with a token that books, as a new intake is', async () => {
  const answer = await answers().send({ symptoms: { gait: null } });
  expect(answer).toMatchObject({ status: 200, body: { bookingToken: expect.any(String) } });
});

test.each([{}, { 'Idempotency-Key': 'once' }])(
  'answers that make an emergency are taken where no key of a link can be read: %o',
  async (headers) => {
    const { send, kinds } = answers(noKeys);
    const answer = await send(cannotWalk, headers);
    expect(answer).toMatchObject({ status: 200, body: { triage: { urgency: 'emergent' } } });
    expect(answer.body).not.toHaveProperty('bookingToken');
    expect(kinds()).toContain('timer-set');
  },
);
