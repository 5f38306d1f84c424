/** Runs the local stack on a clock that stands, with the functions as sources or as bundles, until it is told to stop. */
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import type { FunctionName } from '../../../functions/functions.ts';
import type { LambdaHandler } from '../../../infra/local/lambda.ts';
import { Container } from './container.ts';
import { containerEnvironment } from './container-environment.ts';
import type { DirectEvent, StackPlan, StackWord } from './stack-plan.ts';
import { stopClock } from './standing-clock.ts';

const plan = JSON.parse(process.argv[2] ?? '') as StackPlan;
stopClock(plan.beginning);
const { startStack } = await import('../../../infra/local/stack.ts');
const { nothingAround } = await import('../../../infra/local/around.ts');
const { systemClock } = await import('../../../shared/gateways/system-clock.ts');

const tell = (word: StackWord): void => void process.send?.(word);
const containers: Container[] = [];
const handlers: Partial<Record<FunctionName, LambdaHandler>> = {};

function containerOf(name: FunctionName, { folder, functions }: NonNullable<StackPlan['bundles']>): Container {
  const deployed = functions[name];
  const environment = containerEnvironment(name, deployed, join(folder, name), process.env);
  const now = (): number => systemClock.now().epochMilliseconds;
  const container = new Container({ name, environment, timeoutSeconds: deployed.timeoutSeconds, now });
  containers.push(container);
  return container;
}

function asPlanned(name: FunctionName, source: LambdaHandler): LambdaHandler {
  if (!plan.bundles) return source;
  const container = containerOf(name, plan.bundles);
  return (event) => container.invoke(event);
}

/** What a function of a stream says that it could not do: Lambda brings it again, and counts no error. */
const leftUndone = (answer: unknown): unknown[] =>
  (answer as { batchItemFailures?: unknown[] } | undefined)?.batchItemFailures ?? [];

/** Tells of each event, and of each that a function failed. */
function handler(name: string, source: LambdaHandler): LambdaHandler {
  const own = name as FunctionName;
  const planned = asPlanned(own, source);
  const told: LambdaHandler = async (event, context) => {
    tell({ word: 'invoked', name: own });
    try {
      const answer = await planned(event, context);
      if (leftUndone(answer).length > 0) tell({ word: 'failed', error: `${name}: records left undone` });
      return answer;
    } catch (error) {
      tell({ word: 'failed', error: `${name}: ${error}` });
      throw error;
    }
  };
  handlers[own] = told;
  return told;
}

const stack = await startStack({ port: 0, dataDir: plan.dataDir }, console.warn, { ...nothingAround, handler });
for (const container of containers) await container.start();
async function stop(): Promise<never> {
  await stack.stop();
  await Promise.all(containers.map((container) => container.stop()));
  return process.exit(0);
}
process.once('disconnect', () => void stop());
process.on('message', async ({ name, event }: DirectEvent) => {
  await Promise.resolve(handlers[name]?.(event, {} as Context)).catch(() => undefined);
  tell({ word: 'answered' });
});
tell({ word: 'ready', url: stack.url });
