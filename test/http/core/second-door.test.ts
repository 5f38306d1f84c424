import { describe, expect, it } from 'vitest';
import type { Door, Written } from '../../../shared/http/core/door.ts';
import { header } from '../../../shared/http/core/gateway-event.ts';
import type { OperationRequest } from '../../../shared/http/core/operation.ts';
import type { ProblemMembers } from '../../../shared/http/core/problem.ts';
import { problemJson } from '../../../shared/http/json/json-door.ts';
import { gatewayEvent, lambdaContext } from '../../support/gateway-event.ts';
import { setup } from '../../support/things-function.ts';

const plain = (body: string): Written => ({ headers: { 'Content-Type': 'text/plain' }, body });

const lines = (members: object): string =>
  Object.entries(members)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n');

/** Forms in, plain text out; whoever prefers problem documents gets those. */
const formDoor: Door = {
  takes: (contentType) => contentType.startsWith('application/x-www-form-urlencoded'),
  wanted: 'Send a form.',
  read: (text) => Object.fromEntries(new URLSearchParams(text)),
  comparable: (body) => new URLSearchParams(Object.entries(body as Record<string, string>).toSorted()).toString(),
  write: (body) => plain(lines(body as object)),
  present: (problem, exchange) =>
    header(exchange, 'accept') === 'application/problem+json' ? problemJson(problem) : plain(lines(problem)),
};

const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };

function formFunction(
  act?: (request: OperationRequest) => unknown,
  problemMembers?: (body: unknown) => ProblemMembers,
) {
  const { handler } = setup(act, { door: formDoor, ...(problemMembers && { problemMembers }) });
  return async (...[method, path, more]: Parameters<typeof gatewayEvent>) => {
    const event = gatewayEvent(method, path, { ...more, headers: { ...form, ...more?.headers } });
    return handler(event, lambdaContext);
  };
}

const change = ['PATCH', '/v1/things/{id}'] as const;

describe('the steps behind another door', () => {
  it('read a body and write an answer in its forms', async () => {
    const answer = await formFunction()(...change, { body: 'name=Ana+Perez' });
    expect(answer).toMatchObject({ statusCode: 200, body: 'name: Ana Perez' });
    expect(answer.headers).toMatchObject({
      'Content-Type': 'text/plain',
      'Cache-Control': 'no-store',
      'x-request-id': 'request-1',
    });
  });

  it('name every fault of body and query with its pointer', async () => {
    const answer = await formFunction()('POST', '/v1/things', {
      body: 'size=1.5&extra=x',
      query: { loud: ['yes', 'no'], colour: 'red' },
    });
    expect(answer).toMatchObject({ statusCode: 422, headers: { 'Content-Type': 'text/plain' } });
    const errors = /^errors: (.*)$/m.exec(answer.body)?.[1] ?? '[]';
    expect(JSON.parse(errors).map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/loud',
      '/name',
      '/size',
      '/extra',
    ]);
  });

  it('present a problem as the client prefers it', async () => {
    const answer = await formFunction()(...change, { body: '', headers: { Accept: 'application/problem+json' } });
    expect(answer.headers['Content-Type']).toBe('application/problem+json');
    expect(JSON.parse(answer.body)).toMatchObject({ status: 422, errors: [{ pointer: '/name' }] });
  });

  it('say of another media type what this door takes', async () => {
    const answer = await formFunction()(...change, {
      body: { name: 'a' },
      headers: { 'content-type': 'application/json' },
    });
    expect(answer).toMatchObject({ statusCode: 415, body: expect.stringContaining('detail: Send a form.') });
  });

  it('refuse a body that is too large', async () => {
    const answer = await formFunction()(...change, { body: `name=${'x'.repeat(256 * 1024)}` });
    expect(answer).toMatchObject({ statusCode: 413, body: expect.stringMatching(/^type: .*too-large$/m) });
  });

  it('answer a repeated key with the first answer, and compare bodies as the door does', async () => {
    let calls = 0;
    const send = formFunction(() => ({ name: `call ${++calls}` }));
    const keyed = (body: string) => send(...change, { body, headers: { 'Idempotency-Key': 'k' } });
    const first = await keyed('name=a%20b');
    const again = await keyed('name=a+b');
    expect(again).toMatchObject({ statusCode: 200, body: first.body, headers: { 'Idempotent-Replayed': 'true' } });
    expect(again.headers['Content-Type']).toBe('text/plain');
    expect(await keyed('name=c')).toMatchObject({
      statusCode: 422,
      body: expect.stringMatching(/^type: .*key-reused$/m),
    });
  });

  it('hide what failed', async () => {
    const answer = await formFunction(() => {
      throw new Error('patient Rosa');
    })(...change, { body: 'name=a' });
    expect(answer).toMatchObject({ statusCode: 500, body: expect.not.stringContaining('Rosa') });
  });
});

describe('members that a function adds to its problems', () => {
  const advise = (body: unknown): ProblemMembers =>
    (body as { name?: string } | undefined)?.name === 'help' ? { advice: 'Call 911.' } : {};
  const rows: [string, string, Record<string, string>, number][] = [
    ['whose fields are at fault', 'name=help&extra=x', {}, 422],
    ['of another media type', 'name=help', { 'content-type': 'text/plain' }, 415],
    ['that declares too much', 'name=help', { 'content-length': '300000' }, 413],
  ];
  it.each(rows)('are made of a form %s', async (_, body, headers, status) => {
    const answer = await formFunction(undefined, advise)(...change, { body, headers });
    expect(answer).toMatchObject({ statusCode: status, body: expect.stringContaining('advice: Call 911.') });
  });

  it('are made before a route was found', async () => {
    const answer = await formFunction(undefined, advise)('PATCH', '/v1/nothing', { body: 'name=help' });
    expect(answer).toMatchObject({ statusCode: 404, body: expect.stringContaining('advice: Call 911.') });
  });

  it('are not made of a body that is too large to be read', async () => {
    const body = `name=help&extra=${'x'.repeat(256 * 1024)}`;
    const answer = await formFunction(undefined, advise)(...change, { body });
    expect(answer).toMatchObject({ statusCode: 413, body: expect.not.stringContaining('911') });
  });
});
