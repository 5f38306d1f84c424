import type { DaySheetEntry } from '../../../../shared/contract/day-sheet-answer.ts';
import { callLink } from '../../../../shared/http/console/call-link.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import type { OperationRequest } from '../../../../shared/http/core/operation.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { urgencyMark } from '../../../../shared/http/html/urgency-mark.ts';
import { consequenceTexts as texts } from '../../../../shared/texts/en/pages/console-calendars.ts';
import type { CalendarPageDeps } from './calendar-page.ts';
import type { Consequences } from './entry-kinds.ts';
import type { Names } from './names.ts';
import { visitsOfDays } from './visits-of-day.ts';
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

/** Day sheets that are read for the names of who comes: beyond them a visit is known by its case. */
const mostDays = 20;

/** Who comes to the visits in the way, as the day sheets say it; the most urgent are known where there are too many. */
async function peopleOf(
  deps: CalendarPageDeps,
  request: OperationRequest,
  affected: readonly Hit[],
): Promise<ReadonlyMap<string, DaySheetEntry>> {
  const days = new Map(
    affected.map(({ clinicId: clinic, start }) => {
      const date = start.slice(0, 10);
      return [`${clinic} ${date}`, { clinic, date }];
    }),
  );
  const visits = await visitsOfDays(deps, request, [...days.values()].slice(0, mostDays));
  return new Map(visits.map((visit) => [visit.appointmentId, visit]));
}

/** Where the time of a visit is chosen. @param narrowed what is looked for there alone */
const movingAddress = ({ caseId, appointmentId }: Hit, up: string, narrowed: Readonly<Record<string, string>> = {}) =>
  `${up}staff/cases/${caseId}/times?${new URLSearchParams({ moving: appointmentId, ...narrowed })}`;

/** Where it could go: each leads to its place among that clinic's times from that day on, where one press moves it; and to all times. */
function otherTimes(hit: Hit, about: Html, { names, up }: ConsequenceView): Html {
  const { proposals } = hit;
  const shown = proposals.map(({ slotId, start, clinicId, practitionerId }) => {
    const to = movingAddress(hit, up, { clinic: clinicId, from: start.slice(0, 10) });
    return html`<li><a href="${to}#${slotId}"><span>${visitTime(start, names.zoneOf(clinicId))}, ${names.practitioner(practitionerId)}, ${names.clinic(clinicId)}</span></a></li>`;
  });
  return html`${proposals.length === 0 && texts.noTimes}
<ul class="plain-list calendar-acts">${shown}<li><a href="${movingAddress(hit, up)}">${texts.allTimes}${about}</a></li></ul>`;
}

/** Whom to call. */
const whom = (person: DaySheetEntry | undefined, caseAddress: string, about: Html): Html =>
  person
    ? html`<span class="calendar-acts"><a href="${caseAddress}">${person.patientName ?? texts.nameless}</a>
${person.phone !== undefined && callLink(person.phone)}
${person.code !== undefined && html`<span class="case-code">${person.code}</span>`}</span>`
    : html`<a href="${caseAddress}">${texts.openCase}${about}</a>`;

function row(hit: Hit, person: DaySheetEntry | undefined, view: ConsequenceView): Html[] {
  const { names, up } = view;
  const { caseId, start, clinicId, practitionerId, urgency } = hit;
  const about = html`<span class="usa-sr-only"> ${visitTimeWords(start, names.zoneOf(clinicId))}</span>`;
  return [
    urgencyMark(urgency),
    whom(person, `${up}staff/cases/${caseId}`, about),
    html`${visitTime(start, names.zoneOf(clinicId))}<br>${names.clinic(clinicId)}, ${names.practitioner(practitionerId)}`,
    otherTimes(hit, about, view),
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

/**
 * The visits in the way, the most urgent first, each with whom to call, where it could go and the way to move it. That they were seen is
 * written down by what told of them.
 */
export async function hitList(
  deps: CalendarPageDeps,
  request: OperationRequest,
  consequences: Consequences,
  view: ConsequenceView,
): Promise<Html | undefined> {
  const { affected, affectedMore } = consequences;
  if (affected.length === 0) return undefined;
  const people = await peopleOf(deps, request, affected);
  const heads = [texts.urgency, texts.whom, texts.visit, texts.otherTimes];
  return html`${dataTable({
    caption: texts.caption,
    columns: heads.map((head) => ({ head })),
    rows: affected.map((hit) => row(hit, people.get(hit.appointmentId), view)),
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
