import { faultTexts as texts } from '../../texts/en/pages/console-parts.ts';
import { errorSummary, type SummaryError } from '../html/form/error-summary.ts';
import type { Html } from '../html/markup.ts';
import { wordsOf } from './fault-words.ts';
import { labelOf } from './given-back.ts';
import type { Refused } from './shown-again.ts';

/** Two faults of one field, in a line. */
const both = (before: string | undefined, detail: string): string =>
  before === undefined ? detail : `${before}${before.endsWith('.') ? '' : ';'} ${detail}`;

/** The faults of a refusal by the field of each, in words: a field is named by its JSON Pointer without the slash ahead. */
export function faultsByField({ problem }: Refused): Readonly<Record<string, string>> {
  const faults = new Map<string, string>();
  for (const { pointer, detail } of problem.errors ?? []) {
    const field = pointer.slice(1);
    faults.set(field, both(faults.get(field), wordsOf(detail)));
  }
  return Object.fromEntries(faults);
}

/** The whole of a form, and what an address carries along by itself: neither has a name that people know. */
const nameless = ['', 'cursor'];

/** How a summary speaks of one fault. */
function told([field, detail]: [string, string], labels: Readonly<Record<string, string>>): SummaryError {
  const label = Object.hasOwn(labels, field) ? labels[field] : undefined;
  const name = label ?? labelOf(field);
  return { ...(label !== undefined && { field }), text: nameless.includes(field) ? detail : `${name}: ${detail}` };
}

/**
 * On top of a form that was refused: each fault leads to its field, and is told with the field's label.
 * @param labels by field; a fault of another field is told without a place to go to
 * @param title what came to nothing; by default that something was not saved
 */
export function faultSummary(
  refused: Refused | undefined,
  labels: Readonly<Record<string, string>>,
  title = texts.title,
): Html | undefined {
  if (!refused) return undefined;
  const faults = Object.entries(faultsByField(refused));
  if (faults.length === 0) return errorSummary(texts.notDone, [{ text: wordsOf(refused.problem.detail) }]);
  return errorSummary(
    title,
    faults.map((fault) => told(fault, labels)),
  );
}
