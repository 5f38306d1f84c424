import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import { authorizerContext } from '../../../shared/http/core/caller.ts';
import type { QueryFaults } from '../../../shared/http/core/http-setup.ts';
import { metricNames } from '../../../shared/observability/metrics.ts';
import { Conflict, OutcomeUnknown } from '../../../shared/workflows/core/commit-errors.ts';
import { countedMetrics } from '../../support/counted-metrics.ts';
import type { gatewayEvent } from '../../support/gateway-event.ts';
import { setup, thing } from '../../support/things-function.ts';

describe('a request on its way in', () => {
  const rows: [string, Parameters<typeof gatewayEvent>, number, string][] = [
    ['what is not JSON', ['POST', '/v1/things', { body: '{' }], 400, 'not-json'],
    [
      'another media type',
      ['POST', '/v1/things', { body: thing, headers: { 'Content-Type': 'text/plain' } }],
      415,
      'unsupported-media-type',
    ],
    ['no media type', ['POST', '/v1/things', { body: thing, headers: {} }], 415, 'unsupported-media-type'],
    ['a body over 256 KiB', ['POST', '/v1/things', { body: `"${'x'.repeat(256 * 1024)}"` }], 413, 'too-large'],
    [
      'a declared length over 256 KiB',
      ['POST', '/v1/things', { body: '{}', headers: { 'Content-Length': '300000' } }],
      413,
      'too-large',
    ],
    [
      'a body over 256 KiB whose declared length is no number',
      ['POST', '/v1/things', { body: `"${'x'.repeat(256 * 1024)}"`, headers: { 'Content-Length': 'many' } }],
      413,
      'too-large',
    ],
    ['an unknown route', ['GET', '/v1/nothing'], 404, 'not-found'],
    ['a route that needs a token', ['GET', '/v1/things/{id}'], 401, 'sign-in-needed'],
  ];
  it.each(rows)('is refused for %s', async (_, event, status, kind) => {
    const answer = await setup()(...event);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ type: `urn:spinebridge:problem:${kind}`, status });
    expect(answer.headers['Content-Type']).toBe('application/problem+json');
    expect(answer.headers['x-request-id']).toBe('request-1');
  });

  it.each([
    [['POST', '/v1/things', { body: thing }], { RequestsAnswered: 1 }],
    [['GET', '/v1/nothing'], { RequestsRefused: 1 }],
    [['GET', '/v1/things/{id}'], { RequestsRefused: 1, RequestsUnauthorised: 1 }],
  ] as [Parameters<typeof gatewayEvent>, object][])('%j is counted by how it ended', async (event, counts) => {
    const counted = countedMetrics();
    await setup()(...event);
    const names = metricNames.filter((name) => counted(name) !== undefined);
    expect(Object.fromEntries(names.map((name) => [name, counted(name)]))).toEqual(counts);
  });

  it('reads a base64 body as API Gateway sends binary media types', async () => {
    const body = Buffer.from(JSON.stringify(thing)).toString('base64');
    expect(await setup()('POST', '/v1/things', { body, isBase64Encoded: true })).toMatchObject({ status: 201 });
  });

  it('names texts that cannot be stored', async () => {
    const answer = await setup()('POST', '/v1/things', { body: '{"name":"a\\ud800","size":1}' });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/name' }] } });
    expect(await setup()('POST', '/v1/things', { body: '{"name":"\\ud83d\\ude00","size":1}' })).toMatchObject({
      status: 201,
    });
  });

  it.each(['\ud800', 'a\u0000'])('names parameters of the query that no store takes: %j', async (loud) => {
    const answer = await setup()('POST', '/v1/things', { body: thing, query: { word: loud } });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/word' }] } });
  });

  it('names what only records can tell of the query together with all other faults, and each parameter once', async () => {
    const makeThing: QueryFaults = async ({ loud, word }) => [
      { pointer: '/loud', detail: `is not ${loud}` },
      { pointer: '/word', detail: `there is no ${word}` },
    ];
    const send = setup(undefined, { queryFaults: { makeThing } });
    const answer = await send('POST', '/v1/things', {
      body: { name: 'a', size: 1.5 },
      query: { loud: 'maybe', word: 'x' },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      { pointer: '/loud', detail: 'must be one of yes, no' },
      { pointer: '/size', detail: 'must be a whole number' },
      { pointer: '/word', detail: 'there is no x' },
    ]);
    const alone = { body: thing, query: { loud: 'yes' } };
    expect(await send('POST', '/v1/things', alone)).toMatchObject({ status: 422 });
    expect(await setup()('POST', '/v1/things', alone)).toMatchObject({ status: 201 });
  });

  it.each(['x'.repeat(200), 'a b', '../..', '\u0000'])('looks for no record of the id %j', async (id) => {
    const requestContext = {
      requestId: 'r',
      authorizer: authorizerContext({ kind: 'staff', staffId: 's', roles: ['nurse'] }),
    };
    const answer = await setup()('GET', '/v1/things/{id}', { requestContext, pathParameters: { id } });
    expect(answer.status).toBe(404);
  });

  it('names every fault of body, query and rules at once, each once', async () => {
    const answer = await setup()('POST', '/v1/things', {
      body: { name: 'odd', size: 1.5, when: '2026-02-30', 'x/y': 1 },
      query: { loud: 'maybe' },
    });
    expect(answer.status).toBe(422);
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(['/loud', '/name', '/size', '/when', '/x~1y']);
  });

  const referrer = (scopes: string[]) => ({ kind: 'referrer', referrerId: 'r', scopes }) as const;
  const callers: [string, Parameters<typeof authorizerContext>[0], number][] = [
    ['a nurse', { kind: 'staff', staffId: 's', roles: ['nurse'] }, 200],
    ['the front desk', { kind: 'staff', staffId: 's', roles: ['front-desk'] }, 403],
    ['staff of no group', { kind: 'staff', staffId: 's', roles: [] }, 403],
    ['a referrer with the scope', referrer(['referrals/read']), 200],
    ['a referrer without the scope', referrer(['referrals/write']), 403],
    ['a booking token', { kind: 'booking', caseId: 'int_1' }, 403],
  ];
  it.each(callers)('from %s', async (_, caller, status) => {
    const requestContext = { requestId: 'r', authorizer: authorizerContext(caller) };
    const answer = await setup()('GET', '/v1/things/{id}', { requestContext, pathParameters: { id: 't' } });
    expect(answer.status).toBe(status);
  });
});

describe('an answer on its way out', () => {
  it('must fit its schema: nothing undescribed leaves', async () => {
    const answer = await setup(() => ({ name: 'a', secret: 'b' }))('POST', '/v1/things', { body: thing });
    expect(answer).toMatchObject({ status: 500, body: { detail: expect.not.stringContaining('secret') } });
  });

  const named = (name: string, more: object = {}) => Object.assign(new Error('of Rosa'), { name, ...more });
  const refused = { $metadata: { httpStatusCode: 400 } };
  const thrown: [string, unknown, number][] = [
    ['a refusal', new Refusal('time-taken', 'taken', { alternatives: [] }), 409],
    ['a change that only a call can make', new Refusal('call-us', 'call', { phone: '+16319812663' }), 409],
    ['a page that only a nurse may answer', new Refusal('paging-open', 'ask a nurse'), 403],
    ['a stale version', new Refusal('stale-version', 'stale'), 412],
    ['an exhausted conflict', new Conflict('day-changed'), 409],
    ['a throttled store', named('Throttled'), 503],
    ['an outcome that nobody knows', new OutcomeUnknown(), 503],
    ['a service in trouble', named('x', { $metadata: { httpStatusCode: 500 } }), 503],
    ['a broken connection', named('Error', { code: 'ECONNREFUSED' }), 503],
    ['keys that could not be read for now', new Error('x', { cause: named('Error', { code: 'ETIMEDOUT' }) }), 503],
    ['a grant that is missing', named('AccessDeniedException', refused), 500],
    ['an input that a service refuses', named('ValidationException', refused), 500],
    ['a table that is not there', named('ResourceNotFoundException', refused), 500],
    ['a wrong argument', Object.assign(new TypeError('of Rosa'), { code: 'ERR_INVALID_ARG_TYPE' }), 500],
    ['a file that is missing', named('Error', { code: 'ENOENT' }), 500],
    ['a bug', new Error('patient Rosa'), 500],
  ];
  it.each(thrown)('for %s', async (_, error, status) => {
    const answer = await setup(() => {
      throw error;
    })('POST', '/v1/things', { body: thing });
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).not.toContain('Rosa');
    if (status === 503) expect(answer.headers['Retry-After']).toBeDefined();
    if (status === 500) expect(answer.body.type).toBe('urn:spinebridge:problem:internal');
  });

  it('whose outcome nobody knows says so, and how to learn it', async () => {
    const answer = await setup(() => {
      throw new OutcomeUnknown();
    })('POST', '/v1/things', { body: thing });
    expect(answer.body).toMatchObject({
      type: 'urn:spinebridge:problem:outcome-unknown',
      detail: expect.stringMatching(/not known whether .* same Idempotency-Key/),
    });
    expect(answer.headers['Retry-After']).toBe('2');
  });

  it('names the alternatives of a refusal as clients know slots, in the zone of each', async () => {
    const nine = Date.parse('2026-11-23T14:00Z') / 60_000;
    const slot = { practitionerId: 'p', clinicId: 'c', appointmentType: 't', start: nine, end: nine + 40 };
    const zones = ['America/New_York', 'Pacific/Honolulu'];
    const answer = await setup(() => {
      throw new Refusal('time-taken', 'taken', { alternatives: zones.map((zone) => ({ ...slot, zone })) });
    })('POST', '/v1/things', { body: thing });
    const shown = { slotId: `p~c~t~${nine}~40`, clinicId: 'c', practitionerId: 'p' };
    expect(answer.body.alternatives).toMatchObject([
      { ...shown, start: '2026-11-23T09:00:00-05:00' },
      { ...shown, start: '2026-11-23T04:00:00-10:00' },
    ]);
  });
});
