import { faultTexts as texts } from '../../texts/en/pages/console-parts.ts';
import { errorSummary } from '../html/form/error-summary.ts';
import { type Html, html } from '../html/markup.ts';
import type { Refused } from './shown-again.ts';

/** The faults of a refusal by the field of each: a field is named by its JSON Pointer without the slash ahead. */
export const faultsByField = ({ problem }: Refused): Readonly<Record<string, string>> =>
  Object.fromEntries((problem.errors ?? []).map(({ pointer, detail }) => [pointer.slice(1), detail]));

/**
 * On top of a form that was refused: each fault leads to its field, and is told with the field's label.
 * @param labels by field; a fault of another field is told without a place to go to
 */
export function faultSummary(refused: Refused | undefined, labels: Readonly<Record<string, string>>): Html | undefined {
  if (!refused) return undefined;
  const faults = Object.entries(faultsByField(refused));
  const told = ([field, detail]: [string, string]) => ({ field, text: `${labels[field] ?? field}: ${detail}` });
  const placed = faults.filter(([field]) => Object.hasOwn(labels, field)).map(told);
  const others = faults.filter(([field]) => !Object.hasOwn(labels, field)).map(told);
  if (placed.length > 0 && others.length === 0) return errorSummary(texts.title, placed);
  return html`${errorSummary(texts.title, placed)}
<div class="usa-alert usa-alert--error" role="alert"><p class="usa-alert__text">${
    others.length > 0 ? others.map(({ text }) => html`${text}<br>`) : refused.problem.detail
  }</p></div>`;
}
