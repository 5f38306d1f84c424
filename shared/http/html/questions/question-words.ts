import { type DateFault, dateFault } from '../../../contract/intake-form/date-fault.ts';
import type { Field, FormPage } from '../../../contract/intake-form/form-page.ts';
import type { Answers } from '../../../contract/intake-form/form-state.ts';
import { isOneOf } from '../../../contract/intake-form/read-answers.ts';
import { intakeFormTexts } from '../../../texts/pages/intake-form.ts';
import { type FieldTexts, questionTexts } from '../../../texts/pages/intake-questions.ts';
import { inPerson, type Person, type Said } from '../../../texts/said.ts';
import type { PageLanguage } from '../page-language.ts';

/** In which language a question is asked, and of whom. */
export interface Speech {
  language: PageLanguage;
  person: Person;
}

/** The same with what was answered, where that decides what is told of a fault. */
export interface Answered extends Speech {
  answers?: Answers;
}

/** Whoever fills in a form for somebody else is asked about them. */
export const personOf = (answers: Answers): Person => (isOneOf(answers, 'who', 'caregiver') ? 'them' : 'you');

const said = (text: Said | undefined, { person }: Speech): string | undefined => text && inPerson(text, person);

function textsOf({ name }: Field, { language }: Speech): FieldTexts {
  const { fields, since } = questionTexts[language];
  return fields[name] ?? since[name.slice(name.lastIndexOf('.') + 1)] ?? {};
}

export const headingOf = ({ id }: FormPage, speech: Speech): string =>
  said(questionTexts[speech.language].pages[id]?.heading, speech) ?? '';

export const pageHintOf = ({ id }: FormPage, speech: Speech): string | undefined =>
  said(questionTexts[speech.language].pages[id]?.hint, speech);

/** What a field asks: its own label, else its page's heading. */
export const labelOf = (page: FormPage, field: Field, speech: Speech): string =>
  said(textsOf(field, speech).label, speech) ?? headingOf(page, speech);

export const hintOf = (field: Field, speech: Speech): string | undefined => said(textsOf(field, speech).hint, speech);

export const optionOf = (field: Field, option: string, speech: Speech): string =>
  said(textsOf(field, speech).options?.[option], speech) ?? '';

const isYesNo = (field: Field): boolean =>
  'options' in field && ['yes', 'no', 'unknown'].every((each) => field.options.includes(each));

/** Of a date what is wrong with its boxes, where that can be told. */
function dateError(field: Field, { answers, ...speech }: Answered): string | undefined {
  if (field.kind !== 'date' || !answers) return undefined;
  const fault = dateFault(answers, field.name);
  const texts: Partial<Record<DateFault, Said>> = intakeFormTexts[speech.language].errors.date;
  return said(textsOf(field, speech).faults?.[fault] ?? texts[fault], speech);
}

/** What is told beside a field that could not be taken. */
export function errorOf(field: Field, speech: Answered): string {
  const { yesNo, choice, other } = intakeFormTexts[speech.language].errors;
  const ofDate = dateError(field, speech);
  if (ofDate !== undefined) return ofDate;
  const own = said(textsOf(field, speech).error, speech);
  if (own !== undefined) return own;
  if (isYesNo(field)) return yesNo;
  return field.kind === 'choice' ? choice : other;
}
