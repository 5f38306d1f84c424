import * as z from 'zod/mini';
import type { InputFault } from '../../domain/core/refusal.ts';
import { isStorable } from '../../domain/core/storable-text.ts';
import type { GatewayEvent } from './gateway-event.ts';
import { jsonPointer } from './input-faults.ts';

/** A query before its schema: a list where the schema takes one, else a text; a parameter is absent where its number is at fault. */
export type GivenQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

interface ReadQuery {
  given: GivenQuery;
  /** Of parameters that were given more than once and that the schema takes once. */
  faults: InputFault[];
}

type Schema = z.core.$ZodType;

/** Whether a parameter is a list, behind whatever makes it optional, gives it a default or transforms it. */
function isList({ _zod: { def } }: Schema): boolean {
  const { innerType, in: first } = def as { innerType?: Schema; in?: Schema };
  const inner = innerType ?? first;
  return def.type === 'array' || (inner !== undefined && isList(inner));
}

/**
 * Reads the query of an event as its schema takes it: a list with one value is a list all the same. Of a parameter that the
 * schema does not know the last value is left, for the schema to refuse.
 */
export function readQuery(
  { multiValueQueryStringParameters }: Pick<GatewayEvent, 'multiValueQueryStringParameters'>,
  schema: z.ZodMiniObject | undefined,
): ReadQuery {
  const shape: Readonly<Record<string, Schema>> = schema?.shape ?? {};
  const given: [string, string | readonly string[] | undefined][] = [];
  const faults: InputFault[] = [];
  for (const [name, values = []] of Object.entries(multiValueQueryStringParameters ?? {})) {
    const parameter = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (parameter && isList(parameter)) given.push([name, values]);
    else if (parameter && values.length > 1)
      faults.push({ pointer: jsonPointer([name]), detail: `is given ${values.length} times; give it once` });
    else given.push([name, values.at(-1)]);
  }
  return { given: Object.fromEntries(given), faults };
}

/** A parameter of a page: of one that was given more than once the last value that can be read, as of a field. */
const readableOf = (schema: Schema, values: readonly string[]): unknown =>
  values
    .filter(isStorable)
    .map((value) => z.safeParse(schema, value).data)
    .findLast((value) => value !== undefined);

/**
 * Reads the query of a page. A page is opened by links that mail programs and shops alter, so nothing of its address turns a request away:
 * what cannot be read of it is absent. Its schema takes each parameter once, and requires none.
 */
export const readPageQuery = <Query extends z.ZodMiniObject>(
  { multiValueQueryStringParameters: query }: Pick<GatewayEvent, 'multiValueQueryStringParameters'>,
  { shape }: Query,
): z.infer<Query> =>
  Object.fromEntries(
    Object.entries(shape as Readonly<Record<string, Schema>>).flatMap(([name, schema]) => {
      const given = query && Object.hasOwn(query, name) ? query[name] : undefined;
      const value = readableOf(schema, given ?? []);
      return value === undefined ? [] : [[name, value]];
    }),
  ) as z.infer<Query>;

/** Faults of a query as they are named: the only value of a list is the parameter itself, and has no place in it. */
export const atParameters = (given: GivenQuery, faults: readonly InputFault[]): InputFault[] =>
  faults.map((fault) => {
    const [, name = '', ...places] = fault.pointer.split('/');
    const value = given[name];
    return Array.isArray(value) && value.length === 1 && places.length > 0 ? { ...fault, pointer: `/${name}` } : fault;
  });
