import { boxOfFault, dateFault } from '../../../contract/intake-form/date-fault.ts';
import { dateParts, type Field, type FormPage, sentNames } from '../../../contract/intake-form/form-page.ts';
import type { Answers } from '../../../contract/intake-form/form-state.ts';
import { textOf, tickedOf } from '../../../contract/intake-form/read-answers.ts';
import { intakeFormTexts } from '../../../texts/pages/intake-form.ts';
import { type BodyZone, bodyOutline, zoneLabel } from '../form/body-outline.ts';
import { choiceGroup } from '../form/choice-group.ts';
import { dateField } from '../form/date-field.ts';
import type { FieldError } from '../form/error-summary.ts';
import { type TextField, textField } from '../form/text-field.ts';
import { type Html, html } from '../markup.ts';
import { headingOf, hintOf, labelOf, optionOf, pageHintOf, type Speech } from './question-words.ts';

/** How the questions of a page are asked. */
export interface Asked extends Speech {
  answers: Answers;
  /** Told beside their fields. */
  errors?: readonly FieldError[];
}

/** The id that the error of a field leads to: of a date the box that is at fault. */
export const targetOf = ({ kind, name }: Field, answers: Answers = {}): string =>
  kind === 'date' ? `${name}.${boxOfFault[dateFault(answers, name)]}` : name;

/** The ids of a field's boxes, to any of which its error may lead. */
const idsOf = (field: Field): readonly string[] => (field.kind === 'date' ? sentNames(field) : [field.name]);

/** What browsers fill in of themselves, and which keys a phone shows. Of a caregiver's form they know the caregiver, not the patient. */
const boxes: Readonly<Record<string, Pick<TextField, 'type' | 'autocomplete' | 'inputMode' | 'width' | 'rows'>>> = {
  phone: { type: 'tel', autocomplete: 'tel', inputMode: 'tel', width: 'medium' },
  'carer.phone': { type: 'tel', autocomplete: 'tel', inputMode: 'tel', width: 'medium' },
  'carer.name': { autocomplete: 'name' },
  email: { type: 'email', autocomplete: 'email', inputMode: 'email' },
  given: { autocomplete: 'given-name' },
  family: { autocomplete: 'family-name' },
  zip: { autocomplete: 'postal-code', inputMode: 'numeric', width: 'small' },
  'pain.severity': { inputMode: 'numeric', width: 'small' },
  words: { rows: 6 },
};

function boxOf({ name }: Field, { person }: Speech) {
  const box = boxes[name] ?? {};
  return person === 'them' && !name.startsWith('carer.') ? { ...box, autocomplete: undefined } : box;
}

/** What every kind of field is told. */
interface Told {
  name: string;
  label: string;
  hint: string | undefined;
  error: string | undefined;
}

const outlined = (field: Field, asked: Asked) =>
  field.name === 'sensory.where'
    ? { picture: bodyOutline(asked.language, asked.person === 'you' ? 'own' : 'others') }
    : {};

const optionLabel = (field: Field, option: string, speech: Speech): string =>
  field.name === 'sensory.where'
    ? zoneLabel(option as BodyZone, optionOf(field, option, speech))
    : optionOf(field, option, speech);

function choices(field: Extract<Field, { options: unknown }>, told: Told, asked: Asked, isHeading: boolean): Html {
  const { name, label, hint, error } = told;
  return choiceGroup({
    kind: field.kind === 'ticks' ? 'checkbox' : 'radio',
    name,
    legend: label,
    isHeading,
    hint,
    error,
    choices: field.options.map((value) => ({ value, label: optionLabel(field, value, asked) })),
    chosen: tickedOf(asked.answers, name),
    ...outlined(field, asked),
  });
}

function dates({ name, label, hint, error }: Told, { answers, language, person }: Asked): Html {
  const { month, day, year } = intakeFormTexts[language];
  const value = Object.fromEntries(dateParts.map((part) => [part, textOf(answers, `${name}.${part}`)]));
  const isBirthDate = name === 'birth' && person === 'you';
  const faulty = boxOfFault[dateFault(answers, name)];
  return dateField({ name, legend: label, hint, labels: { month, day, year }, value, error, faulty, isBirthDate });
}

/** @param isHeading its label is the `h1` of the page */
function fieldHtml(page: FormPage, field: Field, asked: Asked, isHeading: boolean): Html {
  const hint = hintOf(field, asked) ?? (isHeading ? pageHintOf(page, asked) : undefined);
  const error = asked.errors?.find((each) => idsOf(field).includes(each.field))?.text;
  const told = { name: field.name, label: labelOf(page, field, asked), hint, error };
  if (field.kind === 'date') return dates(told, asked);
  if (field.kind !== 'text') return choices(field, told, asked, isHeading);
  return textField({ ...told, ...boxOf(field, asked), value: textOf(asked.answers, field.name), isHeading });
}

/**
 * The questions of a page. Where one field is all that it asks, its label is the heading; else the heading stands before them.
 * @param asks the fields, where the page shows some of them elsewhere
 */
export function questionFields(page: FormPage, asked: Asked, asks: readonly Field[] = page.fields): Html {
  const [sole, ...more] = asks;
  if (sole && more.length === 0 && sole.kind !== 'date') return fieldHtml(page, sole, asked, true);
  const hint = pageHintOf(page, asked);
  return html`<h1>${headingOf(page, asked)}</h1>
${hint && html`<p class="usa-hint">${hint}</p>`}
${asks.map((field) => fieldHtml(page, field, asked, false))}`;
}

/** The same below a heading of another page, which asks several of them at once. */
export function questionGroup(page: FormPage, asked: Asked): Html {
  const hint = pageHintOf(page, asked);
  return html`${page.fields.length > 1 && html`<h2>${headingOf(page, asked)}</h2>`}
${hint && html`<p class="usa-hint">${hint}</p>`}
${page.fields.map((field) => fieldHtml(page, field, asked, false))}`;
}
