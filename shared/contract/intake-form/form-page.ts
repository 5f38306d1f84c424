import type { Answers } from './form-state.ts';

interface Named {
  /** Of the form's field, and of the answer. */
  name: string;
  /** The page asks for it, though the API may do without: of a clinical question "not sure" is an answer, silence is none. */
  needed?: true;
}

/** One of several. */
export interface ChoiceField extends Named {
  kind: 'choice';
  options: readonly string[];
}

/** Any of several. */
export interface TicksField extends Named {
  kind: 'ticks';
  options: readonly string[];
}

/** A box to write in. */
export interface TextField extends Named {
  kind: 'text';
}

/** Three boxes: `<name>.month`, `<name>.day` and `<name>.year`. */
export interface DateField extends Named {
  kind: 'date';
}

export type Field = ChoiceField | TicksField | TextField | DateField;

/** A page of the form: what is asked together. */
export interface FormPage<Id extends string = string> {
  id: Id;
  /** Of 14 (pages.md section 3). */
  step: number;
  fields: readonly Field[];
  /** Id of the page whose answer leads to it, where one does. */
  of?: string;
  /** When it is asked, by the answers of the pages before it; a page without is always asked. */
  asked?: (answers: Answers) => boolean;
}

/** Keeps the ids of pages as they are written. */
export const pagesOf = <const Pages extends readonly FormPage[]>(pages: Pages): Pages => pages;

export const dateParts = ['month', 'day', 'year'] as const;

/** The names under which a form sends a field. */
export const sentNames = (field: Field): readonly string[] =>
  field.kind === 'date' ? dateParts.map((part) => `${field.name}.${part}`) : [field.name];

export const choice = (name: string, options: readonly string[]): ChoiceField => ({ kind: 'choice', name, options });
export const ticks = (name: string, options: readonly string[]): TicksField => ({ kind: 'ticks', name, options });
export const text = (name: string): TextField => ({ kind: 'text', name });
export const date = (name: string): DateField => ({ kind: 'date', name });
export const needed = <Kind extends Field>(field: Kind): Kind => ({ ...field, needed: true });
