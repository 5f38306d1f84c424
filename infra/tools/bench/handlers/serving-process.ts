import { shiftClock } from '../../../../shared/gateways/system-clock.ts';
import type { GatewayAnswer } from '../../../../shared/http/core/gateway-event.ts';
import { startAwsEndpoints } from '../../../local/aws/endpoints.ts';
import { secretsManager } from '../../../local/aws/secrets-manager.ts';
import { linkKeysSecret, setEnvironment } from '../../../local/environment.ts';
import type { LambdaHandler } from '../../../local/lambda.ts';
import { loadFunctions } from '../../../local/load-functions.ts';
import { type Answered, pooled } from './asked.ts';
import type { Order, Served } from './handlers.ts';

/**
 * A process that holds the deployed handlers and nothing else, so that its processor time is theirs. It serves its parent's
 * orders and ends with it.
 */
const { BENCH_ENGINE = '', BENCH_CLOCK_SHIFT = '0' } = process.env;

/** The same in every process: what one seals another may read. */
const linkKeys = JSON.stringify({ current: { id: 'k1', key: Buffer.alloc(32, 7).toString('base64url') } });
const aws = await startAwsEndpoints({ secretsmanager: secretsManager({ [linkKeysSecret]: linkKeys }) });
setEnvironment({ publicUrl: 'https://visits.example', dynamodb: BENCH_ENGINE, aws: aws.url }, { limits: 'off' });
shiftClock(Number(BENCH_CLOCK_SHIFT));

const handlers = new Map<string, LambdaHandler>(
  Object.entries(await loadFunctions()).map(([name, { handler }]) => [name, handler]),
);
// After the environment is set, which it reads as it loads.
handlers.set('no-operation', (await import('./no-operation.ts')).noOperation());

const context = {
  functionName: 'bench',
  awsRequestId: 'bench',
  getRemainingTimeInMillis: () => 15_000,
} as Parameters<LambdaHandler>[1];

async function serve({ name, event }: Order['jobs'][number], keep: boolean): Promise<Answered> {
  const handler = handlers.get(name);
  if (!handler) throw new Error(`There is no function ${name}.`);
  const began = performance.now();
  const { statusCode, body } = (await handler(event, context)) as GatewayAnswer;
  const milliseconds = performance.now() - began;
  return { status: statusCode, milliseconds, ...((keep || statusCode >= 400) && body && { body: JSON.parse(body) }) };
}

async function carryOut({ id, jobs, atOnce, keep }: Order): Promise<Served> {
  const [before, began] = [process.cpuUsage(), performance.now()];
  const answers = await pooled(jobs, atOnce, (job) => serve(job, keep));
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { id, run: { answers, processor: (user + system) / 1000, seconds } };
}

process.on('message', (order: Order) => {
  carryOut(order).then(
    (served) => process.send?.(served),
    (error: Error) => process.send?.({ id: order.id, fault: error.message } satisfies Served),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
