import type { Json } from '../../directory/api-document.ts';
import type { ApiOperation } from './api-operation.ts';
import { jsonSchemaOf } from './api-operation.ts';
import { exampleBodies } from './example-bodies.ts';
import { idPrefixes, itemsOf, variantsOf } from './schema-words.ts';

/** Values of the formats that the contract has; none is of a person. */
const ofFormat: Readonly<Record<string, string>> = {
  date: '2027-01-15',
  'date-time': '2027-01-15T14:00:00-05:00',
  time: '14:00',
  email: 'name@example.org',
};

function textExample({ format, pattern }: Json): string {
  if (typeof format === 'string' && ofFormat[format]) return ofFormat[format];
  return idPrefixes(pattern)[0] ?? '…';
}

function objectExample(schema: Json): Json {
  const properties = (schema.properties ?? {}) as Record<string, Json>;
  const required = Array.isArray(schema.required) ? schema.required : [];
  const names = Object.keys(properties).filter((name) => required.includes(name));
  return Object.fromEntries(names.map((name) => [name, exampleOf(properties[name] ?? {})]));
}

/** A value that shows what a schema takes: of an object, what it must have. */
export function exampleOf(schema: Json): unknown {
  const [first = {}] = variantsOf(schema);
  if ('const' in first) return first.const;
  if (Array.isArray(first.enum)) return first.enum[0];
  if (first.type === 'object') return objectExample(first);
  if (first.type === 'array') return [exampleOf(itemsOf(first))];
  if (first.type === 'boolean') return true;
  if (first.type === 'integer' || first.type === 'number')
    return typeof first.minimum === 'number' ? Math.max(first.minimum, 1) : 1;
  return textExample(first);
}

/** `{timeOffId}` → `$TIME_OFF_ID`, as a shell fills it in. */
const asVariables = (path: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `$${name.replaceAll(/(?=[A-Z])/g, '_').toUpperCase()}`);

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A call of an operation, to be pasted into a shell that knows `$API`, `$TOKEN` and the ids. */
export function exampleCall({ operationId, method, path, parameters, security, requestBody }: ApiOperation): string {
  const needed = parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
  const body = jsonSchemaOf(requestBody?.content);
  const isPublic = security.some((way) => Object.keys(way).length === 0);
  const lines = [
    `curl ${method === 'GET' || (method === 'POST' && body) ? '' : `-X ${method} `}"$API${asVariables(path)}"`,
    !isPublic && '-H "Authorization: Bearer $TOKEN"',
    ...(needed.length > 0 ? ['-G'] : []),
    ...needed.map(
      ({ name, schema }) => `--data-urlencode ${quoted(`${name}=${String([exampleOf(schema)].flat()[0])}`)}`,
    ),
    body && "-H 'Content-Type: application/json'",
    (method === 'POST' || method === 'PATCH') && '-H "Idempotency-Key: $(uuidgen)"',
    body && `-d ${quoted(JSON.stringify(exampleBodies[operationId] ?? exampleOf(body), null, 2))}`,
  ];
  return lines.filter((line) => line !== false && line !== undefined).join(' \\\n  ');
}
