import { staffMay } from '../../../../shared/domain/cases/transitions.ts';
import { isClinician } from '../../../../shared/domain/core/party.ts';
import { dials } from '../../../../shared/http/console/call-link.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { phoneWords } from '../../../../shared/http/html/phone-words.ts';
import { consoleActTexts as texts } from '../../../../shared/texts/en/pages/console-acts.ts';
import { belongsInEmergencyRoom, isPagedNow } from '../case/case-standing.ts';
import type { ActView } from '../case/case-view.ts';
import { withList } from '../worklist/list-place.ts';
import { type ActForm, actForm, isOvertaken } from './act-form.ts';
import { unsettledVisit } from './visit-forms.ts';

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

/** What the one main button of the page is. */
type Main = 'form' | 'call' | 'words' | 'visit';

/**
 * What the clock asks for that runs out next, as the head of the page says it; the
 * visit where it asks for nothing that can be pressed: one that waits for another time or to be marked, else a new one. An emergency is called, and sent to an emergency room: to book is not what is next of it. Where both versions wait to be decided on, nothing is.
 */
function mainOf(view: ActView, { forms, words }: { forms: number; words: number }): Main | undefined {
  const { body, refused } = view;
  const { dueFor, contact } = body;
  if (refused?.problem.status === 412) return undefined;
  if (forms > 0) return 'form';
  if (dueFor === 'readBy' && words > 0) return 'words';
  const callsNext = dueFor === 'contactBy' || (dueFor !== undefined && belongsInEmergencyRoom(body));
  if (callsNext && contact.phone !== undefined) return 'call';
  if (unsettledVisit(view)) return 'visit';
  return hasVisitAhead(body) || belongsInEmergencyRoom(body) ? undefined : 'visit';
}

const look = (isMain: boolean): string => (isMain ? 'usa-button main-button' : 'usa-button usa-button--outline');

/** The number to call, as a button is pressed; its extension is dialled after a pause. */
function callButton({ body: { contact } }: ActView, isMain: boolean): Html | undefined {
  const { phone, ext } = contact;
  if (phone === undefined) return undefined;
  return html`<a class="${look(isMain)} phone" href="${dials(phone, ext)}">${texts.call} ${phoneWords(phone)}${
    ext && ` ${texts.extension(ext)}`
  }</a>`;
}

const hasVisitAhead = ({ nextVisitAt }: ActView['body']): boolean => nextVisitAt !== undefined;

/** Leads to the visit that is to be settled first, and to free times for the case. */
function visitButtons(view: ActView, isMain: boolean): Html[] {
  const { body, list } = view;
  const unsettled = unsettledVisit(view);
  const label = unsettled === undefined && !hasVisitAhead(body) ? texts.book : texts.bookAnother;
  const buttons = [
    ...(unsettled ? [unsettled] : []),
    ...(staffMay(body, 'book') ? [{ label, href: withList(`${body.caseId}/times`, list) }] : []),
  ];
  return buttons.map(
    (each, at) => html`<a class="${look(isMain && at === 0)}" href="${each.href}">${each.label}</a>\n`,
  );
}

/** Why somebody who may not answer for a case sees no button for that. */
function waitsForOthers({ body, caller, now }: ActView): Piece {
  if (!body.pagingOpen || isClinician(caller)) return false;
  return html`<p>${isPagedNow(body, now) ? texts.pagingOpen : texts.waits}</p>`;
}

/** What is most likely done next stands open, the one main button of the page first. */
export function firstActs(view: ActView): Html {
  const isOpen = (form: ActForm | undefined): form is ActForm => form !== undefined && !isOvertaken(view, form);
  const forms = [bringBackForm(view), acknowledgeForm(view)].filter(isOpen);
  const words = [wordsReadForm(view)].filter(isOpen);
  const main = mainOf(view, { forms: forms.length, words: words.length });
  const toRead = words.map((form) => actForm(view, form, { isMain: main === 'words' }));
  const call = callButton(view, main === 'call');
  const [visit, ...others] = visitButtons(view, main === 'visit');
  const inOrder: Readonly<Record<Main, Piece[]>> = {
    form: [call, toRead, visit, others],
    call: [call, toRead, visit, others],
    words: [toRead, call, visit, others],
    visit: [visit, call, toRead, others],
  };
  const pieces: Piece[] = [
    ...forms.map((form, at) => actForm(view, form, { isMain: main === 'form' && at === 0 })),
    ...inOrder[main ?? 'call'],
  ];
  return html`${waitsForOthers(view)}
<div class="acts__first">${pieces}</div>`;
}
