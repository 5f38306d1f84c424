import { boxOfFault, dateFault } from '../../../../shared/contract/intake-form/date-fault.ts';
import { dateParts, type Field, type FormPage } from '../../../../shared/contract/intake-form/form-page.ts';
import { formPages } from '../../../../shared/contract/intake-form/form-pages.ts';
import type { Answers } from '../../../../shared/contract/intake-form/form-state.ts';
import { textOf, tickedOf } from '../../../../shared/contract/intake-form/read-answers.ts';
import { dateField } from '../../../../shared/http/html/form/date-field.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import {
  hintOf,
  labelOf,
  optionOf,
  pageHintOf,
  personOf,
  type Speech,
} from '../../../../shared/http/html/questions/question-words.ts';
import {
  shortLabels,
  shortOptions,
  phoneIntakeTexts as texts,
} from '../../../../shared/texts/en/pages/console-phone-intake.ts';
import { askRow, boxRow } from './ask-row.ts';

/** How the questions are asked: with what was typed, and what of it is at fault. */
export interface Asking {
  answers: Answers;
  /** By the id that the error leads to. */
  errors: Readonly<Record<string, string>>;
}

const endOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** A question in the few words that staff need. */
export const shortLabel = (page: FormPage, field: Field): string =>
  shortLabels[field.name] ?? shortLabels[endOf(field.name)] ?? labelOf(page, field, { language: 'en', person: 'them' });

const shortOption = (field: Field, value: string): string =>
  (shortOptions[field.name] ?? shortOptions[endOf(field.name)])?.[value] ??
  optionOf(field, value, { language: 'en', person: 'them' });

/** The question as patients read it, in a language; seen where staff ask for it. */
function saidIn(page: FormPage, field: Field, speech: Speech): Html {
  const isOnly = page.fields.length === 1;
  const hint = hintOf(field, speech) ?? (isOnly ? pageHintOf(page, speech) : undefined);
  return html`<p class="said said--${speech.language}" lang="${speech.language}">${labelOf(page, field, speech)}${
    hint && html` ${hint.replaceAll('\n', ' · ')}`
  }</p>`;
}

const said = (page: FormPage, field: Field, { answers }: Asking): Piece =>
  (['en', 'es'] as const).map((language) => saidIn(page, field, { language, person: personOf(answers) }));

/** Whether an answer makes another page to be asked. */
const leads = (page: FormPage, field: Field, value: string): boolean =>
  page.fields[0] === field &&
  formPages.some(({ of, asked }) => of === page.id && asked?.({ [field.name]: value }) === true);

/** What the row is about: of what is asked more of a question its short label. */
const aboutOf = ({ of }: FormPage): string | undefined => (of === undefined ? undefined : shortLabels[of]);

const boxes: Readonly<Record<string, Partial<Parameters<typeof textField>[0]>>> = {
  phone: { type: 'tel', inputMode: 'tel', width: 'medium' },
  'carer.phone': { type: 'tel', inputMode: 'tel', width: 'medium' },
  email: { type: 'email', inputMode: 'email' },
  zip: { inputMode: 'numeric', width: 'small' },
  'pain.severity': { inputMode: 'numeric', width: 'small' },
  words: { rows: 3 },
};

const dateErrorOf = ({ errors }: Asking, name: string): string | undefined =>
  dateParts.map((part) => errors[`${name}.${part}`]).find((error) => error !== undefined);

function dateBoxes(page: FormPage, field: Field, asking: Asking): Html {
  const { answers } = asking;
  const about = aboutOf(page);
  const label = shortLabel(page, field);
  return dateField({
    name: field.name,
    legend: about === undefined ? label : `${about}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    labels: { month: texts.month, day: texts.day, year: texts.year },
    value: Object.fromEntries(dateParts.map((part) => [part, textOf(answers, `${field.name}.${part}`)])),
    error: dateErrorOf(asking, field.name),
    faulty: boxOfFault[dateFault(answers, field.name)],
  });
}

/** One question of the patients' form as staff have it before them. */
export function askedField(page: FormPage, field: Field, asking: Asking): Html {
  const { name, kind } = field;
  const { answers, errors } = asking;
  if (kind === 'date') return boxRow(dateBoxes(page, field, asking), name === 'birth' && said(page, field, asking));
  if (kind === 'text') {
    const told = { name, label: shortLabel(page, field), value: textOf(answers, name), error: errors[name] };
    return boxRow(textField({ ...told, ...boxes[name] }), said(page, field, asking));
  }
  return askRow({
    kind: kind === 'ticks' ? 'checkbox' : 'radio',
    name,
    label: shortLabel(page, field),
    about: aboutOf(page),
    options: field.options.map((value) => ({
      value,
      label: shortOption(field, value),
      leads: leads(page, field, value),
    })),
    chosen: tickedOf(answers, name),
    error: errors[name],
    said: said(page, field, asking),
  });
}
