import type { Field, FormPage } from '../../../shared/contract/intake-form/form-page.ts';
import { pageOf } from '../../../shared/contract/intake-form/form-pages.ts';
import { tickedOf } from '../../../shared/contract/intake-form/read-answers.ts';
import { askedTwice } from '../../../shared/contract/intake-form/sent-form.ts';
import { askedFields, whatPage, worseField, worseTopics } from '../../../shared/contract/intake-form/worse-way.ts';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { hiddenFields, mainButton } from '../../../shared/http/html/form/buttons.ts';
import { choiceGroup } from '../../../shared/http/html/form/choice-group.ts';
import { errorSummary, type FieldError } from '../../../shared/http/html/form/error-summary.ts';
import { formControls } from '../../../shared/http/html/form/page-controls.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { Site } from '../../../shared/http/html/page.ts';
import { questionFields } from '../../../shared/http/html/questions/question-fields.ts';
import { headingOf } from '../../../shared/http/html/questions/question-words.ts';
import { worseTexts } from '../../../shared/texts/pages/worse.ts';
import type { ToldSoFar } from './worse-form.ts';
import { callLine, framed } from './worse-frame.ts';

const form = 'form';

/** What is asked and said on one page. */
interface Question {
  title: string;
  questions: Html;
  errors: readonly FieldError[];
  hasBack: boolean;
}

/** Carries what was answered on other pages; this page's own answers are sent by its fields. */
function asked(site: Site, { answers, at, language }: ToldSoFar, question: Question): OperationAnswer {
  const { title, questions, errors, hasBack } = question;
  const texts = worseTexts[language];
  const hasErrors = errors.length > 0;
  const main = html`${errorSummary(texts.errors(errors.length), errors)}
<form method="post" id="${form}">
${hiddenFields({ answers: JSON.stringify(answers), at, [askedTwice]: hasErrors ? '1' : undefined })}
${questions}
${mainButton({ label: texts.next, name: 'go', value: 'next' })}
</form>
${callLine(site, language)}`;
  const controls = formControls({ language, form, hasBack });
  return framed(site, { status: hasErrors ? 422 : 200, language, title, controls, main, hasErrors });
}

/** Asks what got worse. @param error that nothing was ticked */
function whatQuestion(site: Site, told: ToldSoFar, error?: string): OperationAnswer {
  const { title, hint, topics } = worseTexts[told.language];
  const questions = choiceGroup({
    kind: 'checkbox',
    name: worseField,
    legend: title,
    isHeading: true,
    hint,
    error,
    choices: worseTopics.map((value) => ({ value, label: topics[value] })),
    chosen: tickedOf(told.answers, worseField),
  });
  const errors = error === undefined ? [] : [{ field: worseField, text: error }];
  return asked(site, told, { title, questions, errors, hasBack: false });
}

function formQuestion(site: Site, told: ToldSoFar, page: FormPage, errors: readonly FieldError[]): OperationAnswer {
  const { language, person = 'you' } = told;
  const speech = { language, person };
  const fields: readonly Field[] = askedFields(page, told.answers);
  const questions = questionFields(page, { ...speech, answers: told.answers, errors }, fields);
  return asked(site, told, { title: headingOf(page, speech), questions, errors, hasBack: true });
}

/** The page of what is asked next; of a page that there is not, the first. @param errors what of it could not be taken */
export function questionPage(site: Site, told: ToldSoFar, errors: readonly FieldError[] = []): OperationAnswer {
  const page = pageOf(told.at);
  return page ? formQuestion(site, told, page, errors) : whatQuestion(site, { ...told, at: whatPage }, errors[0]?.text);
}
