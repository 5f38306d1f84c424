import { HttpFault } from './http-fault.ts';

/** Anything that is served under a method and a path template such as `/v1/cases/{id}`, or `/staff/cases/{proxy+}` for all below. */
export interface Routed {
  method: string;
  path: string;
}

export interface Match<R extends Routed> {
  route: R;
  /** Decoded, as API Gateway hands them on. */
  pathParameters: Record<string, string>;
}

/** @returns the value behind `%xx`. @throws HttpFault for a path that is no UTF-8. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new HttpFault(400, 'malformed-path', 'The path holds a % that does not begin an encoded character.');
  }
}

const parameterOf = (part: string): string | undefined => /^\{(\w+)\}$/.exec(part)?.[1];

/** The name of a greedy parameter, which takes all that is left of a path, as API Gateway's `{proxy+}` does. */
const greedyOf = (part: string | undefined): string | undefined => /^\{(\w+)\+\}$/.exec(part ?? '')?.[1];

function matchPath(template: string, segments: readonly string[]): Record<string, string> | undefined {
  const parts = template.split('/');
  const greedy = greedyOf(parts.at(-1));
  if (greedy !== undefined) {
    const [before, rest] = [parts.slice(0, -1), segments.slice(parts.length - 1)];
    const above = matchPath(before.join('/'), segments.slice(0, before.length));
    return above && rest.some((segment) => segment !== '') ? { ...above, [greedy]: rest.join('/') } : undefined;
  }
  if (parts.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const segment = segments[at] ?? '';
    const name = parameterOf(part);
    if (name !== undefined && segment !== '') parameters[name] = segment;
    else if (part !== segment) return undefined;
  }
  return parameters;
}

/** A parameter counts one; a greedy one more than any path has, less what stands written out before it. */
const looseness = ({ route: { path }, pathParameters }: Match<Routed>): number =>
  greedyOf(path.split('/').at(-1)) === undefined ? Object.keys(pathParameters).length : 1_000 - path.length;

const closest = (a: Match<Routed>, b: Match<Routed>): number => looseness(a) - looseness(b);

/**
 * Finds what serves a request; a written-out path goes before a template, a longer greedy one before a shorter, and HEAD is served as GET.
 * @throws HttpFault 404 where nothing has the path, 405 with `Allow` where it has other methods
 */
export function matchRoute<R extends Routed>(routes: readonly R[], method: string, pathname: string): Match<R> {
  const segments = pathname.split('/').map(decoded);
  const wanted = method === 'HEAD' ? 'GET' : method;
  const matches = routes
    .flatMap((route) => {
      const pathParameters = matchPath(route.path, segments);
      return pathParameters ? [{ route, pathParameters }] : [];
    })
    .sort(closest);
  const found = matches.find(({ route }) => route.method === wanted);
  if (found) return found;
  if (matches.length === 0) throw new HttpFault(404, 'no-such-route', 'There is nothing at this address.');
  const methods = matches.flatMap(({ route }) => (route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]));
  const allowed = [...new Set(methods)].sort().join(', ');
  throw new HttpFault(405, 'method-not-allowed', `This address takes ${allowed}.`, { Allow: allowed });
}
