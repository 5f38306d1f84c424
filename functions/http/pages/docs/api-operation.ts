import type { ApiDocument, Described, Json } from '../../directory/api-document.ts';

/** An operation with its address. */
export interface ApiOperation extends Described {
  method: string;
  path: string;
}

/** Pages stand in the document too, for whoever audits it; here stands what programs call. */
const isForPrograms = (path: string): boolean =>
  path.startsWith('/v1/') || path === '/healthz' || path === '/openapi.json';

/** The operations of the API, in the order of the document. */
export const apiOperations = ({ paths }: ApiDocument): ApiOperation[] =>
  Object.entries(paths)
    .filter(([path]) => isForPrograms(path))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, described]) => ({ ...described, method: method.toUpperCase(), path })),
    );

/** The schema of what is sent or answered as JSON, where there is one. */
export const jsonSchemaOf = (content: Readonly<Record<string, { schema: Json }>> | undefined): Json | undefined =>
  content?.['application/json']?.schema;
