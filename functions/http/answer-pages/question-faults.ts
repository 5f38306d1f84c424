import { fieldOfPointer } from '../../../shared/contract/intake-form/field-of-pointer.ts';
import type { Field } from '../../../shared/contract/intake-form/form-page.ts';
import { pageOf } from '../../../shared/contract/intake-form/form-pages.ts';
import { openFields } from '../../../shared/contract/intake-form/open-questions.ts';
import { textOf } from '../../../shared/contract/intake-form/read-answers.ts';
import { worsePatch } from '../../../shared/contract/intake-form/worse-patch.ts';
import { askedFields, tickedTopics, worseField, worseWay } from '../../../shared/contract/intake-form/worse-way.ts';
import { ClinicalAnswers } from '../../../shared/domain/triage/input.ts';
import { inputFaults } from '../../../shared/http/core/input-faults.ts';
import type { FieldError } from '../../../shared/http/html/form/error-summary.ts';
import { questionErrors } from '../../../shared/http/html/questions/question-errors.ts';
import { worseTexts } from '../../../shared/texts/pages/worse.ts';
import type { ToldSoFar } from './worse-form.ts';

/** What the API's schema would refuse of these answers, by the name of the field. */
function refusedFields({ answers }: ToldSoFar, today: string): ReadonlySet<string> {
  const { symptoms, ...patch } = worsePatch(worseWay(answers).reached, today, '');
  // A null takes an answer back there; here it is none.
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null));
  const read = ClinicalAnswers.safeParse({ ...given, ...(symptoms !== undefined && { symptoms }) });
  const pointers = read.success ? [] : inputFaults(read.error.issues, ['clinical']).map(({ pointer }) => pointer);
  return new Set(pointers.flatMap((pointer) => fieldOfPointer(pointer) ?? []));
}

const ownWords = ({ name }: Field, { language, answers }: ToldSoFar): string | undefined => {
  if (name === 'words') return textOf(answers, name) === undefined ? undefined : worseTexts[language].tooMuch;
  return name === 'pain.severity' ? worseTexts[language].severity : undefined;
};

/** What of a page is still to be answered, or cannot be taken, beside its fields. @param today local date of the practice, YYYY-MM-DD */
export function faultsOf(told: ToldSoFar, today: string): readonly FieldError[] {
  const { answers, at, language, person = 'you' } = told;
  const page = pageOf(at);
  if (!page) return tickedTopics(answers).length > 0 ? [] : [{ field: worseField, text: worseTexts[language].tickOne }];
  const refused = refusedFields(told, today);
  const asked = askedFields(page, answers);
  const open = openFields({ ...page, fields: asked }, answers, today);
  const faulty = asked.filter((field) => open.includes(field) || refused.has(field.name));
  const errors = questionErrors({ ...page, fields: asked }, faulty, { language, person });
  return errors.map((error) => {
    const field = faulty.find(({ name }) => name === error.field && refused.has(name));
    return { ...error, text: (field && ownWords(field, told)) ?? error.text };
  });
}
