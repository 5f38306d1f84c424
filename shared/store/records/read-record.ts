import * as z from 'zod/mini';
import { fromItem, type Item } from '../dynamo/item.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type Json = Record<string, unknown>;

/**
 * A kind of record. Members may be added at any time, optional ones; a change that this release's schema could not read in an
 * older record raises `version` and adds an up-cast.
 */
export interface RecordKind<Schema extends z.ZodMiniType> {
  schema: Schema;
  /** The number that is stored beside the record as `schema`; records of the first release have none and count as 1. */
  version: number;
  /** `upcasts[n]` makes a record of version `n` one of version `n + 1`. */
  upcasts?: Readonly<Record<number, (older: Json) => Json>>;
}

/** Where the only fault is a member that the schema does not know; undefined where there is any other fault. */
function unknownMembers(issues: readonly Issue[], base: Path = []): Path[] | undefined {
  const found: Path[] = [];
  for (const issue of issues) {
    const path = [...base, ...issue.path];
    const members =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...path, key])
        : issue.code === 'invalid_union'
          ? issue.errors.map((branch) => unknownMembers(branch, path)).find((branch) => branch !== undefined)
          : undefined;
    if (!members) return undefined;
    found.push(...members);
  }
  return found;
}

function without(value: unknown, paths: readonly Path[]): unknown {
  const copy = structuredClone(value);
  for (const path of paths) {
    const parent = path.slice(0, -1).reduce<unknown>((at, name) => (at as Json)[name as string], copy);
    delete (parent as Json)[path.at(-1) as string];
  }
  return copy;
}

function upcast({ version, upcasts = {} }: Omit<RecordKind<z.ZodMiniType>, 'schema'>, value: unknown, from: number) {
  let current = value as Json;
  for (let number = from; number < version; number++) current = upcasts[number]?.(current) ?? current;
  return current;
}

/**
 * Reads a stored record: strict schemas guard the wire, but what stands in the store may be older or newer than this release.
 * An older record is up-cast; members that a later release added are ignored.
 * @param from the record's stored `schema` number
 * @throws zod's error where a member that is known does not fit
 */
export function readRecord<Schema extends z.ZodMiniType>(
  kind: RecordKind<Schema>,
  value: unknown,
  from: unknown = 1,
): z.infer<Schema> {
  const record = upcast(kind, value, typeof from === 'number' ? from : 1);
  const read = z.safeParse(kind.schema, record);
  if (read.success) return read.data;
  const unknown = unknownMembers(read.error.issues);
  if (!unknown) throw read.error;
  return z.parse(kind.schema, without(record, unknown));
}

/** Reads the record that an item keeps as one of its members, by the `schema` number beside it. @throws as `readRecord` */
export function readMember<Schema extends z.ZodMiniType>(
  kind: RecordKind<Schema>,
  item: Item,
  member: string,
): z.infer<Schema> {
  const { [member]: record, schema } = fromItem(item);
  return readRecord(kind, record, schema);
}
