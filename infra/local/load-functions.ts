import { type FunctionDescription, functions } from '../../functions/functions.ts';
import { type Around, nothingAround } from './around.ts';
import type { LambdaHandler, LocalFunction } from './lambda.ts';

async function load({ entry, timeoutSeconds, memoryMegabytes }: FunctionDescription): Promise<LocalFunction> {
  const module = (await import(new URL(`../../functions/${entry}`, import.meta.url).href)) as {
    handler: LambdaHandler;
  };
  return { timeoutSeconds, memoryMegabytes, handler: module.handler };
}

/** Imports every deployed function. The environment must be set before: functions read it as they load. */
export async function loadFunctions(around: Around['handler'] = nothingAround.handler) {
  const loaded = Object.entries(functions).map(async ([name, description]): Promise<[string, LocalFunction]> => {
    const local = await load(description);
    return [name, { ...local, handler: around(name, local.handler) }];
  });
  return Object.fromEntries(await Promise.all(loaded));
}
