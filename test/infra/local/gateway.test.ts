import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { localRoute } from '../../../infra/local/gateway/gateway.ts';
import { listenHttp } from '../../../infra/local/gateway/listen-http.ts';
import { jsonBody, jsonOperation } from '../../../infra/local/gateway/local-operation.ts';
import { invalidInput } from '../../../shared/domain/core/refusal.ts';
import { ifEmergency } from '../../../shared/texts/emergency-sentences.ts';
import { localGateway } from '../../support/local-gateway.ts';

const problem = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  return response.json();
};

/** Writes bytes as they are and reads until the other side is done. */
async function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(bytes);
  return text(socket);
}

describe('the event of a request', () => {
  test('is what API Gateway makes of it', async () => {
    const { ask, events } = await localGateway();
    const response = await ask('/things/a%20b/parts/%C3%B1?q=1&q=2&near=11%20787', {
      headers: { 'X-Odd': 'Ñ'.normalize('NFD').slice(0, 1) },
    });
    expect(response.status).toBe(200);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      resource: '/things/{id}/parts/{part}',
      httpMethod: 'GET',
      pathParameters: { id: 'a b', part: 'ñ' },
      queryStringParameters: { q: '2', near: '11 787' },
      multiValueQueryStringParameters: { q: ['1', '2'], near: ['11 787'] },
      stageVariables: null,
      body: null,
      isBase64Encoded: false,
      requestContext: { requestId: response.headers.get('x-request-id'), resourcePath: '/things/{id}/parts/{part}' },
    });
    expect(events[0]?.requestContext).not.toHaveProperty('authorizer');
  });

  test('has null where there is nothing, and the bytes where there is a body', async () => {
    const { ask, events } = await localGateway();
    await ask('/things', { method: 'POST', body: '{"name":"Peña"}', headers: { 'Content-Type': 'application/json' } });
    expect(events[0]).toMatchObject({
      resource: '/things',
      path: '/things',
      httpMethod: 'POST',
      pathParameters: null,
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      body: Buffer.from('{"name":"Peña"}').toString('base64'),
      isBase64Encoded: true,
    });
  });

  test('survives headers with the names of built-in members, and keeps the letter case of others', async () => {
    const { events, port } = await localGateway();
    const head =
      'GET /things HTTP/1.1\r\nHost: x\r\nconstructor: 1\r\n__proto__: 2\r\nIF-Match: "3"\r\nConnection: close\r\n\r\n';
    expect(await raw(port, head)).toMatch(/^HTTP\/1\.1 200 /);
    expect(events[0]?.headers).toMatchObject({ 'IF-Match': '"3"', Host: 'x' });
  });
});

describe('routing', () => {
  test('a written-out path goes before a template; HEAD is GET without its body', async () => {
    const { ask } = await localGateway();
    expect(await (await ask('/things/newest')).text()).toBe('newest');
    const head = await ask('/things/7', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '6', '']);
  });

  test('an unknown address is a 404 problem', async () => {
    const { ask } = await localGateway();
    for (const path of ['/', '/nothing', '/things/', '/things/1/parts', '//things'])
      expect(await problem(await ask(path))).toMatchObject({ status: 404 });
    expect(await problem(await ask('/nothing'))).not.toHaveProperty('emergency');
  });

  test('an unknown address is a page for a browser, with its style and what every page is sent with', async () => {
    const { ask } = await localGateway();
    const response = await ask('/staff/work/list?a=%3Cb%3E', { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('href="../../assets/site.');
  });

  test('a known address with another method is a 405 problem that names those it has', async () => {
    const { ask } = await localGateway();
    const response = await ask('/things', { method: 'DELETE' });
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
    expect(await problem(response)).toMatchObject({ status: 405 });
  });

  test('a path that is no percent-encoding, and what is no HTTP, is a 400', async () => {
    const { ask, port } = await localGateway();
    expect(await problem(await ask('/things/%E0%A4%A'))).toMatchObject({ status: 400 });
    expect(await raw(port, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw(port, 'GET http://elsewhere/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 40[04] /,
    );
  });

  test('says after every request that may have changed something that it did', async () => {
    const { ask, afterChange } = await localGateway();
    await ask('/things');
    expect(afterChange).not.toHaveBeenCalled();
    await ask('/things', { method: 'POST' });
    expect(afterChange).toHaveBeenCalledOnce();
  });
});

describe('answers of functions', () => {
  test('pass with status, headers and decoded body', async () => {
    const answer = {
      statusCode: 201,
      headers: { 'Content-Type': 'application/octet-stream', ETag: '"1"' },
      multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] },
      body: Buffer.from([0, 255]).toString('base64'),
      isBase64Encoded: true,
    };
    const { ask } = await localGateway({ functions: { things: () => answer } });
    const response = await ask('/things');
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0, 255]));
  });

  test('204 has no body', async () => {
    const { ask } = await localGateway({ functions: { things: () => ({ statusCode: 204, headers: {}, body: '' }) } });
    const response = await ask('/things');
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([204, null, '']);
  });

  test.each([
    ['throws', () => Promise.reject(new Error('Ana Perez'))],
    ['answers nothing', () => undefined],
    ['answers no status', () => ({ body: 'x' })],
    ['answers an impossible header', () => ({ statusCode: 200, headers: { 'bad name': 'x' } })],
  ])('a function that %s makes a bland problem', async (_, things) => {
    const { ask } = await localGateway({ functions: { things } });
    const response = await ask('/things');
    const body = await problem(response);
    expect(response.status).toBeGreaterThanOrEqual(500);
    expect(JSON.stringify(body)).not.toContain('Ana');
  });
});

describe('local operations', () => {
  const echo = localRoute(
    'POST',
    '/_local/echo',
    jsonOperation((request) => ({ got: jsonBody(request) })),
  );
  const refuse = localRoute('GET', '/_local/refuse', async () => {
    throw invalidInput([{ pointer: '/role', detail: 'must be one' }]);
  });

  test('answer JSON; what is not JSON is a 400 and a refusal a 422 with its pointer', async () => {
    const { ask } = await localGateway({ local: [echo, refuse] });
    expect(await (await ask('/_local/echo', { method: 'POST', body: '{"a":1}' })).json()).toEqual({ got: { a: 1 } });
    expect(await problem(await ask('/_local/echo', { method: 'POST', body: '{' }))).toMatchObject({ status: 400 });
    expect(await problem(await ask('/_local/refuse'))).toMatchObject({ status: 422, errors: [{ pointer: '/role' }] });
    expect(await problem(await ask('/_local/echo'))).toMatchObject({ status: 405 });
  });
});

describe('the port', () => {
  test('that is taken is named with the remedy', async () => {
    const { port } = await localGateway();
    await expect(listenHttp(port)).rejects.toThrow(
      `Port ${port} is in use: stop what holds it, or set PORT to another port.`,
    );
  });

  test('answers on both addresses of localhost, 503 until it serves', async () => {
    const server = await listenHttp(0);
    const response = await fetch(`http://localhost:${server.port}/healthz`);
    expect(await problem(response)).toMatchObject({ status: 503, emergency: ifEmergency });
    await server.close();
  });
});
