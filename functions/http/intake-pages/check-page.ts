import type { Field, FormPage } from '../../../shared/contract/intake-form/form-page.ts';
import { type PageId, wayThrough } from '../../../shared/contract/intake-form/form-pages.ts';
import type { Answers } from '../../../shared/contract/intake-form/form-state.ts';
import { textOf, tickedOf } from '../../../shared/contract/intake-form/read-answers.ts';
import { checkPage as checkId } from '../../../shared/contract/intake-form/way.ts';
import { writtenDate } from '../../../shared/contract/intake-form/written-date.ts';
import { linkButton, mainButton } from '../../../shared/http/html/form/buttons.ts';
import { type SummaryRow, summaryList } from '../../../shared/http/html/form/summary-list.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import { phoneWords } from '../../../shared/http/html/phone-words.ts';
import { dateWords } from '../../../shared/http/html/questions/date-words.ts';
import { questionErrors } from '../../../shared/http/html/questions/question-errors.ts';
import { questionGroup } from '../../../shared/http/html/questions/question-fields.ts';
import {
  headingOf,
  labelOf,
  optionOf,
  personOf,
  type Speech,
} from '../../../shared/http/html/questions/question-words.ts';
import { intakeFormTexts } from '../../../shared/texts/pages/intake-form.ts';
import type { Uses } from '../../compose.ts';
import type { PageToWrite } from './page-form.ts';
import { isForCallBack, stepPage } from './question-page.ts';

const isPhone = ({ name }: Field): boolean => name === 'phone' || name.endsWith('.phone');

/** What was answered, in the words in which it was offered. */
function answerWords(field: Field, answers: Answers, speech: Speech): string {
  if (field.kind === 'text') {
    const text = textOf(answers, field.name) ?? '';
    return isPhone(field) ? phoneWords(text) : text;
  }
  if (field.kind === 'date') return dateWords(writtenDate(answers, field.name) ?? '', speech.language);
  return tickedOf(answers, field.name)
    .map((option) => optionOf(field, option, speech))
    .join('; ');
}

/** One answer; where its page asks more than one thing, by what it answers. That there is none weighs no more than an answer. */
function line(page: FormPage, field: Field, answers: Answers, speech: Speech): Html {
  const answer = answerWords(field, answers, speech);
  const { notAnswered } = intakeFormTexts[speech.language];
  return page.fields.filter((each) => !isForCallBack(page, each)).length === 1
    ? html`${answer || notAnswered}`
    : html`<span class="summary-list__asked">${labelOf(page, field, speech)}</span> ${answer ? html`<b>${answer}</b>` : notAnswered}<br>`;
}

/** A page of the form with what was answered on it. */
function row(page: FormPage, answers: Answers, speech: Speech): SummaryRow {
  const { change } = intakeFormTexts[speech.language];
  const label = headingOf(page, speech);
  const told = page.fields.filter((field) => !isForCallBack(page, field));
  return {
    label,
    value: told.map((field) => line(page, field, answers, speech)),
    change: linkButton({ label: change, about: label, name: 'go', value: `change:${page.id}` }),
  };
}

/** The answers once more, by what they were asked, each with its way to change it; then consent, and sending. */
export function checkPage(deps: Uses<'site'>, page: FormPage<PageId>, shown: PageToWrite): string {
  const { state, language, faults = [] } = shown;
  const speech = { language, person: personOf(state.answers) };
  const { pages, reached } = wayThrough(state.answers);
  const { checkLead, checkSent, send, save } = intakeFormTexts[language];
  const rows = pages.filter(({ id }) => id !== checkId).map((each) => row(each, reached, speech));
  return stepPage(deps, page, shown, [
    html`<h1>${headingOf(page, speech)}</h1>
<p>${checkLead}</p>
<p>${checkSent}</p>`,
    summaryList(rows),
    questionGroup(page, { ...speech, answers: state.answers, errors: questionErrors(page, faults, speech) }),
    mainButton({ label: send, name: 'go', value: 'send' }),
    html`<p>${linkButton({ label: save, name: 'go', value: 'save' })}</p>`,
  ]);
}
