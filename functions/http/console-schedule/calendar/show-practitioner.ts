import { doneNotice } from '../../../../shared/http/console/done-notice.ts';
import type { Operation } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { calendarDone, calendarTexts as texts } from '../../../../shared/texts/en/pages/console-calendars.ts';
import type { calendarPageRoutes } from '../calendar-routes.ts';
import { type Availability, availabilityOf } from './availability-of.ts';
import { type CalendarPageDeps, calendarPage, mayChange, whoCan } from './calendar-page.ts';
import { toRebook } from './consequences.ts';
import { entryKinds } from './entry-kinds.ts';
import { entrySection } from './entry-section.ts';
import { hoursWords, limitWords } from './hours-words.ts';
import { linkForms } from './link-forms.ts';
import { type Names, namesOf } from './names.ts';
import { type Owner, ownerOf } from './owner.ts';
import { readOnce } from './read-once.ts';

const lines = (words: readonly string[]): Html => html`<ul>${words.map((each) => html`<li>${each}</li>\n`)}</ul>`;

/** The hours of a usual week, and how many visits are seen in it. */
const hoursSection = ({ weekly, limits }: Availability, { id }: Owner, names: Names, isEditable: boolean): Html =>
  html`<section aria-labelledby="hours">
<h2 id="hours">${texts.weeklyHours}</h2>
${weekly.length > 0 ? lines(weekly.map((each) => hoursWords(each, names))) : html`<p>${texts.noHours}</p>`}
${
  limits.length > 0 &&
  html`<h3>${texts.limits}</h3>
${lines(limits.map((each) => limitWords(each, names)))}`
}
${isEditable && html`<p><a class="usa-button usa-button--outline" href="./${id}/hours">${texts.changeHours}</a></p>`}
</section>`;

/** A day whose visits are to be seen by somebody else. */
const reassignForm = ({ id, today }: Owner): Html => html`<section aria-labelledby="reassign">
<h2 id="reassign">${texts.reassign}</h2>
<form class="filter-bar" method="get" action="../reassign">
<input type="hidden" name="practitioner" value="${id}">
${textField({ name: 'date', label: texts.reassignDate, type: 'date', width: 'medium', value: today })}
<div class="filter-bar__buttons"><button class="usa-button usa-button--outline" type="submit">${texts.show}</button></div>
</form>
</section>`;

/** When a practitioner works, and when not. */
export const showPractitioner =
  (deps: CalendarPageDeps): Operation<(typeof calendarPageRoutes)['showPractitionerCalendar']> =>
  async (request) => {
    const directory = await deps.directory.directory();
    const [owner, names] = [
      ownerOf(directory, 'practitioners', request.path.id ?? '', request.now),
      namesOf(directory, deps.zone),
    ];
    const once = readOnce(deps);
    const kinds = entryKinds(once);
    const [availability, timeOff, sessions] = await Promise.all([
      availabilityOf(once, request, owner.id),
      kinds['time-off'].list(request, owner.id),
      kinds.sessions.list(request, owner.id),
    ]);
    const isEditable = mayChange(request);
    const section = { owner, names, isEditable };
    const main = html`${doneNotice(request.query.did, calendarDone)}${toRebook(request.query.hit, wayUp(owner.path))}
<p class="calendar-way"><a href="../calendars">${texts.allCalendars}</a> <a href="../week?practitioner=${owner.id}">${texts.weekOf}</a></p>
<h1>${owner.name}</h1>
${!isEditable && (await whoCan(deps))}
${hoursSection(availability, owner, names, isEditable)}
${entrySection(timeOff, { ...section, name: 'time-off' })}
${entrySection(sessions, { ...section, name: 'sessions' })}
${isEditable && html`${reassignForm(owner)}${linkForms(owner, signedInOf(request))}`}`;
    return calendarPage(deps, request, { title: texts.title, path: owner.path, main });
  };
