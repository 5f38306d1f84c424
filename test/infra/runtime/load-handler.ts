import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Handler = (event: unknown, context: object) => unknown;

/** An error of the runtime's own, by the name that Lambda knows. */
export class RuntimeError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = `Runtime.${name}`;
  }
}

const endings = ['.js', '.mjs', '.cjs'] as const;

/**
 * Loads a handler as Node 24's runtime does.
 * @param root folder of the function's code
 * @param named module and export, `index.handler`
 * @throws RuntimeError where there is none, or it takes a callback; what the module throws as it loads
 */
export async function loadHandler(root: string, named: string): Promise<Handler> {
  const [module = '', name = ''] = named.split('.');
  const file = endings.map((ending) => join(root, `${module}${ending}`)).find(existsSync);
  if (!file) throw new RuntimeError('ImportModuleError', `Error: Cannot find module '${module}'`);
  const handler: unknown = (await import(pathToFileURL(file).href))[name];
  if (typeof handler !== 'function') throw new RuntimeError('HandlerNotFound', `${named} is undefined or not exported`);
  if (handler.length >= 3)
    throw new RuntimeError('CallbackHandlerDeprecated', `${named} takes a callback, which Node 24 has no more`);
  return handler as Handler;
}
