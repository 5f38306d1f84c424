import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../../infra/local/database.ts';
import { answers } from '../../../infra/local/engine.ts';
import { setEnvironment } from '../../../infra/local/environment.ts';
import { readSettings } from '../../../infra/local/settings.ts';
import { Api } from '../../../infra/tools/demo/client.ts';
import { emergencyIntake, ofAnother } from '../../../infra/tools/demo/samples.ts';
import { readEnvironment } from '../../../shared/config/environment.ts';
import { systemClock } from '../../../shared/gateways/system-clock.ts';
import { startEngine } from '../../support/engine.ts';
import { localEnvironment, localMain, localProcess, watched } from '../../support/local-process.ts';
import { patience } from '../../support/patience.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a start that cannot succeed ends with 1 and one sentence', () => {
  test('where the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const { ended, output } = localProcess({ DATA_DIR: temporaryFolder(), PORT: String(port) });
    expect([await ended, output()]).toEqual([
      1,
      `Port ${port} is in use: stop what holds it, or set PORT to another port.\n`,
    ]);
  });

  test.each([
    [{ PORT: 'http' }, 'PORT is "http", which is no port: set it to a number between 1024 and 65535.'],
    [{ PORT: '70000' }, 'PORT is "70000", which is no port: set it to a number between 1024 and 65535.'],
    [{ LIMITS: 'none' }, 'LIMITS is "none": set it to off to lift the limits, or to on.'],
    [
      { DYNAMODB_ENDPOINT: 'localhost:8000' },
      'DYNAMODB_ENDPOINT is "localhost:8000", which is no address: set it to one like http://127.0.0.1:8000.',
    ],
  ])('where a setting cannot be meant: %j', (variables, sentence) => {
    expect(() => readSettings(variables)).toThrow(sentence);
  });

  test('where the other engine does not answer', async () => {
    await expect(
      openDatabase('unused', { otherEndpoint: 'http://127.0.0.1:9', now: systemClock.now() }),
    ).rejects.toThrow(
      'No DynamoDB engine answers at http://127.0.0.1:9: start it, or unset DYNAMODB_ENDPOINT to use the embedded engine.',
    );
  });
});

test('what nobody chooses has a default', () => {
  expect(readSettings({})).toEqual({ port: 3000, dataDir: '.local' });
});

test.each([
  [{}, 'on'],
  [{ LIMITS: '' }, 'on'],
  [{ LIMITS: 'off' }, 'off'],
])('with %j the functions are told that limits are %s', (variables, told) => {
  const before = { ...process.env };
  onTestFinished(() => {
    process.env = before;
  });
  const address = 'http://127.0.0.1:9';
  setEnvironment({ publicUrl: address, dynamodb: address, aws: address }, readSettings(variables));
  expect(readEnvironment(process.env).LIMITS).toBe(told);
});

test.each([
  [{}, 'http://127.0.0.1:9'],
  [
    { ALLOWED_ORIGINS: 'http://localhost:5000 https://one.example' },
    'http://127.0.0.1:9 http://localhost:5000 https://one.example',
  ],
])('with %j the functions are told of these origins: %s', (variables, told) => {
  const before = { ...process.env };
  onTestFinished(() => {
    process.env = before;
  });
  const address = 'http://127.0.0.1:9';
  setEnvironment({ publicUrl: address, dynamodb: address, aws: address }, readSettings(variables));
  expect(readEnvironment(process.env).ALLOWED_ORIGINS).toBe(told);
});

test.each(['localhost:5000', 'http://localhost:5000/', '*'])(
  'does not start with an origin that is none: %s',
  (origin) => {
    expect(() => readSettings({ ALLOWED_ORIGINS: origin })).toThrow(`ALLOWED_ORIGINS has "${origin}"`);
  },
);

const messagesOf = (api: Api) => api.outbox() as Promise<{ kind: string; messageId: string }[]>;

describe('the stack', () => {
  test('stops on Ctrl-C, refuses a second start meanwhile, and finds its data, keys and clock again', async () => {
    const DATA_DIR = temporaryFolder();
    const first = localProcess({ DATA_DIR });
    const api = new Api(await first.ready);
    const token = await api.staff('nurse');
    expect((await api.get('/v1/clinics')).body.clinics).toHaveLength(8);

    const second = localProcess({ DATA_DIR });
    expect([await second.ended, second.output()]).toEqual([
      1,
      `Another Spinebridge already runs on the data folder ${DATA_DIR}: stop it, or set DATA_DIR to another folder.\n`,
    ]);

    await api.advance('P30D');
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(first.output(), 'besides the welcome').toMatch(/^Spinebridge is ready: .+Ctrl-C stops it\.\n$/s);
    const again = new Api(await localProcess({ DATA_DIR }).ready);
    const { now } = (await again.post('/_local/clock', { advance: 'PT1S' })).body;
    expect(Date.parse(now)).toBeGreaterThan(Date.now() + 29 * 24 * 3600 * 1000);
    const expired = await again.get('/v1/worklist', { token });
    expect([expired.status, expired.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((await again.get('/v1/worklist', { token: await again.staff('nurse') })).status).toBe(200);
  });

  test('sends what it had accepted before a kill -9, once', async () => {
    const DATA_DIR = temporaryFolder();
    const first = localProcess({ DATA_DIR });
    const api = new Api(await first.ready);
    const intakes = await Promise.all(
      Array.from({ length: 5 }, () => api.post('/v1/intakes', ofAnother(emergencyIntake))),
    );
    first.child.kill('SIGKILL');
    await first.ended;
    const accepted = intakes.filter(({ status }) => status === 201).map(({ body }) => body.intakeId);
    expect(accepted).toHaveLength(5);

    const again = new Api(await localProcess({ DATA_DIR }).ready);
    for (const caseId of accepted)
      await again.until(async () => (await again.outbox(caseId)).some(({ kind }) => kind === 'page'));
    const ids = (await messagesOf(again)).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('runs on another engine, and pages for two years on about a case that nobody takes', async () => {
    const other = await startEngine({ stream: true });
    onTestFinished(other.stop);
    const DATA_DIR = temporaryFolder();
    const api = new Api(await localProcess({ DATA_DIR, DYNAMODB_ENDPOINT: other.endpoint }).ready);
    expect((await api.get('/v1/practitioners')).body.practitioners.length).toBeGreaterThan(0);
    const { body } = await api.post('/v1/intakes', ofAnother(emergencyIntake));
    await api.until(async () => (await api.outbox(body.intakeId)).some(({ kind }) => kind === 'page'));

    const moved = await api.post('/_local/clock', { advance: 'P2Y' });
    expect(moved).toMatchObject({ status: 200, body: { late: true } });
    await api.advance('PT1S');
    const { now } = (await api.get('/_local/clock')).body;
    const escalated = (await api.outbox(body.intakeId)).filter(({ kind }) => kind === 'escalation');
    expect(Date.parse(now) - Date.parse(escalated.at(-1)?.at)).toBeLessThan(16 * 60_000);
    expect(Date.parse(now) - Date.parse(escalated[0]?.at)).toBeGreaterThan(700 * 24 * 3600_000);
  });
});

describe('the death of the parent stops everything', () => {
  const childrenOf = (pid: number): number[] =>
    readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  const endpointOf = (pid: number): string | undefined => {
    const port = /--host\0[\d.]+\0-p\0(\d+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1];
    return port && `http://127.0.0.1:${port}`;
  };
  test.skipIf(process.platform !== 'linux').each([
    ['a shell', {}, `"$0" "$1" & wait`],
    ['npm with a shell between', { npm_lifecycle_event: 'start' }, `sh -c '"$0" "$1"; true' "$0" "$1" & wait`],
  ])('%s', async (_, variables, script) => {
    const env = { ...localEnvironment({ DATA_DIR: temporaryFolder() }), ...variables };
    const stdio = ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'];
    const parent = watched(spawn('sh', ['-c', script, process.execPath, localMain], { env, stdio }));
    const url = await parent.ready;
    const descendants = (pid: number): number[] => childrenOf(pid).flatMap((child) => [child, ...descendants(child)]);
    const engine = descendants(parent.child.pid!).map(endpointOf).find(Boolean)!;
    expect(await answers(engine)).toBe(true);
    parent.child.kill('SIGKILL');
    await vi.waitUntil(async () => !(await answers(url)) && !(await answers(engine)), patience);
  });
});
