import { docsEn as words } from '../../../../shared/texts/en/pages/docs.ts';
import type { Json } from '../../directory/api-document.ts';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const asSchema = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

/** The schemas of which one or more hold, or the one there is. */
export const variantsOf = (schema: Json): readonly Json[] =>
  Array.isArray(schema.anyOf) ? schema.anyOf.map(asSchema) : [schema];

/** The schema of each thing of a list. */
export const itemsOf = (schema: Json): Json => asSchema(schema.items);

/** Limits that say no more than that a number is one are left out. */
const limit = (value: unknown): number | undefined =>
  typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;

/** `^(int|ref)_[0-9a-h…]{20}$` → `int_…`, `ref_…`: an id is copied, never made up. */
export function idPrefixes(pattern: unknown): readonly string[] {
  const [, kinds = ''] = typeof pattern === 'string' ? (/^\^\(?([a-z|]+)\)?_/.exec(pattern) ?? []) : [];
  return kinds === '' ? [] : kinds.split('|').map((kind) => `${kind}_…`);
}

/** A pattern that is read at a glance helps; a longer one does not. */
const longestPattern = 60;

function textWords({ format, pattern, maxLength }: Json): string {
  if (typeof format === 'string') return words.formats[format] ?? format;
  const ids = idPrefixes(pattern);
  if (ids.length > 0) return words.id(ids);
  if (typeof pattern === 'string' && pattern.length <= longestPattern) return words.like(pattern);
  return typeof maxLength === 'number' ? words.textUpTo(maxLength) : words.text;
}

const numberWords = (name: string, { minimum, maximum }: Json): string =>
  words.number(name, limit(minimum), limit(maximum));

function objectWords({ properties, additionalProperties }: Json): string {
  const each = asSchema(additionalProperties);
  return properties || Object.keys(each).length === 0 ? words.object : words.objectOf(schemaWords(each));
}

function oneVariant(schema: Json): string {
  if ('const' in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(', ');
  switch (schema.type) {
    case 'string':
      return textWords(schema);
    case 'integer':
    case 'number':
      return numberWords(schema.type, schema);
    case 'array':
      return words.listOf(schemaWords(itemsOf(schema)), limit(schema.maxItems));
    case 'object':
      return objectWords(schema);
    default:
      return typeof schema.type === 'string' ? schema.type : words.anything;
  }
}

/** What a value may be, in words: `date (YYYY-MM-DD)`; `"yes", "no"`; `list of text, at most 50`. */
export const schemaWords = (schema: Json): string =>
  [...new Set(variantsOf(schema).map(oneVariant))].join(` ${words.or} `);

/** A member of an object, by its way from the top. */
export interface SchemaRow {
  /** `patient.address.city`; of the things of a list `slots[].start`. */
  name: string;
  words: string;
  isRequired: boolean;
  description?: string;
}

/** The members of what a schema describes, and those of the objects in them. */
export function schemaRows(schema: Json, within = ''): SchemaRow[] {
  const rows = variantsOf(schema).flatMap((variant): SchemaRow[] => {
    if (variant.type === 'array') return schemaRows(itemsOf(variant), `${within}[]`);
    const required = listOf(variant.required);
    return Object.entries(asSchema(variant.properties)).flatMap(([member, value]) => {
      const name = within ? `${within}.${member}` : member;
      const { description } = asSchema(value);
      const told = typeof description === 'string' ? { description } : {};
      const row = { name, words: schemaWords(asSchema(value)), isRequired: required.includes(member), ...told };
      return [row, ...schemaRows(asSchema(value), name)];
    });
  });
  // Variants of one thing share members.
  return [...new Map(rows.map((row) => [`${row.name} ${row.words}`, row])).values()];
}
