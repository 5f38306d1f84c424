import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';

/** An exported handler, as Lambda runs it. */
export type LambdaHandler = (event: unknown, context: Context) => unknown;

/** Invokes a deployed function by its name. @throws what the handler threw, or TimedOut. */
export type Invoke = (name: string, event: unknown) => Promise<unknown>;

export interface LocalFunction {
  timeoutSeconds: number;
  memoryMegabytes: number;
  handler: LambdaHandler;
}

/** The function ran longer than it may. Lambda would have killed it; here it runs on and nobody waits. */
export class TimedOut extends Error {
  constructor(name: string) {
    super(`The function ${name} timed out.`);
    this.name = 'TimedOut';
  }
}

function contextOf(name: string, { timeoutSeconds, memoryMegabytes }: LocalFunction): Context {
  const end = performance.now() + timeoutSeconds * 1000;
  const unused = (): void => undefined;
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
    memoryLimitInMB: String(memoryMegabytes),
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(end - performance.now())),
    done: unused,
    fail: unused,
    succeed: unused,
  };
}

/** Makes the one door to all functions. Events are copied, as the wire between services would. */
export function lambdaService(functions: Readonly<Record<string, LocalFunction>>): Invoke {
  return async (name, event) => {
    const local = functions[name];
    if (!local) throw new Error(`There is no function ${name}.`);
    const context = contextOf(name, local);
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new TimedOut(name)), local.timeoutSeconds * 1000);
    try {
      return await Promise.race([local.handler(structuredClone(event), context), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
