import type { Temporal } from 'temporal-polyfill';
import type { DaySheetEntry } from '../../../../shared/contract/day-sheet-answer.ts';
import type { DeskChange } from '../../../../shared/domain/booking/desk-changes.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import type { OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { hiddenFields, mainButton } from '../../../../shared/http/html/form/buttons.ts';
import { html } from '../../../../shared/http/html/markup.ts';
import { dayTexts } from '../../../../shared/texts/en/pages/console-day.ts';
import { visitTimeWords } from '../calendar/words.ts';
import type { DayDeps } from './day-deps.ts';

const texts = dayTexts.onceMore;

/** What cannot be taken back, at a time at which it is likely to be a slip on the wrong row. */
export type DoubtfulChange = 'complete' | 'no-show';

/** Whether to ask once more: a visit is completed that has not begun, or was missed and is over, so that nobody can be checked in any more. */
export function isDoubtful(
  act: DeskChange,
  { start, end }: Pick<DaySheetEntry, 'start' | 'end'>,
  now: Temporal.Instant,
): act is DoubtfulChange {
  if (act === 'complete') return now.epochMilliseconds < Date.parse(start);
  return act === 'no-show' && now.epochMilliseconds >= Date.parse(end);
}

/** What is asked once more of a visit. */
export interface AskedOnceMore {
  act: DoubtfulChange;
  visit: DaySheetEntry;
  /** As the button of the sheet said it. */
  pressed: string;
  /** Where it is sent, and the sheet that it came from; both as the page at `path` names them. */
  action: string;
  back: string;
  path: string;
  /** IANA zone of the clinic. */
  zone: string;
}

/** Asks whether that is meant, and says what it comes to. @returns the page, with status 200 */
export function askOnceMore(
  { site }: Pick<DayDeps, 'site'>,
  request: OperationRequest,
  { act, visit, pressed, action, back, path, zone }: AskedOnceMore,
): OperationAnswer {
  const signedIn = signedInOf(request);
  const { patientName, code, start, appointmentType, appointmentTypeName = appointmentType } = visit;
  const title = texts.title[act];
  const main = html`<h1>${title}</h1>
<p><strong>${patientName ?? dayTexts.nameless}</strong>${code !== undefined && html` · <span class="case-code">${code}</span>`} · ${visitTimeWords(start, zone)} · ${appointmentTypeName}</p>
<p>${texts.why[act]}</p>
<form method="post" action="${action}">
${formTokenInput(signedIn)}${hiddenFields({ sure: 'yes' })}
<p>${mainButton({ label: texts.yes[act], name: 'act', value: pressed })}</p>
</form>
<p><a class="line-link" href="${back}">${texts.no}</a></p>`;
  return { status: 200, body: staffPage(site, { title, path, signedIn, section: 'schedule', main, hasErrors: false }) };
}
