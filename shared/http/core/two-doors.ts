import type { httpFunction } from './http-function.ts';
import type { Route } from './route.ts';

type Handler = ReturnType<typeof httpFunction>;

/**
 * Makes one function of two that stand behind different doors (docs/decisions/019).
 * @param routes those of `handler`: what is asked at their addresses goes to it, everything else to `others`
 */
export function twoDoors(routes: Record<string, Pick<Route, 'path'>>, handler: Handler, others: Handler): Handler {
  const paths = new Set<string>(Object.values(routes).map(({ path }) => path));
  return (event, context) => (paths.has(event.resource) ? handler : others)(event, context);
}
