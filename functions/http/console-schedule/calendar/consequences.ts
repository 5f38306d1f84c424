import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { urgencyMark } from '../../../../shared/http/html/urgency-mark.ts';
import { consequenceTexts as texts } from '../../../../shared/texts/en/pages/console-calendars.ts';
import type { Consequences } from './entry-kinds.ts';
import type { Names } from './names.ts';
import { dateWords, visitTime, visitTimeWords } from './words.ts';

type Hit = Consequences['affected'][number];

/** What the list of visits is written from. */
export interface ConsequenceView {
  names: Names;
  /** The way up from the page. */
  up: string;
}

/** Where a day of a practitioner is given to others. @param up the page's way up */
export const reassignAddress = (up: string, practitioner: string, date: string): string =>
  `${up}staff/schedule/reassign?${new URLSearchParams({ practitioner, date })}`;

function otherTimes({ proposals }: Hit, { names }: ConsequenceView): Html {
  if (proposals.length === 0) return html`${texts.noTimes}`;
  const shown = proposals.map(
    ({ start, clinicId, practitionerId }) =>
      html`<li>${visitTime(start, names.zoneOf(clinicId))}, ${names.practitioner(practitionerId)}, ${names.clinic(clinicId)}</li>`,
  );
  return html`<ul class="plain-list">${shown}</ul>`;
}

function row(hit: Hit, view: ConsequenceView): Html[] {
  const { names, up } = view;
  const { appointmentId, caseId, start, clinicId, practitionerId, urgency } = hit;
  const about = html`<span class="usa-sr-only"> ${visitTimeWords(start, names.zoneOf(clinicId))}</span>`;
  return [
    urgencyMark(urgency),
    visitTime(start, names.zoneOf(clinicId)),
    html`${names.clinic(clinicId)}, ${names.practitioner(practitionerId)}`,
    otherTimes(hit, view),
    html`<span class="calendar-acts"><a href="${up}staff/cases/${caseId}/times?moving=${appointmentId}">${texts.move}${about}</a>
<a href="${up}staff/cases/${caseId}">${texts.openCase}${about}</a></span>`,
  ];
}

/** The days on which visits are in the way, each with the way to give it to somebody else. A visit's date is that of its clinic. */
function days(affected: readonly Hit[], { names, up }: ConsequenceView): Html {
  const byDay = Map.groupBy(affected, ({ practitionerId, start }) => `${start.slice(0, 10)} ${practitionerId}`);
  const links = [...byDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, hits]) => {
      const [date = '', practitionerId = ''] = day.split(' ');
      return html`<li><a href="${reassignAddress(up, practitionerId, date)}">${names.practitioner(practitionerId)}, ${dateWords(date)}</a> (${texts.dayCount(hits.length)})</li>\n`;
    });
  return html`<h2>${texts.days}</h2>
<ul class="link-list">${links}</ul>`;
}

/** How many visits are in the way. */
export const hitCount = ({ affected, affectedMore = 0 }: Pick<Consequences, 'affected' | 'affectedMore'>): number =>
  affected.length + affectedMore;

/** How many visits a change puts in the way, in words. */
export const countWords = (consequences: Consequences): string =>
  hitCount(consequences) === 0 ? texts.none : texts.count(hitCount(consequences));

/** The visits in the way, the most urgent first, each with where it could go and the way to move it. */
export function hitList(consequences: Consequences, view: ConsequenceView): Html | undefined {
  const { affected, affectedMore } = consequences;
  if (affected.length === 0) return undefined;
  const heads = [texts.urgency, texts.when, texts.where, texts.otherTimes, texts.act];
  return html`${dataTable({
    caption: texts.caption,
    columns: heads.map((head) => ({ head })),
    rows: affected.map((hit) => row(hit, view)),
  })}
${affectedMore !== undefined && html`<p>${texts.more(affectedMore)}</p>`}
${days(affected, view)}`;
}

/** After a change: so many visits are to be moved. @param hit as the address says it */
export function toRebook(hit: string | undefined, up: string): Html | undefined {
  const hits = hit !== undefined && /^\d{1,4}$/.test(hit) ? Number(hit) : 0;
  return hits > 0
    ? html`<div class="usa-alert usa-alert--warning"><p class="usa-alert__text">${texts.rebook(hits)} <a href="${up}staff?only=rebook">${texts.worklist}</a></p></div>`
    : undefined;
}
