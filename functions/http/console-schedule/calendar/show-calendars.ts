import type { Clinic, Practitioner } from '../../../../shared/domain/directory/directory.ts';
import { inUse } from '../../../../shared/domain/directory/in-use.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import type { Operation, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { calendarTexts as texts } from '../../../../shared/texts/en/pages/console-calendars.ts';
import type { DirectoryNow } from '../../../../shared/workflows/calendar/ports.ts';
import type { calendarPageRoutes } from '../calendar-routes.ts';
import { type CalendarPageDeps, calendarPage, mayChange, whoCan } from './calendar-page.ts';
import { type CalendarEntry, type EntryKind, entryKinds, lastDay } from './entry-kinds.ts';
import { entryLine } from './entry-words.ts';
import { type Names, namesOf } from './names.ts';
import { type Owner, ownerOf } from './owner.ts';
import { readOnce } from './read-once.ts';

/** Whose calendars there are, those in use alone. */
function ownersOf({ directory }: DirectoryNow, owners: EntryKind['owners'], { now }: OperationRequest): Owner[] {
  const ids =
    owners === 'clinics'
      ? directory.clinics.map((clinic: Clinic) => ({ id: clinic.clinicId, entry: clinic }))
      : directory.practitioners.map((each: Practitioner) => ({ id: each.practitionerId, entry: each }));
  return ids
    .map(({ id, entry }) => ({ owner: ownerOf(directory, owners, id, now), entry }))
    .filter(({ owner, entry }) => inUse(entry, owner.today))
    .map(({ owner }) => owner);
}

/** What comes next of a kind of entry, in a line. */
async function nextOf(kind: EntryKind, request: OperationRequest, owner: Owner, names: Names): Promise<string> {
  const next = (await kind.list(request, owner.id)).find((entry: CalendarEntry) => lastDay(entry) >= owner.today);
  return next ? entryLine(next.body, names) : texts.none;
}

const link = ({ name, id }: Owner, owners: EntryKind['owners']): Html => html`<a href="./${owners}/${id}">${name}</a>`;

/** Every practitioner with where they work and when they are next away. */
async function practitionersTable(owners: readonly Owner[], kind: EntryKind, request: OperationRequest, names: Names) {
  const rows = owners.map(async (owner) => [
    link(owner, 'practitioners'),
    owner.clinicIds.map((id) => names.clinic(id)).join(', '),
    await nextOf(kind, request, owner, names),
    html`<a href="./week?practitioner=${owner.id}">${texts.week}<span class="usa-sr-only">: ${owner.name}</span></a>`,
  ]);
  return dataTable({
    caption: texts.practitioners,
    columns: [
      { head: texts.practitioners, isRowHead: true },
      { head: texts.clinics },
      { head: texts.nextAway },
      { head: texts.week },
    ],
    rows: await Promise.all(rows),
  });
}

async function clinicsTable(owners: readonly Owner[], kind: EntryKind, request: OperationRequest, names: Names) {
  const rows = owners.map(async (owner) => [link(owner, 'clinics'), await nextOf(kind, request, owner, names)]);
  return dataTable({
    caption: texts.clinics,
    columns: [{ head: texts.clinics, isRowHead: true }, { head: texts.nextClosed }],
    rows: await Promise.all(rows),
  });
}

/** All calendars, each with what is next in it. */
export const showCalendars =
  (deps: CalendarPageDeps): Operation<(typeof calendarPageRoutes)['showCalendars']> =>
  async (request) => {
    const once = readOnce(deps);
    const present = await once.calendar.directoryNow();
    const [names, kinds] = [namesOf(present.directory, deps.zone), entryKinds(once)];
    const [people, places] = await Promise.all([
      practitionersTable(ownersOf(present, 'practitioners', request), kinds['time-off'], request, names),
      clinicsTable(ownersOf(present, 'clinics', request), kinds.closures, request, names),
    ]);
    const main = html`<h1>${texts.title}</h1>
${!mayChange(request) && (await whoCan(deps))}
${people}
${places}`;
    return calendarPage(deps, request, { title: texts.title, path: '/staff/schedule/calendars', main });
  };
