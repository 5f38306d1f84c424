import * as z from 'zod/mini';
import { isPlainObject } from '../domain/core/plain-object.ts';
import { phoneParts } from './phone-number.ts';

/** Forms send an empty text, and programs null, for what was left blank. */
const isBlank = (value: unknown): boolean => value === null || value === '';

/** A ZIP or a phone number as a number; no member of these objects is one. */
const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

function straightened(raw: unknown): unknown {
  if (!isPlainObject(raw)) return raw;
  const given = Object.entries(raw).filter(([, value]) => !isBlank(value));
  const members: Record<string, unknown> = Object.fromEntries(given.map(([name, value]) => [name, asText(value)]));
  const { phone } = members;
  if (typeof phone !== 'string') return members;
  const { number, ext } = phoneParts(phone);
  return { ...members, phone: number, ...(ext !== undefined && { ext }) };
}

/** An object of a form, read as people and programs fill it in: what is blank is not there, an extension stands by itself. */
export const asWritten = <Schema extends z.ZodMiniType>(schema: Schema) => z.pipe(z.transform(straightened), schema);
