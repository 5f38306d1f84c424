import type { CalendarPageDeps } from './calendar/calendar-page.ts';
import { changeHours } from './calendar/change-hours.ts';
import { changeLink, type LinkPageDeps } from './calendar/change-link.ts';
import type { KindName } from './calendar/entry-kinds.ts';
import { removeEntry, showEntry } from './calendar/entry-page.ts';
import { addEntry, showEntryForm } from './calendar/entry-pages.ts';
import { reassignByForm } from './calendar/reassign-by-form.ts';
import { showCalendars } from './calendar/show-calendars.ts';
import { showClinic } from './calendar/show-clinic.ts';
import { showHours } from './calendar/show-hours.ts';
import { showPractitioner } from './calendar/show-practitioner.ts';
import { showReassign } from './calendar/show-reassign.ts';

type Deps = CalendarPageDeps & LinkPageDeps;

/** What is done with the entries of a kind. */
const entries = (deps: Deps, name: KindName) => ({
  form: showEntryForm(deps, name),
  add: addEntry(deps, name),
  show: showEntry(deps, name),
  remove: removeEntry(deps, name),
});

/** The operations of calendars and of single entries of them. */
export function calendarOperations(deps: Deps) {
  const [timeOff, session] = [entries(deps, 'time-off'), entries(deps, 'sessions')];
  const [closure, opening] = [entries(deps, 'closures'), entries(deps, 'openings')];
  return {
    showCalendars: showCalendars(deps),
    showPractitionerCalendar: showPractitioner(deps),
    showClinicCalendar: showClinic(deps),
    changePractitionerLink: changeLink(deps),
    showHours: showHours(deps),
    changeHours: changeHours(deps),
    showReassign: showReassign(deps),
    reassignByForm: reassignByForm(deps),
    showTimeOffForm: timeOff.form,
    addTimeOffByForm: timeOff.add,
    showTimeOff: timeOff.show,
    removeTimeOffByForm: timeOff.remove,
    showExtraSessionForm: session.form,
    addExtraSessionByForm: session.add,
    showExtraSession: session.show,
    removeExtraSessionByForm: session.remove,
    showClosureForm: closure.form,
    addClosureByForm: closure.add,
    showClosure: closure.show,
    removeClosureByForm: closure.remove,
    showOpeningForm: opening.form,
    addOpeningByForm: opening.add,
    showOpening: opening.show,
    removeOpeningByForm: opening.remove,
  };
}
