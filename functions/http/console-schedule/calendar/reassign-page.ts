import type * as z from 'zod/mini';
import type { DaySheetEntry } from '../../../../shared/contract/day-sheet-answer.ts';
import type { ReassignAnswer } from '../../../../shared/contract/reassign.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import type { OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { hiddenFields, mainButton, otherButton } from '../../../../shared/http/html/form/buttons.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import type { FormFields } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { calendarTexts } from '../../../../shared/texts/en/pages/console-calendars.ts';
import { reassignTexts as texts } from '../../../../shared/texts/en/pages/console-reassign.ts';
import { type CalendarPageDeps, calendarPage, mayChange, whoCan } from './calendar-page.ts';
import { carried } from './form-values.ts';
import { reassignFields, reassignForm, visitLine } from './reassign-form.ts';
import type { ReassignDay, ReassignView } from './reassign-view.ts';
import { dateWords, visitTime } from './words.ts';

const path = '/staff/schedule/reassign';

interface ShownReassignment {
  typed?: FormFields | undefined;
  refused?: Refused | undefined;
  /** What it would come to: it is shown instead of the form. */
  preview?: z.infer<typeof ReassignAnswer> | undefined;
  /** What came of one before. */
  done?: Html | undefined;
}

/** Whose visits, and of which date. */
const chooser = ({ practitioners, day, date }: ReassignView): Html => html`<form class="filter-bar" method="get">
${selectField({
  name: 'practitioner',
  label: texts.practitioner,
  options: practitioners.map(({ practitionerId, name }) => ({ value: practitionerId, label: name })),
  chosen: day?.from.practitionerId,
  none: texts.chooseOne,
})}
${textField({ name: 'date', label: texts.date, type: 'date', width: 'medium', value: date })}
<div class="filter-bar__buttons">${otherButton({ label: calendarTexts.show })}</div>
</form>`;

/** Where another time is found for a visit. */
const moveLink = ({ caseId, appointmentId }: Pick<DaySheetEntry, 'caseId' | 'appointmentId'>): Html =>
  html`<a href="../cases/${caseId}/times?moving=${appointmentId}">${texts.move}</a>`;

/** The visits that stay where they are, each with why and the way to move it alone. */
function staying(
  preview: z.infer<typeof ReassignAnswer>,
  line: (id: string) => string,
  visits: readonly DaySheetEntry[],
) {
  const way = (id: string) => {
    const visit = visits.find(({ appointmentId }) => appointmentId === id);
    return visit && moveLink(visit);
  };
  return html`<h2>${texts.stays}</h2>
${dataTable({
  caption: texts.stays,
  hidesCaption: true,
  columns: [{ head: texts.visit, isRowHead: true }, { head: texts.why }, { head: texts.act }],
  rows: preview.notPlaced.map(({ appointmentId, detail }) => [line(appointmentId), detail, way(appointmentId)]),
})}`;
}

/** Who would see whom, and the form once more, unseen, to do it or to change it. */
function previewed(view: ReassignView, day: ReassignDay, request: OperationRequest, shown: ShownReassignment) {
  const { typed = {}, preview } = shown;
  if (!preview) return undefined;
  const byId = new Map(day.visits.map((visit) => [visit.appointmentId, visit]));
  const line = (id: string): string => {
    const visit = byId.get(id);
    return visit ? visitLine(visit, view.names) : id;
  };
  const zoneOf = (id: string) => view.names.zoneOf(byId.get(id)?.clinicId ?? '');
  const rows = preview.moved.map(({ appointmentId, practitionerId, start }) => [
    line(appointmentId),
    html`${visitTime(start, zoneOf(appointmentId))}, ${view.names.practitioner(practitionerId)}`,
  ]);
  const isAny = rows.length > 0;
  return html`<p>${isAny ? texts.told : texts.nothingMoves}</p>
<form method="post">
${formTokenInput(signedInOf(request))}${hiddenFields({ practitionerId: day.from.practitionerId, date: day.date })}
${carried(typed, reassignFields(day))}
<p class="button-row">${isAny && mainButton({ label: texts.save(rows.length), name: 'go', value: 'save' })}
${otherButton({ label: texts.edit, name: 'go', value: 'edit' })}</p>
</form>
${
  isAny &&
  html`<h2>${texts.moves}</h2>
${dataTable({
  caption: texts.moves,
  hidesCaption: true,
  columns: [{ head: texts.now, isRowHead: true }, { head: texts.next }],
  rows,
})}`
}
${preview.notPlaced.length > 0 && staying(preview, line, day.visits)}`;
}

/** The visits as a list, where there is nobody to give them to or who reads may not. @param way where each leads to */
const listed = ({ visits }: ReassignDay, view: ReassignView, way?: typeof moveLink): Html =>
  html`<ul class="link-list">${visits.map((visit) => html`<li>${visitLine(visit, view.names)} ${way?.(visit)}</li>\n`)}</ul>`;

async function dayPart(
  deps: CalendarPageDeps,
  request: OperationRequest,
  view: ReassignView,
  shown: ShownReassignment,
) {
  const { day, names } = view;
  if (!day) return html`<p class="empty">${texts.choose}</p>`;
  const isForm = mayChange(request);
  const { typed, refused } = shown;
  const heading = html`<h2>${day.from.name}, ${dateWords(day.date)}</h2>
<p class="calendar-way"><a href="./practitioners/${day.from.practitionerId}">${texts.calendar}</a></p>`;
  if (!isForm) return html`${heading}${listed(day, view)}${await whoCan(deps, typed)}`;
  const preview = previewed(view, day, request, shown);
  if (preview) return html`${heading}${preview}`;
  if (day.visits.length === 0 && !refused) return html`${heading}<p class="empty">${texts.none}</p>`;
  if (day.others.length === 0)
    return html`${heading}<p class="empty">${texts.nobody}</p>${listed(day, view, moveLink)}`;
  const signedIn = signedInOf(request);
  return html`${heading}${reassignForm({ day, names, signedIn, typed, refused })}`;
}

/** The page on which a day of a practitioner is given to others: its form, or who would see whom. */
export async function reassignPage(
  deps: CalendarPageDeps,
  request: OperationRequest,
  view: ReassignView,
  shown: ShownReassignment = {},
): Promise<OperationAnswer> {
  const main = html`${shown.done}<h1>${shown.preview ? texts.ask : texts.title}</h1>
${!shown.preview && chooser(view)}
${await dayPart(deps, request, view, shown)}`;
  return calendarPage(deps, request, { title: texts.title, path, main, hasErrors: shown.refused !== undefined });
}
