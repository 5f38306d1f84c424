import * as z from 'zod/mini';
import { csvType } from '../../contract/views/csv-text.ts';
import { referrerScopes, staffScope } from '../core/caller.ts';
import { purposeForm } from '../core/purpose.ts';
import { type Answer, purposeHeader, type Route, takesKey } from '../core/route.ts';
import { formType } from '../html/form-body.ts';
import { jsonType, problemType } from './json-door.ts';

type Json = Record<string, unknown>;

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri', description: 'Stable name of the kind of problem.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What was wrong and what to do, for people.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
};

/** @returns the JSON Schema (2020-12) of a zod schema, as OpenAPI 3.1 takes it. */
function jsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
}

const tokens = {
  booking: { bookingToken: [] },
  manage: { manageToken: [] },
  staff: { staff: [staffScope] },
} as const;

function security(route: Route): Json[] {
  return route.callers.flatMap((caller): Json[] => {
    if (caller === 'public') return [{}];
    if (caller !== 'referrer') return [tokens[caller]];
    return (route.scope ? [route.scope] : referrerScopes).map((scope) => ({ referrer: [scope] }));
  });
}

const replayKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: 255 },
};
const versionSeen = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'ETag of the record as you read it; 412 where it has changed since.',
  schema: { type: 'string' },
};

const purpose = {
  name: purposeHeader,
  in: 'header',
  required: false,
  description:
    'What you look at it for, as a slug such as `call-back`; kept in the audit. Left out, it is the name of this operation.',
  schema: { type: 'string', pattern: purposeForm.source },
};

/** How a query parameter is written: a list by giving it again for each value. What is said of it stands beside its schema. */
const asParameter = ({ description, ...schema }: Json): Json => ({
  ...(description !== undefined && { description }),
  ...(schema.type === 'array' && { style: 'form', explode: true }),
  schema,
});

function parameters(route: Route): Json[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const query = route.query ? jsonSchema(route.query, 'input') : {};
  const required = (query.required ?? []) as string[];
  const inQuery = Object.entries((query.properties ?? {}) as Json).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...asParameter(schema as Json),
  }));
  const changesRecord = inPath.length > 0 && (route.method === 'POST' || route.method === 'PATCH');
  return [
    ...inPath,
    ...inQuery,
    ...(takesKey(route.method) ? [replayKey] : []),
    ...(changesRecord ? [versionSeen] : []),
    ...(route.view ? [purpose] : []),
  ];
}

/** What goes in and out behind a door. */
const media = {
  json: { body: jsonType, answer: jsonType },
  html: { body: formType, answer: 'text/html' },
} as const;
const mediaOf = ({ speaks }: Route) => media[speaks ?? 'json'];

function response({ description, schema, mediaType, csv }: Answer, route: Route): Json {
  const type = mediaType ?? mediaOf(route).answer;
  const rows = csv && { [csvType]: { schema: { type: 'string' } } };
  return { description, ...(schema && { content: { [type]: { schema: jsonSchema(schema, 'output') }, ...rows } }) };
}

const problemResponse = {
  description: 'A problem (RFC 9457); a page for a client that prefers text/html.',
  content: {
    [problemType]: { schema: { $ref: '#/components/schemas/Problem' } },
    'text/html': { schema: { type: 'string' } },
  },
};

const limitResponse = (limited: string): Json => ({
  ...problemResponse,
  description: `${limited} \`Retry-After\` says in how many seconds to try again.`,
  headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } },
});

const describe = (route: Route): Json => ({
  operationId: route.operation,
  summary: route.summary,
  tags: [route.function],
  security: security(route),
  parameters: parameters(route),
  ...(route.body && {
    requestBody: {
      required: !route.body.safeParse({}).success,
      content: { [mediaOf(route).body]: { schema: jsonSchema(route.body, 'input') } },
    },
  }),
  responses: {
    ...Object.fromEntries(Object.entries(route.answers).map(([status, answer]) => [status, response(answer, route)])),
    ...(route.limited && { 429: limitResponse(route.limited) }),
    default: problemResponse,
  },
});

const bearer = (description: string): Json => ({ type: 'http', scheme: 'bearer', description });

/** @returns the OpenAPI 3.1 document of the routes, from the same schemas that validate. The console's pages are for people who are signed in: no program calls them. */
export function openApi(routes: readonly Route[], info: { title: string; version: string }): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes.filter(({ by }) => by !== 'session')) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: describe(route) };
  }
  return {
    openapi: '3.1.0',
    info,
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        bookingToken: bearer('From POST /v1/intakes or /v1/referrals: one case.'),
        manageToken: bearer('From POST /v1/appointments: one appointment.'),
        referrer: bearer('Client-credentials token.'),
        staff: bearer('Staff sign-in.'),
      },
    },
  };
}
