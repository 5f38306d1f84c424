import { allowsChange, isOpenVisit } from '../../../../shared/domain/booking/appointment-changes.ts';
import { nameOf } from '../../../../shared/domain/cases/case-header.ts';
import { waitsToBeSeen } from '../../../../shared/domain/cases/late-for-deadline.ts';
import { dueClock } from '../../../../shared/http/console/due-clock.ts';
import { wordsOf } from '../../../../shared/http/console/fault-words.ts';
import { clockTime } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { urgencyMark } from '../../../../shared/http/html/urgency-mark.ts';
import { consoleBookingTexts as texts } from '../../../../shared/texts/en/pages/console-booking.ts';
import { visitLine } from '../acts/done-words.ts';
import { belongsInEmergencyRoom } from '../case/case-standing.ts';
import { withList } from '../worklist/list-place.ts';
import { bookingRefusal } from './booking-refusal.ts';
import { insistFolds } from './insist-forms.ts';
import { byDeadline, timesByDate } from './time-list.ts';
import { timesFilters } from './times-filters.ts';
import { type TimesPage, timesForm } from './times-form.ts';
import { timesAddress } from './times-query.ts';

/** A case has one open visit of a type: where it has that of what is looked for, another cannot be booked, and that one can be moved. */
function hasOneAlready({ view, wanted: { type, moving, list } }: TimesPage): Piece {
  const { appointments } = view.body;
  const one = moving
    ? undefined
    : appointments.find((each) => each.appointmentType === type && isOpenVisit(each.status));
  if (!one) return false;
  const move = withList(`times?moving=${one.appointmentId}`, list);
  return html`<div class="notice notice--neutral"><p>${texts.hasOne} <strong>${visitLine(view, one)}</strong>. ${texts.oneOfType}</p>
${allowsChange(one.status, 'reschedule') && html`<p class="act-link"><a href="${move}">${texts.moveThat}</a></p>`}</div>`;
}

/** Who it is for, how urgent, and until when. */
const head = ({ view, wanted: { moving, list }, isUnmovable }: TimesPage): Html => {
  const { body } = view;
  return html`<p class="act-link"><a href="${withList(`../${body.caseId}`, list)}">${texts.back}</a></p>
<h1>${moving ? texts.moveTitle(body.code) : texts.title(body.code)}</h1>
<p>${urgencyMark(body.urgency)} <strong>${nameOf(body.contact)}</strong></p>
${
  belongsInEmergencyRoom(body) &&
  html`<div class="notice notice--urgent"><h2>${texts.emergency}</h2>
<p>${texts.emergencyNext}</p></div>`
}
${
  waitsToBeSeen(body) &&
  html`<p>${texts.seenBy} ${clockTime(body.deadlines.seenBy, view)} (${dueClock(body.deadlines.seenBy, view.now)})</p>`
}
${moving && html`<p>${texts.moving} <strong>${visitLine(view, moving)}</strong>. ${texts.kept}</p>`}
${isUnmovable && html`<p class="notice notice--neutral">${texts.notMovable}</p>`}`;
};

/** Before the deadline first; that there is none in time is said before the late ones. */
function times(page: TimesPage): Html {
  const { view, found, wanted } = page;
  const parts = byDeadline(view, found.slots);
  if (!parts) return timesForm(page, (buttons) => html`<h2>${texts.all}</h2>${timesByDate(buttons, found.slots)}`);
  const { inTime, late } = parts;
  const saysNone = inTime.length === 0 && wanted.cursor === undefined;
  return html`${
    saysNone &&
    html`<div class="notice notice--urgent"><h2>${texts.noneInTime}</h2>
<p>${texts.noneInTimeNext}</p></div>`
  }
${timesForm(
  page,
  (buttons) => html`${inTime.length > 0 && html`<h2>${texts.inTime}</h2>${timesByDate(buttons, inTime)}`}
${late.length > 0 && html`<h2>${texts.late}</h2>${timesByDate(buttons, late)}`}`,
)}`;
}

/** Why there is nothing, or where there is more. */
function around({ wanted, found }: TimesPage): Html {
  if (found.refusal) return html`<p class="empty">${wordsOf(found.refusal)}</p>`;
  const said = found.notes.flatMap((note) => texts.notes[note] ?? []);
  const more = found.cursor
    ? { address: timesAddress(wanted, { cursor: found.cursor }), label: texts.more }
    : { address: timesAddress(wanted, { cursor: undefined, from: found.next }), label: texts.laterWeeks };
  return html`${found.slots.length === 0 && html`<p class="empty">${texts.none} ${said.join(' ')}</p>`}
<p class="act-link"><a href="${more.address}">${more.label}</a></p>`;
}

/** Free times for a case, and what to do where none will do. */
export const timesMain = (page: TimesPage): Html => html`${head(page)}
${bookingRefusal(page) ?? hasOneAlready(page)}
${timesFilters(page.view, page.wanted, page.found.slots.length > 0)}
${page.found.slots.length > 0 && times(page)}
${around(page)}
${!page.wanted.moving && insistFolds(page.view, page.wanted, timesAddress(page.wanted))}`;
