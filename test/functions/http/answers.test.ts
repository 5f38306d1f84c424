import { describe, expect, test } from 'vitest';
import { addIntakeAnswers } from '../../../functions/http/answers/add-intake-answers.ts';
import { rescueAnswers } from '../../../functions/http/answers/rescue-answers.ts';
import { answersRoutes } from '../../../functions/http/answers/routes.ts';
import { AnswersBody } from '../../../shared/contract/case-bodies.ts';
import { salvageIntake } from '../../../shared/contract/salvage-bodies.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { cannotWalk } from '../../support/asks.ts';
import { asking, type FakeDeps, fakeDeps } from '../../support/fake-case.ts';
import { intakeId, patient } from '../../support/histories.ts';
import { aCaseHeader, aClinicalRecord, monday } from '../../support/records.ts';

function answers(changes: Partial<FakeDeps> = {}, header: Partial<CaseHeader> = {}) {
  const { deps: fakes, committed } = fakeDeps({ header: aCaseHeader({ urgency: 'routine', ...header }) });
  const deps = { ...fakes, ...changes };
  const rescue = { addIntakeAnswers: rescueAnswers(deps, AnswersBody, salvageIntake) };
  const setup = { ...deps, rescue };
  const ask = asking(httpFunction(answersRoutes, { addIntakeAnswers: addIntakeAnswers(deps) }, setup));
  const patch = (body: unknown, headers = {}) =>
    ask('PATCH', '/v1/intakes/{id}', { caller: patient, id: intakeId, body, headers });
  const send = (clinical: unknown, headers = {}) => patch({ clinical }, headers);
  return { send, patch, kinds: () => committed.map(({ kind }) => kind) };
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

test('words that are too long make an emergency also behind what is kept of them', async () => {
  const { send, kinds } = answers();
  const answer = await send({ freeText: `${'I am well. '.repeat(400)}I cannot walk since today.` });
  const incomplete = [{ pointer: '/clinical/freeText', detail: 'must have at most 4000 characters' }];
  expect(answer).toMatchObject({ status: 200, body: { triage: { urgency: 'emergent' }, incomplete } });
  expect(kinds()).toContain('timer-set');
});

test.each<[unknown, string]>([
  [[{ clinical: cannotWalk }], ''],
  [{ clinical: [cannotWalk] }, '/clinical'],
  [{ clinical: JSON.stringify(cannotWalk) }, '/clinical'],
])('an emergency in a list or a text is taken, and that is listed: %j', async (body, pointer) => {
  const { patch, kinds } = answers();
  const incomplete = [{ pointer, detail: expect.any(String) }];
  expect(await patch(body)).toMatchObject({ status: 200, body: { triage: { urgency: 'emergent' }, incomplete } });
  expect(kinds()).toContain('timer-set');
});

test.each([[{}], [{ clinical: {} }], [undefined]])(
  'a body of %j changes nothing and is answered as an intake is',
  async (body) => {
    const { patch, kinds } = answers();
    const answer = await patch(body);
    expect(answer).toMatchObject({
      status: 200,
      headers: { ETag: '"1"' },
      body: { bookingToken: expect.any(String), triage: { urgency: 'routine' } },
    });
    expect(kinds()).toEqual([]);
    expect((await patch(body, { 'Idempotency-Key': 'once' })).status).toBe(200);
    expect(kinds()).toEqual(['request-answered']);
  },
);

describe('answers changed too often', () => {
  const often = aClinicalRecord({
    answersAddedAt: Array.from({ length: 6 }, () => monday.epochMilliseconds / 1000 - 60),
  });
  const clinical = { latest: async () => often, records: async () => [often] };

  test('are refused with the phone, when to come again, and what they would come to', async () => {
    const { send, kinds } = answers({ clinical }, { urgency: 'urgent' });
    const answer = await send({ symptoms: { painSeverity: 7 } }, { 'Idempotency-Key': 'once' });
    expect(answer).toMatchObject({
      status: 429,
      headers: { 'Retry-After': '3540', 'Content-Type': 'application/problem+json' },
      body: {
        type: 'urn:spinebridge:problem:limit-reached',
        title: 'Too many requests',
        phone: '(212) 555-0199',
        triage: { urgency: 'urgent', headline: expect.any(String), phone: '(212) 555-0199' },
      },
    });
    expect(answer.body).not.toHaveProperty('retryAfter');
    expect(kinds()).toEqual([]);
  });

  test('of an emergency are refused with the instructions of one', async () => {
    const { send } = answers({ clinical }, { urgency: 'emergent', pageOnCall: true });
    const answer = await send({ symptoms: { painSeverity: 7 } });
    expect(answer).toMatchObject({
      status: 429,
      body: { triage: { urgency: 'emergent', translations: { en: {}, es: {} } } },
    });
    expect(answer.body.triage.headline).toMatch(/911/);
  });

  test('are taken when they make an emergency', async () => {
    const { send, kinds } = answers({ clinical });
    expect(await send(cannotWalk)).toMatchObject({ status: 200, body: { triage: { urgency: 'emergent' } } });
    expect(kinds()).toContain('timer-set');
  });
});
