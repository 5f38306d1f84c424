import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import type { Problem } from '../../../../shared/http/core/problem.ts';
import { type FormFields, fieldText, fieldTexts } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';

/** The text of a field without the space around it; undefined where nothing was written. */
export const writtenText = (fields: FormFields, name: string): string | undefined =>
  fieldText(fields, name)?.trim() || undefined;

/** A number where one was written; anything else as it was, for the API to name as a fault. */
export const writtenNumber = (text: string | undefined): number | string | undefined =>
  text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;

/** What a form carries along unseen, each value of a list by itself. */
export const carried = (fields: FormFields, names: readonly string[]): Html =>
  html`${names.flatMap((name) =>
    fieldTexts(fields, name).map((value) => html`<input type="hidden" name="${name}" value="${value}">\n`),
  )}`;

/** The field that a fault is about: itself, else the first of the row that it is, else the list that it is an entry of. */
function fieldOf(pointer: string, names: readonly string[]): string {
  const wanted = pointer.slice(1);
  const itself = names.find((name) => name === wanted);
  const first = names.find((name) => name.startsWith(`${wanted}/`));
  return itself ?? first ?? names.find((name) => wanted.startsWith(`${name}/`)) ?? wanted;
}

/** A refusal whose faults each name a field of the form. @param names of its fields, in their order */
export function atFields<R extends Refused>(refused: R | undefined, names: readonly string[]): Refused | undefined {
  if (!refused?.problem.errors) return refused;
  const errors = refused.problem.errors.map(({ pointer, detail }) => ({
    pointer: `/${fieldOf(pointer, names)}`,
    detail,
  }));
  const problem: Problem = { ...refused.problem, errors };
  return { ...refused, problem };
}
