import { isPlainObject } from './plain-object.ts';

type Keyed = Readonly<Record<string, unknown>>;

/** So often a form may be wrapped, one list or text in another. */
const deepest = 5;
/** So many members of one list, and so many forms, are looked at. */
const mostListed = 20;

/** A form, and the JSON Pointer of where it stands in what was sent. */
export interface WrappedForm {
  form: Keyed;
  place: string;
}

/** A text that is JSON, as programs send a form that they wrote twice; any other text as it is. */
function fromText(text: string): unknown {
  if (!/^\s*[{["]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The forms of a list; an empty one is none. */
const listed = (list: readonly unknown[], depth: number): WrappedForm[] =>
  list
    .slice(0, mostListed)
    .flatMap((each, index) => formsWithin(each, depth).map(({ form, place }) => ({ form, place: `/${index}${place}` })))
    .filter(({ form }) => Object.keys(form).length > 0)
    .slice(0, mostListed);

/** The forms that a value holds: itself, or what stands in a list or a text, some lists and texts deep. */
export function formsWithin(value: unknown, depth = deepest): WrappedForm[] {
  if (isPlainObject(value)) return [{ form: value, place: '' }];
  if (depth === 0) return [];
  if (Array.isArray(value)) return listed(value, depth - 1);
  const read = typeof value === 'string' ? fromText(value) : value;
  return read === value ? [] : formsWithin(read, depth - 1);
}

/** The one form that a value holds; undefined where it holds none, or several, of which nobody knows whose case it is. */
export function onlyForm(value: unknown): Keyed | undefined {
  const [only, ...others] = formsWithin(value);
  return others.length === 0 ? only?.form : undefined;
}
