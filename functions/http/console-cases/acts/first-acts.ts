import { staffMay } from '../../../../shared/domain/cases/transitions.ts';
import { isClinician } from '../../../../shared/domain/core/party.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { phoneWords } from '../../../../shared/http/html/phone-words.ts';
import { consoleActTexts as texts } from '../../../../shared/texts/en/pages/console-acts.ts';
import type { ActView } from '../case/case-view.ts';
import { type ActForm, actForm, isOvertaken } from './act-form.ts';

/** Taking notice: where nobody has, or where somebody is being paged, for which it takes a nurse or above. */
export function acknowledgeForm({ body, caller }: ActView): ActForm | undefined {
  const waits = body.pagingOpen || body.acknowledgedAt === undefined;
  if (!waits || !staffMay(body, 'acknowledge') || (body.pagingOpen && !isClinician(caller))) return undefined;
  const { button, anew, withdrawn } = texts.acknowledge;
  const label = body.status === 'withdrawn' ? withdrawn : body.acknowledgedAt === undefined ? button : anew;
  return { act: 'acknowledge', title: label, button: label, given: { round: String(body.round) } };
}

export const bringBackForm = ({ body }: ActView): ActForm | undefined =>
  body.setAsideAt === undefined ? undefined : { act: 'bring-back', ...texts['bring-back'], version: body.version };

export const wordsReadForm = ({ body, caller }: ActView): ActForm | undefined =>
  body.unreadText && isClinician(caller)
    ? {
        act: 'words-read',
        title: texts['words-read'].button,
        button: texts['words-read'].button,
        version: body.version,
      }
    : undefined;

/** The number to call, as a button is pressed; its extension is dialled after a pause. */
function callButton({ body: { contact } }: ActView): Html | undefined {
  const { phone, ext } = contact;
  if (phone === undefined) return undefined;
  return html`<a class="usa-button usa-button--outline phone" href="tel:${phone}${ext && `,${ext}`}">${texts.call} ${phoneWords(phone)}${
    ext && ` ${texts.extension(ext)}`
  }</a>`;
}

/** Leads to free times for the case. */
function bookButton({ body }: ActView, isMain: boolean): Html | undefined {
  if (!staffMay(body, 'book')) return undefined;
  const label = body.nextVisitAt === undefined ? texts.book : texts.bookAnother;
  return html`<a class="usa-button${isMain ? ' main-button' : ' usa-button--outline'}" href="${body.caseId}/times">${label}</a>`;
}

/** What is most likely done next stands open; the first of it is the one main button of the page, but where both versions wait to be decided on. */
export function firstActs(view: ActView): Html {
  const { body, caller } = view;
  const isOpen = (form: ActForm | undefined): form is ActForm => form !== undefined && !isOvertaken(view, form);
  const open = [bringBackForm(view), acknowledgeForm(view)].filter(isOpen);
  const words = [wordsReadForm(view)].filter(isOpen);
  const isPagedToOthers = body.pagingOpen && !isClinician(caller);
  const decidesFirst = view.refused?.problem.status === 412;
  const booksFirst = !decidesFirst && open.length === 0 && body.nextVisitAt === undefined;
  const pieces: Piece[] = [
    ...open.map((form, at) => actForm(view, form, { isMain: at === 0 && !decidesFirst })),
    callButton(view),
    ...words.map((form) => actForm(view, form)),
    bookButton(view, booksFirst),
  ];
  return html`${isPagedToOthers && html`<p>${texts.pagingOpen}</p>`}
<div class="acts__first">${pieces}</div>`;
}
