import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';
import { smokeAnswers } from './support/alarms/smoke-answers.ts';

const script = join(import.meta.dirname, '../../infra/tools/smoke/main.ts');

async function smoke(variables: Record<string, string>): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [script], { env: { PATH: process.env.PATH, ...variables } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const [code] = await once(child, 'close');
  return { code, said };
}

/** Serves until the test ends. @returns its address */
async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  onTestFinished(() => void server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A system that answers health and nothing else as it should. */
const half = (): Promise<string> =>
  serving(({ url }, response) => {
    const alive = url === '/healthz';
    response.writeHead(alive ? 200 : 503, { 'content-type': 'application/json' }).end('{}');
  });

/** Hands on what is asked of a system, and notes the status of each answer. */
const listening = (base: string, statuses: number[]): Promise<string> =>
  serving(async ({ method, url }, response) => {
    const answer = await fetch(`${base}${url}`, { method: method ?? 'GET' });
    statuses.push(answer.status);
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'content-type': type }).end(await answer.text());
  });

describe('the smoke test', () => {
  const stack = started(startStack);

  it('passes a whole system, with and without a token, and stores nothing', async () => {
    const token = await stack.api.staff('nurse');
    const cases = async (): Promise<number> => (await stack.api.get('/v1/worklist', { token })).body.cases.length;
    const before = await cases();
    const without = await smoke({ BASE_URL: stack.api.base });
    expect(without).toMatchObject({ code: 0, said: expect.stringContaining('All is well. Set TOKEN') });
    const { code, said } = await smoke({ BASE_URL: `${stack.api.base}/`, TOKEN: token });
    expect(said).toContain('ok  the form in Spanish');
    expect(said).toContain('ok  triage preview');
    expect(code).toBe(0);
    expect(await cases()).toBe(before);
    expect(await stack.api.outbox()).toEqual([]);
  });

  it('is refused as often as the alarms are judged to bear (support/alarms/healthy-days.ts)', async () => {
    const statuses: number[] = [];
    const { code } = await smoke({ BASE_URL: await listening(stack.api.base, statuses) });
    expect(code).toBe(0);
    expect(statuses.filter((status) => status === 401 || status === 403)).toEqual(smokeAnswers);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });
});

describe('the smoke test ends with 1 at the first fault and says it in a sentence', () => {
  it('where an answer is wrong', async () => {
    expect(await smoke({ BASE_URL: await half() })).toEqual({
      code: 1,
      said: [
        'ok  health',
        'Smoke test: description of the API answered 503 instead of 200. The rest was not tried.\n',
      ].join('\n'),
    });
  });

  it('where nothing answers', async () => {
    const { code, said } = await smoke({ BASE_URL: 'http://127.0.0.1:9' });
    expect(code).toBe(1);
    expect(said).toMatch(/^Smoke test: health did not answer: .+ The rest was not tried\.\n$/);
  });

  it('and with 2 where it is not told what to look at', async () => {
    expect((await smoke({})).code).toBe(2);
  });
});
