import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FunctionName } from '../../../functions/functions.ts';
import type { DirectEvent, StackPlan, StackWord } from './stack-plan.ts';

export interface StackUnderTest {
  url: string;
  /** The functions that an event came to. */
  invoked: Set<FunctionName>;
  /** What functions failed to do, what Lambda would count as errors among it. */
  failed: string[];
  /** Brings a function an event that has no door to come by. */
  bring(direct: DirectEvent): Promise<void>;
  stop(): Promise<void>;
}

const script = join(import.meta.dirname, 'stack-process.ts');
const keptOutput = 4000;
const quiet = { POWERTOOLS_LOG_LEVEL: 'WARN', POWERTOOLS_METRICS_DISABLED: 'true', POWERTOOLS_SERVICE_NAME: 'local' };

function launch(plan: StackPlan): ChildProcess {
  const { NODE_ENV: _mode, VITEST: _vitest, ...environment } = process.env;
  return fork(script, [JSON.stringify(plan)], {
    env: { ...environment, ...quiet },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

function lastWords(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output = `${output}${chunk}`.slice(-keptOutput);
    });
  return () => output;
}

/** Starts a stack as planned, in a process of its own. @throws with what it wrote where it cannot start */
export async function startUnderTest(plan: StackPlan): Promise<StackUnderTest> {
  const child = launch(plan);
  const output = lastWords(child);
  const ended = once(child, 'exit');
  const [invoked, failed] = [new Set<FunctionName>(), [] as string[]];
  const ready = Promise.withResolvers<string>();
  let answered = Promise.withResolvers<void>();
  child.on('message', (word: StackWord) => {
    if (word.word === 'ready') ready.resolve(word.url);
    else if (word.word === 'invoked') invoked.add(word.name);
    else if (word.word === 'failed') failed.push(word.error);
    else answered.resolve();
  });
  void ended.then(([code]) => ready.reject(new Error(`The stack ended with ${code}: ${output()}`)));
  const bring = async (direct: DirectEvent): Promise<void> => {
    answered = Promise.withResolvers();
    child.send(direct);
    await answered.promise;
  };
  const stop = async (): Promise<void> => {
    child.disconnect();
    await ended;
  };
  return { url: await ready.promise, invoked, failed, bring, stop };
}
