import { consoleProblemTexts as texts } from '../../texts/en/pages/console-problem.ts';
import { textField } from '../html/form/text-field.ts';
import type { FormFields } from '../html/form-fields.ts';
import { type Html, html } from '../html/markup.ts';
import { factList } from './fact-list.ts';
import { fold } from './fold.ts';

/** What a person wrote rather than chose. */
const isProse = (value: string): boolean => /\s/.test(value.trim());

/** A name of a field as people read it: `patient/givenName` → `Patient, given name`, `note/text` → `Note`. */
export function labelOf(name: string): string {
  const words = name
    .replace(/\/text$/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .replaceAll('/', ', ')
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Pair = [name: string, value: string];

/** What the form carries for itself: the version that was read, the token. */
const isUnseen = (name: string): boolean => name.startsWith('_');

const pairsOf = (fields: FormFields): Pair[] =>
  Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value): Pair => [name, value]));

const chosen = (pairs: readonly Pair[]): Html | undefined => {
  const told = pairs.filter(([name, value]) => !isUnseen(name) && value.trim() !== '');
  return told.length === 0
    ? undefined
    : fold(texts.rest, factList(told.map(([name, value]): [string, string] => [labelOf(name), value])));
};

/**
 * What was typed, to be copied: it can be sent no more. The button that was pressed is none of it. Whoever sent it has it in their hands, so
 * it tells nobody anything new.
 */
export function formToCopy(fields: FormFields): Html | undefined {
  const typed = Object.fromEntries(Object.entries(fields).filter(([name]) => !isUnseen(name) && name !== 'go'));
  return Object.keys(typed).length === 0
    ? undefined
    : html`<h2>${texts.copy}</h2>
${formGivenBack(typed)}`;
}

/** A form as it came, to be sent again: what was written stands in boxes, all else goes along, and can be looked at. */
export function formGivenBack(fields: FormFields): Html {
  const pairs = pairsOf(fields);
  const isWritten = ([name, value]: Pair): boolean => !isUnseen(name) && isProse(value);
  const rest = pairs.filter((pair) => !isWritten(pair));
  return html`${rest.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">\n`)}${pairs
    .filter(isWritten)
    .map(([name, value]) => textField({ name, label: labelOf(name), value, rows: 4 }))}
${chosen(rest)}`;
}
