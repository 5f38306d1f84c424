import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FunctionName } from '../../../functions/functions.ts';
import type { StackPlan, StackWord } from './stack-plan.ts';

export interface StackUnderTest {
  url: string;
  /** The functions that an event came to. */
  invoked: Set<FunctionName>;
  /** What Lambda would count as errors of functions. */
  failed: string[];
  stop(): Promise<void>;
}

const script = join(import.meta.dirname, 'stack-process.ts');
const keptOutput = 4000;
const quiet = { POWERTOOLS_LOG_LEVEL: 'WARN', POWERTOOLS_METRICS_DISABLED: 'true', POWERTOOLS_SERVICE_NAME: 'local' };

/** Starts a stack as planned, in a process of its own. @throws with what it wrote where it cannot start */
export async function startUnderTest(plan: StackPlan): Promise<StackUnderTest> {
  const { NODE_ENV: _mode, VITEST: _vitest, ...environment } = process.env;
  const child = fork(script, [JSON.stringify(plan)], {
    env: { ...environment, ...quiet },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = once(child, 'exit');
  const [invoked, failed] = [new Set<FunctionName>(), [] as string[]];
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output = `${output}${chunk}`.slice(-keptOutput);
    });
  const url = await new Promise<string>((resolve, reject) => {
    child.on('message', (word: StackWord) => {
      if (word.word === 'ready') resolve(word.url);
      else if (word.word === 'invoked') invoked.add(word.name);
      else failed.push(word.error);
    });
    void ended.then(([code]) => reject(new Error(`The stack ended with ${code}: ${output}`)));
  });
  const stop = async (): Promise<void> => {
    child.disconnect();
    await ended;
  };
  return { url, invoked, failed, stop };
}
