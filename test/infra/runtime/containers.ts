import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FunctionName } from '../../../functions/functions.ts';
import { eventOf } from '../../../infra/tools/bench/gateway-event.ts';
import { routineIntake } from '../../support/bodies.ts';
import { folder } from '../bundling/all-bundles.ts';
import { Container } from './container.ts';
import { containerEnvironment } from './container-environment.ts';
import type { DeployedFunction } from './deployed-function.ts';
import { deployedFunctions } from './deployed-functions.ts';

const standing = Date.UTC(2030, 0, 15, 15);

function started(name: string, deployed: DeployedFunction): Container {
  const environment = containerEnvironment(name, deployed, join(folder, name), process.env);
  const { timeoutSeconds } = deployed;
  const container = new Container({ name, environment, timeoutSeconds, now: () => standing });
  onTestFinished(() => container.stop());
  return container;
}

const small = { handler: 'index.handler', timeoutSeconds: 60, memoryMegabytes: 512, variables: {} };

/** A container of a function that is written here. */
function written(source: string, deployed: Partial<DeployedFunction> = {}): Container {
  mkdirSync(join(folder, 'written'), { recursive: true });
  writeFileSync(join(folder, 'written', 'index.mjs'), source);
  return started('written', { ...small, ...deployed });
}

const body = (text: string): string => `export const handler = async (event, context) => { ${text} };`;

describe('a container of the stand-in', () => {
  it('has the template’s variables, Lambda’s and the endpoints, and nothing of whoever started it', async () => {
    const container = written(body('return process.env;'), { variables: { LIMITS: 'on' } });
    const environment = (await container.invoke({})) as Record<string, string>;
    expect(environment).toMatchObject({ LIMITS: 'on', TZ: ':UTC', _HANDLER: 'index.handler' });
    expect(Object.keys(environment).filter((name) => ['PATH', 'HOME', 'VITEST', 'PUBLIC_URL'].includes(name))).toEqual(
      [],
    );
  });

  it('has a clock that stands, and counts the time that is left by the machine’s', async () => {
    const clocks = 'return [Date.now(), +new Date(), +new Date(7), context.getRemainingTimeInMillis()];';
    const [now, made, given, left] = (await written(body(clocks)).invoke({})) as number[];
    expect([now, made, given]).toEqual([standing, standing, 7]);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(60_000);
  });

  it.each([
    ['throws', body('throw new RangeError("too far");'), 'RangeError', 'too far'],
    [
      'throws where nobody waits',
      body('setTimeout(() => { throw new Error("late"); }); await new Promise(() => {});'),
      'Error',
      'late',
    ],
    [
      'rejects where nobody waits',
      body('Promise.reject(new Error("lost")); await new Promise(() => {});'),
      'Runtime.UnhandledPromiseRejection',
      'lost',
    ],
    ['ends', body('process.exit(3);'), 'Runtime.ExitError', 'exit status 3'],
    ['cannot be loaded', 'throw new Error("no such table");', 'Error', 'no such table'],
    [
      'takes a callback',
      'export const handler = (event, context, callback) => callback();',
      'Runtime.CallbackHandlerDeprecated',
      'callback',
    ],
    ['exports none', 'export const other = 1;', 'Runtime.HandlerNotFound', 'index.handler'],
  ])('reports an error where its function %s', async (_, source, errorType, message) => {
    const report = { errorType, errorMessage: expect.stringContaining(message) };
    await expect(written(source).invoke({})).rejects.toMatchObject({ report });
  });

  it('is ended where its function takes longer than it may, and the next event gets another', async () => {
    const slow = body('if (event.slow) await new Promise((done) => setTimeout(done, 1e6)); return process.pid;');
    const container = written(slow, { timeoutSeconds: 3 });
    const first = await container.invoke({});
    await expect(container.invoke({ slow: true })).rejects.toMatchObject({ report: { errorType: 'Sandbox.Timedout' } });
    expect(await container.invoke({})).not.toBe(first);
  });
});

describe('a bundle that was deployed without a variable', () => {
  const deployed = deployedFunctions();
  const record = { eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage: { pk: { S: 'one' } } } };
  it.each<[FunctionName, string, unknown]>([
    ['intake', 'LINK_KEYS_SECRET', eventOf('submitIntake', { body: routineIntake }).event],
    ['authorizer', 'TOKEN_ISSUER', { type: 'REQUEST', methodArn: 'arn', headers: { Authorization: 'Bearer a.b.c' } }],
    ['relay', 'STAFF_TOPIC_ARN', { Records: [record] }],
    ['sweeper', 'TABLE_OUTBOX', { atStart: true }],
  ])('fails its first event by an error that names it: %s without %s', async (name, variable, event) => {
    const { [variable]: missing, ...variables } = deployed[name].variables;
    expect(missing).toBeNull();
    const report = { errorMessage: `The environment variable ${variable} is not set for this function.` };
    await expect(started(name, { ...deployed[name], variables }).invoke(event)).rejects.toMatchObject({ report });
  });
});

it('a variable that the templates give and the local stack has no value for is named', () => {
  const variables = { NO_SUCH_VARIABLE: null };
  expect(() => containerEnvironment('intake', { ...small, variables }, folder, {})).toThrow(
    'The template gives intake NO_SUCH_VARIABLE, which infra/local/environment.ts has no value for.',
  );
});
