import * as z from 'zod/mini';
import { isPlainObject } from './plain-object.ts';

type Schema = z.ZodMiniType;
type Keyed = Readonly<Record<string, unknown>>;

/** How people and programs say yes elsewhere. */
const affirmed = /^(?:y|s[ií]|true)$/i;

/** A code in other spellings: `Cannot walk`, `cannot_walk`, `cannotWalk`, `2B`; a yes as true or *sí*; a grade as a number. */
function codesFor(raw: unknown): unknown[] {
  if (typeof raw === 'boolean') return [raw ? 'yes' : 'no'];
  if (typeof raw === 'number') return [String(raw)];
  if (typeof raw !== 'string') return [];
  const words = [raw, raw.replace(/([a-z])([A-Z])/g, '$1-$2')].map((text) =>
    text.toLowerCase().replace(/[\s_]+/g, '-'),
  );
  return [...words, raw.toUpperCase(), ...(affirmed.test(raw) ? ['yes'] : [])];
}

/** A figure as a text, or with decimals where it is asked for whole. */
function figuresFor(raw: unknown): unknown[] {
  const figure = typeof raw === 'string' && /^\d{1,4}(\.\d+)?$/.test(raw) ? Number(raw) : raw;
  return typeof figure === 'number' ? [figure, Math.round(figure)] : [];
}

/** A text in several pieces, one below the other. */
const linesFor = (raw: unknown): unknown[] =>
  Array.isArray(raw) && raw.length > 0 && raw.every((line) => typeof line === 'string') ? [raw.join('\n')] : [];

/** What somebody may have meant who gave a value in another form than was asked for. */
function otherReadings(schema: Schema, raw: unknown): unknown[] {
  if (schema instanceof z.ZodMiniEnum) return codesFor(raw);
  if (schema instanceof z.ZodMiniString) return linesFor(raw);
  return schema instanceof z.ZodMiniNumber ? figuresFor(raw) : [];
}

/** A text or a list that is too long, cut to what is taken: its beginning still counts. */
function cut(raw: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const tooBig = issues.find((issue) => issue.code === 'too_big' && issue.path.length === 0);
  if (tooBig?.code !== 'too_big' || !(typeof raw === 'string' || Array.isArray(raw))) return undefined;
  return raw.slice(0, Number(tooBig.maximum));
}

function leaf(schema: Schema, raw: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  for (const reading of [cut(raw, issues), ...otherReadings(schema, raw)]) {
    const read = reading === undefined ? undefined : z.safeParse(schema, reading);
    if (read?.success) return read.data;
  }
  return undefined;
}

function fieldsOf(schema: z.ZodMiniObject, raw: Keyed): unknown {
  const fields = Object.entries(schema.shape).map(([name, field]) => [name, salvage(field as Schema, raw[name])]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function listOf(schema: z.ZodMiniArray, raw: readonly unknown[], issues: readonly z.core.$ZodIssue[]): unknown {
  const element = schema.def.element as Schema;
  const read = raw.map((each) => salvage(element, each)).filter((each) => each !== undefined);
  return leaf(schema, read, issues) ?? z.safeParse(schema, cut(read, issues) ?? read).data;
}

/** One schema reads, the other goes on from there: that one is salvaged which looks at what was sent. */
function pipeOf({ def }: z.ZodMiniPipe, raw: unknown): unknown {
  const first = def.in as Schema;
  const second = def.out as Schema;
  if (first instanceof z.ZodMiniTransform) return salvage(second, z.safeParse(first, raw).data);
  const read = salvage(first, raw);
  return read === undefined ? undefined : z.safeParse(second, read).data;
}

/**
 * The piece of `raw` that a schema can take: valid parts stay, what is too long is cut, codes in another spelling and numbers as
 * texts are understood; the rest falls back to the schema's own "not given". An object may lack members that its schema requires.
 * Never use the result in place of validation.
 */
export function salvage(schema: Schema, raw: unknown): unknown {
  const whole = z.safeParse(schema, raw);
  if (whole.success) return whole.data;
  const { issues } = whole.error;
  if (schema instanceof z.ZodMiniDefault || schema instanceof z.ZodMiniPrefault)
    return salvage(schema.def.innerType as Schema, raw) ?? z.parse(schema, undefined);
  if (schema instanceof z.ZodMiniNullable || schema instanceof z.ZodMiniOptional)
    return salvage(schema.def.innerType as Schema, raw);
  if (schema instanceof z.ZodMiniPipe) return pipeOf(schema, raw) ?? leaf(schema, raw, issues);
  if (schema instanceof z.ZodMiniArray && Array.isArray(raw)) return listOf(schema, raw, issues);
  // One of what is asked for, in a list of its own.
  if (Array.isArray(raw) && raw.length === 1) return salvage(schema, raw[0]);
  if (schema instanceof z.ZodMiniObject) return isPlainObject(raw) ? fieldsOf(schema, raw) : undefined;
  return leaf(schema, raw, issues);
}
