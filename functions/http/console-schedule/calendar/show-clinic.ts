import { doneNotice } from '../../../../shared/http/console/done-notice.ts';
import type { Operation } from '../../../../shared/http/core/operation.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { html } from '../../../../shared/http/html/markup.ts';
import { calendarDone, calendarTexts as texts } from '../../../../shared/texts/en/pages/console-calendars.ts';
import type { calendarPageRoutes } from '../calendar-routes.ts';
import { type CalendarPageDeps, calendarPage, mayChange, whoCan } from './calendar-page.ts';
import { toRebook } from './consequences.ts';
import { entryKinds } from './entry-kinds.ts';
import { entrySection } from './entry-section.ts';
import { namesOf } from './names.ts';
import { ownerOf } from './owner.ts';
import { readOnce } from './read-once.ts';

/** When a clinic sees nobody, and on which holidays it does. */
export const showClinic =
  (deps: CalendarPageDeps): Operation<(typeof calendarPageRoutes)['showClinicCalendar']> =>
  async (request) => {
    const directory = await deps.directory.directory();
    const owner = ownerOf(directory, 'clinics', request.path.id ?? '', request.now);
    const { closures, openings } = entryKinds(readOnce(deps));
    const [closed, open] = await Promise.all([closures.list(request, owner.id), openings.list(request, owner.id)]);
    const section = { owner, names: namesOf(directory, deps.zone), isEditable: mayChange(request) };
    const up = wayUp(owner.path);
    const main = html`${doneNotice(request.query.did, calendarDone)}${toRebook(request.query.hit, up)}
<p class="calendar-way"><a href="../calendars">${texts.allCalendars}</a></p>
<h1>${owner.name}</h1>
${!section.isEditable && (await whoCan(deps))}
${entrySection(closed, { ...section, name: 'closures' })}
${entrySection(open, { ...section, name: 'openings' })}`;
    return calendarPage(deps, request, { title: texts.clinic, path: owner.path, main });
  };
