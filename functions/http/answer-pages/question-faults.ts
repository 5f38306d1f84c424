import type { Field, FormPage } from '../../../shared/contract/intake-form/form-page.ts';
import { blankOfPain, painPage } from '../../../shared/contract/intake-form/judged-so-far.ts';
import { openFields } from '../../../shared/contract/intake-form/open-questions.ts';
import { textOf } from '../../../shared/contract/intake-form/read-answers.ts';
import {
  askedFields,
  tickedTopics,
  whatPage,
  worseField,
  worseWay,
} from '../../../shared/contract/intake-form/worse-way.ts';
import type { FieldError } from '../../../shared/http/html/form/error-summary.ts';
import { questionErrors } from '../../../shared/http/html/questions/question-errors.ts';
import { worseTexts } from '../../../shared/texts/pages/worse.ts';
import { readable } from './readable-answers.ts';
import type { SentWorse, ToldSoFar } from './worse-form.ts';

const ownWords = ({ name }: Field, { language, answers }: ToldSoFar): string | undefined => {
  if (name === 'words') return textOf(answers, name) === undefined ? undefined : worseTexts[language].tooMuch;
  return name === 'pain.severity' ? worseTexts[language].severity : undefined;
};

/** What of a page is still to be answered, or cannot be taken, beside its fields. */
function faultsOf(page: FormPage, told: SentWorse, today: string): readonly FieldError[] {
  const { answers, language, person = 'you' } = told;
  const refused = readable(worseWay(answers).reached, today).left;
  const asked = askedFields(page, answers);
  const open = openFields({ ...page, fields: asked }, answers, today);
  const blank = told.asksAgain && page.id === painPage ? blankOfPain(answers) : [];
  const atFault = [...refused, ...blank];
  const faulty = asked.filter((field) => open.includes(field) || atFault.includes(field.name));
  const errors = questionErrors({ ...page, fields: asked }, faulty, { language, person });
  return errors.map((error) => {
    const field = faulty.find(({ name }) => name === error.field && atFault.includes(name));
    return { ...error, text: (field && ownWords(field, told)) ?? error.text };
  });
}

/** A page that has to be looked at once more. */
export interface FaultyPage {
  at: string;
  errors: readonly FieldError[];
}

/**
 * The page that is still to be answered, or of which something cannot be taken: the one that was sent, or where all is sent the first
 * such. Where nothing is ticked nothing would be told, so that is asked first.
 * @param today local date of the practice, YYYY-MM-DD @returns undefined where everything can be taken
 */
export function faultyPage(told: SentWorse, today: string): FaultyPage | undefined {
  const { answers, at, go, language } = told;
  if (tickedTopics(answers).length === 0)
    return { at: whatPage, errors: [{ field: worseField, text: worseTexts[language].tickOne }] };
  const { pages } = worseWay(answers);
  return pages
    .filter(({ id }) => go === 'send' || id === at)
    .map((page) => ({ at: page.id, errors: faultsOf(page, told, today) }))
    .find(({ errors }) => errors.length > 0);
}
