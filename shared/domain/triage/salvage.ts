import * as z from 'zod/mini';
import { isPlainObject } from '../core/plain-object.ts';
import { ClinicalAnswers, FREE_TEXT_LIMIT } from './input.ts';
import { CoreField } from './symptoms.ts';

type Keyed = Readonly<Record<string, unknown>>;

const salvageFields = (schema: z.ZodMiniObject, raw: Keyed): unknown =>
  Object.fromEntries(
    Object.entries(schema.shape).map(([key, field]) => [key, salvage(field as z.ZodMiniType, raw[key])]),
  );

/** The piece of `raw` that `schema` can take: valid parts stay, the rest falls back to the schema's own "not given". */
const salvage = (schema: z.ZodMiniType, raw: unknown): unknown => {
  const whole = z.safeParse(schema, raw);
  if (whole.success) return whole.data;
  if (schema instanceof z.ZodMiniDefault || schema instanceof z.ZodMiniPrefault) {
    return salvage(schema.def.innerType as z.ZodMiniType, raw) ?? z.parse(schema, undefined);
  }
  if (schema instanceof z.ZodMiniNullable) return salvage(schema.def.innerType as z.ZodMiniType, raw);
  if (schema instanceof z.ZodMiniArray && Array.isArray(raw)) {
    return raw.filter((element) => z.safeParse(schema.def.element, element).success);
  }
  return schema instanceof z.ZodMiniObject && isPlainObject(raw) ? salvageFields(schema, raw) : undefined;
};

/** A core answer given as its bare code, instead of `{value}`. */
const withValue = (answer: unknown): unknown => (typeof answer === 'string' ? { value: answer } : answer);

/** An ESCC grade given as a number, instead of a string. */
const asGrade = (escc: unknown): unknown => (typeof escc === 'number' ? String(escc) : escc);

/** Text over the limit is cut, so that its beginning is still read. */
const cut = (text: unknown): unknown => (typeof text === 'string' ? text.slice(0, FREE_TEXT_LIMIT) : text);

const straighten = (raw: Keyed): Keyed => {
  const { symptoms, imaging } = raw;
  const core = isPlainObject(symptoms) ? CoreField.options.map((field) => [field, withValue(symptoms[field])]) : [];
  return {
    ...raw,
    freeText: cut(raw.freeText),
    ...(isPlainObject(symptoms) && { symptoms: { ...symptoms, ...Object.fromEntries(core) } }),
    ...(isPlainObject(imaging) && { imaging: { ...imaging, escc: asGrade(imaging.escc) } }),
  };
};

/**
 * Reads what can be read of a body's `clinical`, so that an emergency is recognised even in a request that is refused.
 * Invalid and unknown pieces are dropped and read as unknown; a core answer given as its bare code and an ESCC grade
 * given as a number are understood. Undefined when `raw` is not an object. Never use the result in place of validation.
 */
export const salvageClinical = (raw: unknown): ClinicalAnswers | undefined =>
  isPlainObject(raw) ? (salvage(ClinicalAnswers, straighten(raw)) as ClinicalAnswers) : undefined;
