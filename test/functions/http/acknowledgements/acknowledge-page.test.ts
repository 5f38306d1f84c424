import { expect, test } from 'vitest';
import { acknowledgePage } from '../../../../functions/http/acknowledgements/acknowledge-page.ts';
import { acknowledgementRoutes } from '../../../../functions/http/acknowledgements/routes.ts';
import type { CaseHeader } from '../../../../shared/domain/cases/case-header.ts';
import { httpFunction } from '../../../../shared/http/core/http-function.ts';
import { jsonDoor } from '../../../../shared/http/json/json-door.ts';
import { requestReader } from '../../../../shared/store/readers/request-reader.ts';
import { answerWorld } from '../../../support/answer-world.ts';
import { gatewayEvent, lambdaContext, parsed } from '../../../support/gateway-event.ts';
import { started } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';

const store = started(openStore);

function acknowledgements() {
  const world = answerWorld(store);
  const requests = requestReader(store.client, store.tableName);
  const deps = { ...world.deps, door: jsonDoor, linkKeys: () => world.set.keys(), requests };
  const handler = httpFunction(acknowledgementRoutes, { acknowledgePage: acknowledgePage(deps) }, deps);
  const post = async (token = '', { body = {}, headers = {} }: { body?: unknown; headers?: object } = {}) => {
    const event = gatewayEvent('POST', '/v1/acknowledgements/{token}', {
      body,
      path: `/v1/acknowledgements/${token}`,
      pathParameters: { token },
      headers: { 'content-type': 'application/json', ...headers },
    });
    return parsed(await handler(event, { ...lambdaContext, getRemainingTimeInMillis: () => 14_000 }));
  };
  return { ...world, post };
}

const answered = {
  code: '7KQ4-M2XD',
  urgency: 'emergent',
  round: 1,
  step: 1,
  acknowledgedAt: '2026-11-23T09:05:00-05:00',
  contactBy: '2026-11-23T10:00:00-05:00',
};

test('a page is answered, and again the same', async () => {
  const { post, paged, later } = acknowledgements();
  const { tokens } = await paged();
  const first = await post(tokens[0]);
  expect([first.status, first.body]).toEqual([200, answered]);
  later(90);
  const again = await post(tokens[0]);
  expect([again.status, again.body]).toEqual([200, answered]);
});

test('with an Idempotency-Key too, and without a body', async () => {
  const { post, paged } = acknowledgements();
  const { tokens } = await paged();
  const keyed = { headers: { 'Idempotency-Key': 'once' } };
  expect((await post(tokens[0], keyed)).body).toEqual(answered);
  expect((await post(tokens[0], keyed)).body).toEqual(answered);
  expect((await post(tokens[0], { body: '' })).body).toEqual(answered);
});

test('whoever answered says that they reached the patient; until when that had to be stands there all the same', async () => {
  const { post, paged, later } = acknowledgements();
  const { tokens } = await paged();
  await post(tokens[0]);
  later(20);
  const reached = { ...answered, reachedAt: '2026-11-23T09:25:00-05:00' };
  for (const body of [{ reached: true }, { reached: true }, {}])
    expect(await post(tokens[0], { body })).toMatchObject({ status: 200, body: reached });
});

test.each([false, 'yes', null])('reached: %j is refused with a pointer', async (reached) => {
  const { post, paged } = acknowledgements();
  const { tokens } = await paged();
  expect(await post(tokens[0], { body: { reached } })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/reached' }] },
  });
});

test('a flood answers with how many cases it is, and how many wait for the next answer', async () => {
  const { post, flooded } = acknowledgements();
  const { token } = await flooded(2);
  const { status, body } = await post(token);
  const { acknowledgedAt, contactBy } = answered;
  expect([status, body]).toEqual([200, { cases: 2, waiting: 0, acknowledgedAt, contactBy }]);
});

test.each<[string, Partial<CaseHeader>]>([
  ['withdrawn', { status: 'withdrawn' }],
  ['seen', { status: 'seen' }],
  ['set aside', { setAsideAt: '2026-11-23T14:30:00.000Z' }],
])('answered again once the case is %s it says the same', async (_, changes) => {
  const { post, paged, change } = acknowledgements();
  const { tokens, caseId } = await paged();
  await post(tokens[0]);
  await change(caseId, changes);
  const { status, body } = await post(tokens[0]);
  expect([status, body]).toEqual([200, answered]);
});

test('a round that is over answers 412 with the one that pages now', async () => {
  const { post, paged, raise } = acknowledgements();
  const { tokens, caseId } = await paged();
  await raise(caseId);
  expect(await post(tokens[0])).toMatchObject({
    status: 412,
    body: {
      type: 'urn:spinebridge:problem:stale-version',
      detail: expect.stringContaining('later page'),
      current: { round: 2, urgency: 'emergent' },
    },
  });
});

test('of two people one answers, the other gets a 412', async () => {
  const { post, paged } = acknowledgements();
  const { tokens } = await paged('nurse-one', 'nurse-two');
  const statuses = (await Promise.all(tokens.map((token) => post(token)))).map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([200, 412]);
});

test.each(['', 'x', 'a'.repeat(129), '%00', '..', '🩺'])('%j is no page', async (token) => {
  const { post } = acknowledgements();
  expect(await post(token)).toMatchObject({ status: 404, body: { type: 'urn:spinebridge:problem:not-found' } });
});

test('whoever answers no pages any more gets a 403, and the page waits on', async () => {
  const { post, paged, headerOf } = acknowledgements();
  const { tokens, caseId } = await paged('gone');
  expect((await post(tokens[0])).status).toBe(403);
  expect((await headerOf(caseId)).pagingOpen).toBe(true);
});

test('a body that says more is refused with a pointer, and changes nothing', async () => {
  const { post, paged, headerOf } = acknowledgements();
  const { tokens, caseId } = await paged();
  expect(await post(tokens[0], { body: { by: 'somebody' } })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/by' }] },
  });
  expect((await headerOf(caseId)).pagingOpen).toBe(true);
});

test('a test page answers with its day', async () => {
  const { post, links, testPageSent } = acknowledgements();
  const name = { of: 'test', region: 'nyc', date: '2026-11-23' } as const;
  await testPageSent(name);
  const { token } = await links.issue({ ...name, recipientId: 'nurse-one' });
  const { status, body } = await post(token);
  expect([status, body]).toEqual([200, { date: '2026-11-23', acknowledgedAt: '2026-11-23T09:05:00-05:00' }]);
});
