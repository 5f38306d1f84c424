import { type FormFields, fieldText, fieldTexts } from '../../../../shared/http/html/form-fields.ts';
import { type ActPlace, fieldName } from './act-names.ts';

/**
 * How a field is read: `text` is left out where it is blank, `nullable` is null then, `words` are sent all the same, `tick` is a box of its own, `list` are boxes of
 * which any may be ticked.
 */
export type FieldKind = 'text' | 'words' | 'nullable' | 'boolean' | 'integer' | 'tick' | 'list';

/** The members of the API's body, by JSON Pointer without the leading slash. */
export type ActFields = Readonly<Record<string, FieldKind>>;

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false };

/** @returns what a text stands for; undefined leaves the member out, so that the API says that it is required */
const readers: Readonly<Record<Exclude<FieldKind, 'list'>, (text: string) => unknown>> = {
  text: (text) => (text.trim() === '' ? undefined : text),
  words: (text) => text.trim(),
  nullable: (text) => (text.trim() === '' ? null : text),
  boolean: (text) => (text === '' ? undefined : (booleans[text] ?? text)),
  integer: (text) => (text === '' ? undefined : Number(text)),
  tick: (text) => text === 'true',
};

function said(fields: FormFields, name: string, kind: FieldKind): unknown {
  return kind === 'list'
    ? fieldTexts(fields, name).filter((each) => each !== '')
    : readers[kind](fieldText(fields, name) ?? '');
}

/** Puts a value where its pointer leads. */
function put(body: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    body[name] = value;
    return;
  }
  const inner = (body[name] ?? {}) as Record<string, unknown>;
  body[name] = inner;
  put(inner, rest, value);
}

/** The body that a form stands for. What of it is wrong is the API's to say. @param isMeant whether a member is sent at all */
export function bodyOf(
  fields: FormFields,
  place: ActPlace,
  kinds: ActFields,
  isMeant: (pointer: string) => boolean = () => true,
): Record<string, unknown> {
  const body = {};
  for (const [pointer, kind] of Object.entries(kinds)) {
    const value = said(fields, fieldName(place, pointer), kind);
    if (value !== undefined && isMeant(pointer)) put(body, pointer.split('/'), value);
  }
  return body;
}
