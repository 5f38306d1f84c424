import type { Field, FormPage } from '../../../shared/contract/intake-form/form-page.ts';
import { stepCount } from '../../../shared/contract/intake-form/form-pages.ts';
import { textOf } from '../../../shared/contract/intake-form/read-answers.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import { hiddenFields, linkButton, mainButton, otherButton } from '../../../shared/http/html/form/buttons.ts';
import { errorSummary } from '../../../shared/http/html/form/error-summary.ts';
import { formControls } from '../../../shared/http/html/form/page-controls.ts';
import { stepIndicator } from '../../../shared/http/html/form/step-indicator.ts';
import { textField } from '../../../shared/http/html/form/text-field.ts';
import { type Html, html, type Piece } from '../../../shared/http/html/markup.ts';
import { patientPage } from '../../../shared/http/html/patient-page.ts';
import { questionErrors, summaryErrors } from '../../../shared/http/html/questions/question-errors.ts';
import { questionFields } from '../../../shared/http/html/questions/question-fields.ts';
import {
  headingOf,
  hintOf,
  labelOf,
  personOf,
  type Speech,
} from '../../../shared/http/html/questions/question-words.ts';
import { frameTexts } from '../../../shared/texts/pages/frame.ts';
import { intakeFormTexts } from '../../../shared/texts/pages/intake-form.ts';
import type { Uses } from '../../compose.ts';
import { formId, type PageToWrite, pageForm } from './page-form.ts';

export const up = wayUp('/intake');

/** The number by which somebody is called back stands below the first question, with a button of its own. */
export const isForCallBack = (page: FormPage, { name }: Field): boolean => page.id === 'who' && name === 'phone';

function callBack(
  page: FormPage,
  { state, language }: PageToWrite,
  speech: Speech,
  errors: ReturnType<typeof questionErrors>,
): Piece {
  const field = page.fields.find((each) => isForCallBack(page, each));
  if (!field) return undefined;
  const value = textOf(state.answers, field.name);
  const texts = intakeFormTexts[language].callBack;
  if (state.callBack) return html`${hiddenFields({ [field.name]: value })}<p>${texts.asked(state.callBack.code)}</p>`;
  return html`<section class="call-back">
<h2>${texts.heading}</h2>
<p>${texts.hint}</p>
${textField({
  name: field.name,
  label: labelOf(page, field, speech),
  hint: hintOf(field, speech),
  value,
  error: errors.find((each) => each.field === field.name)?.text,
  type: 'tel',
  autocomplete: 'tel',
  inputMode: 'tel',
  width: 'medium',
})}
${otherButton({ label: texts.button, name: 'go', value: 'call' })}
</section>`;
}

/** Step and question, for the title: never an answer. */
const titleOf = (page: FormPage, speech: Speech): string =>
  `${headingOf(page, speech)} – ${frameTexts[speech.language].step(page.step, stepCount)}`;

/** What stands above the questions of a page. */
const above = (page: FormPage, { state, faults = [], again, crisis }: PageToWrite, speech: Speech): Html => {
  const errors = summaryErrors(page, faults, { ...speech, answers: state.answers });
  const texts = intakeFormTexts[speech.language];
  return html`${crisis}${errorSummary(texts.errors.summary(errors.length), errors)}
${
  again &&
  html`<div class="usa-alert usa-alert--warning usa-alert--no-icon" role="alert" tabindex="-1" data-focus="true" autofocus>
<div class="usa-alert__body"><p class="usa-alert__text">${texts.again}</p></div>
</div>`
}
${stepIndicator(speech.language, page.step, stepCount)}`;
};

/** A page of the form around what it asks. @param pieces what its form holds */
export function stepPage({ site }: Uses<'site'>, page: FormPage, shown: PageToWrite, pieces: readonly Piece[]): string {
  const { state, language, faults = [] } = shown;
  const speech = { language, person: personOf(state.answers) };
  return patientPage(site, {
    title: titleOf(page, speech),
    language,
    up,
    controls: formControls({ language, form: formId }),
    main: html`${above(page, shown, speech)}
${pageForm(shown, pieces)}`,
    hasErrors: faults.length > 0,
  });
}

/** A question of the form, as it stands: fresh, answered, or at fault. */
export function questionPage(deps: Uses<'site'>, page: FormPage, shown: PageToWrite): string {
  const { state, language, faults = [] } = shown;
  const speech = { language, person: personOf(state.answers) };
  const errors = questionErrors(page, faults, { ...speech, answers: state.answers });
  const { next, save } = intakeFormTexts[language];
  const asks = page.fields.filter((field) => !isForCallBack(page, field));
  return stepPage(deps, page, shown, [
    questionFields(page, { ...speech, answers: state.answers, errors }, asks),
    mainButton({ label: next, name: 'go', value: 'next' }),
    html`<p>${linkButton({ label: save, name: 'go', value: 'save' })}</p>`,
    callBack(page, shown, speech, errors),
  ]);
}
