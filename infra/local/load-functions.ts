import { type FunctionDescription, functions } from '../../functions/functions.ts';
import type { LambdaHandler, LocalFunction } from './lambda.ts';

async function load({ entry, timeoutSeconds, memoryMegabytes }: FunctionDescription): Promise<LocalFunction> {
  const module = (await import(new URL(`../../functions/${entry}`, import.meta.url).href)) as {
    handler: LambdaHandler;
  };
  return { timeoutSeconds, memoryMegabytes, handler: module.handler };
}

/** Imports every deployed function. The environment must be set before: functions read it as they load. */
export async function loadFunctions(): Promise<Record<string, LocalFunction>> {
  const loaded = Object.entries(functions).map(async ([name, description]) => [name, await load(description)] as const);
  return Object.fromEntries(await Promise.all(loaded));
}
