import { Temporal } from 'temporal-polyfill';
import type { Hold } from '../../../shared/domain/booking/hold.ts';
import { keptAtOf } from '../../../shared/domain/booking/kept-at.ts';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { linkButton, mainButton, otherButton } from '../../../shared/http/html/form/buttons.ts';
import { countdown } from '../../../shared/http/html/form/countdown.ts';
import { summaryList } from '../../../shared/http/html/form/summary-list.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import { localHour, timeMarked, whenWords } from '../../../shared/http/html/reader-time.ts';
import { bookedTexts } from '../../../shared/texts/pages/booked.ts';
import { timesAddress } from './addresses.ts';
import type { HoldAsked, OpenedHold } from './open-hold.ts';
import { showsDetails } from './shows-details.ts';
import { callLine } from './told.ts';
import { framed } from './visit-frame.ts';
import type { TimesDeps } from './visit-pages-deps.ts';
import { placeWords, readerAt, type ShownVisit, visitRows, whoRow } from './visit-place.ts';

/** Until when the time is held, by our clock: said as a clock time, and counted down where scripts run. */
function heldUntil({ until }: Hold, shown: ShownVisit, now: HoldAsked['now']): Html {
  const { language } = shown;
  const texts = bookedTexts[language];
  const at = readerAt(shown);
  const minute = Math.floor(until / 60);
  const [before, after] = localHour(minute, at.zone) % 12 === 1 ? texts.heldUntilOne : texts.heldUntil;
  const ends = Temporal.Instant.fromEpochMilliseconds(until * 1000);
  return html`<p><strong>${before}${timeMarked(minute, at)}${after}</strong></p>
${countdown({ language, until: ends, now })}`;
}

/** What is read first. That a time is held no more is said once, where the focus goes. */
function opening(title: string, { language }: ShownVisit, isHeld: boolean): Html {
  if (isHeld) return html`<h1>${title}</h1>`;
  return html`<h1 tabindex="-1" data-focus="true" autofocus>${title}</h1>
<p>${bookedTexts[language].holdEndedNext}</p>`;
}

const visitNow = ({ moving }: OpenedHold['chosen'], shown: ShownVisit): Html | undefined =>
  moving && html`<p>${bookedTexts[shown.language].visitNow}: ${visitWords({ ...shown, visit: moving })}</p>`;

const visitWords = (shown: ShownVisit): string =>
  `${whenWords(shown.visit.slot.start, readerAt(shown))}, ${placeWords(shown)}`;

/** A time, while it is held or once it is no more: what, until when, and the decision. @param hold undefined once it is over */
export function holdPage(
  deps: TimesDeps,
  { query, now }: Pick<HoldAsked, 'query' | 'now'>,
  { on, chosen, slot }: OpenedHold,
  hold: Hold | undefined,
): OperationAnswer {
  const { language } = on;
  const texts = bookedTexts[language];
  const { directory, header, moving } = chosen;
  const { zone, phone } = deps;
  const visit = { slot, keptAt: hold?.keptAt ?? keptAtOf(directory, slot) };
  const details = showsDetails(chosen.state, now);
  const shown: ShownVisit = { visit, directory, language, zone, phone, patientPhone: header.contact.phone, details };
  const decision = moving ? texts.moveTitle : texts.holdTitle;
  const title = hold ? decision : texts.holdOverTitle;
  const act = { label: moving ? texts.move : texts.book, name: 'go', value: 'book' };
  const main = html`${opening(title, shown, hold !== undefined)}
${summaryList(visitRows(shown))}
${visitNow(chosen, shown)}
${hold && heldUntil(hold, shown, now)}
<form method="post">
<p>${hold ? mainButton(act) : mainButton({ label: texts.again, name: 'go', value: 'again' })}</p>
${hold && html`<p>${otherButton({ label: texts.again, name: 'go', value: 'again' })}</p>`}
<p>${linkButton({ label: texts.other, name: 'go', value: 'other' })}</p>
</form>
${details && summaryList(whoRow(shown))}
${callLine(deps, language)}`;
  return framed(deps, { language, title, query, back: timesAddress(chosen.state, on), main });
}
