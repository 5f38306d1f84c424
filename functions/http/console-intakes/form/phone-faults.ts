import { fieldOfPointer } from '../../../../shared/contract/intake-form/field-of-pointer.ts';
import { type Field, type FormPage, sentNames } from '../../../../shared/contract/intake-form/form-page.ts';
import { formPages, wayThrough } from '../../../../shared/contract/intake-form/form-pages.ts';
import { isAnswered, openFields } from '../../../../shared/contract/intake-form/open-questions.ts';
import type { InputFault } from '../../../../shared/domain/core/refusal.ts';
import type { FieldError } from '../../../../shared/http/html/form/error-summary.ts';
import { targetOf } from '../../../../shared/http/html/questions/question-fields.ts';
import { errorOf } from '../../../../shared/http/html/questions/question-words.ts';
import { shortErrors, phoneIntakeTexts as texts } from '../../../../shared/texts/en/pages/console-phone-intake.ts';
import { referralTexts } from '../../../../shared/texts/en/pages/console-phone-referral.ts';
import { shortLabel } from './asked-field.ts';
import type { PhoneForm } from './phone-form.ts';
import { sectionPages } from './phone-sections.ts';
import { referralFields } from './referral-fields.ts';

interface Found {
  page: FormPage;
  field: Field;
}

const speech = { language: 'en', person: 'them' } as const;

function fieldNamed(name: string | undefined): Found | undefined {
  const page = formPages.findLast(({ fields }) => fields.some((each) => each.name === name));
  const field = page?.fields.find((each) => each.name === name);
  return page && field && { page, field };
}

/** A fault of a question of the patients' form, in the words in which patients are told of it. */
const toldOf = ({ page, field }: Found, { answers }: PhoneForm): FieldError => ({
  field: targetOf(field, answers),
  text: `${shortLabel(page, field)}: ${shortErrors[field.name] ?? errorOf(field, { ...speech, answers })}`,
});

/** The field of a referral that is at fault; of one within it the one whose name is the longest beginning of the pointer. */
const ofReferral = (pointer: string): FieldError['field'] | undefined =>
  referralFields
    .map(({ name }) => name)
    .filter((name) => `${pointer}/`.startsWith(`/${name}/`))
    .toSorted((a, b) => b.length - a.length)[0];

function errorFor({ pointer, detail }: InputFault, form: PhoneForm): FieldError {
  const [, beside = ''] = pointer.split('/');
  const within = beside === form.kind ? pointer.slice(form.kind.length + 1) : undefined;
  if (within === undefined) return { field: beside, text: `${texts.besides[beside] ?? beside}: ${detail}` };
  const own = form.kind === 'referral' ? ofReferral(within) : undefined;
  if (own !== undefined)
    return { field: own, text: `${referralTexts.fields[own as keyof typeof referralTexts.fields]}: ${detail}` };
  if (within === '/language' || within === '/patient/language')
    return { field: 'language', text: `${texts.language}: ${detail}` };
  const found = fieldNamed(fieldOfPointer(within));
  return found ? toldOf(found, form) : { field: 'consent', text: `${within}: ${detail}` };
}

/** Each field once, with what was told of it first. */
const once = (errors: readonly FieldError[]): FieldError[] =>
  errors.filter(({ field }, at) => errors.findIndex((each) => each.field === field) === at);

/** The fields in the order of the page. */
const order: readonly string[] = [
  'channel',
  ...['who', 'carer', ...Object.values(sectionPages).flat()].flatMap((id) => namesBelow(id)),
];

function namesBelow(id: string): string[] {
  const pages = formPages.filter((page) => page.id === id || page.of === id);
  return pages.flatMap(({ id: own, fields }) =>
    fields.filter(({ name }) => own !== 'who' || name !== 'phone').flatMap(sentNames),
  );
}

/** What only a referral has stands before all that is asked of the patient. */
const placeOf = ({ field }: FieldError): number => order.indexOf(field);

/** One name is enough: of two that are missing the first is asked for. */
const isOfNoName = ({ field }: FieldError, { answers }: PhoneForm): boolean =>
  field === 'family' && answers.given === undefined && answers.family === undefined;

/** The faults that the API finds in a form, each at its field, in the order of the page. */
export const errorsOf = (faults: readonly InputFault[], form: PhoneForm): FieldError[] =>
  once(faults.map((fault) => errorFor(fault, form)))
    .filter((error) => !isOfNoName(error, form))
    .toSorted((a, b) => placeOf(a) - placeOf(b));

/**
 * What the API cannot see: a date on which something began that is none, and a way to be reached that lacks what it takes. As on the
 * patients' pages; what nobody asked is no fault here.
 * @param today local date of the practice, YYYY-MM-DD
 */
export function openErrors(form: PhoneForm, today: string): FieldError[] {
  const { pages, reached } = wayThrough(form.answers);
  return once(
    pages.flatMap((page) =>
      openFields(page, reached, today)
        .filter((field) => isAnswered(field, reached) || field.needed !== true)
        .map((field) => toldOf({ page, field }, form)),
    ),
  );
}
