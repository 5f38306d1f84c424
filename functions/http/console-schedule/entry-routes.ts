import { consoleForm, consolePage } from '../../../shared/http/console/console-routes.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { DoneQuery } from './calendar/done-query.ts';

const behind = '/staff/schedule/{proxy+}';
const form = { ...consolePage, behind, handler: 'http/console-schedule/calendar/entry-pages.ts' } as const;
const add = { ...consoleForm, behind, handler: 'http/console-schedule/calendar/entry-pages.ts' } as const;
const show = {
  ...consolePage,
  behind,
  handler: 'http/console-schedule/calendar/entry-page.ts',
  query: DoneQuery,
} as const;
const remove = { ...consoleForm, behind, handler: 'http/console-schedule/calendar/entry-page.ts' } as const;

const timeOff = '/staff/schedule/practitioners/{id}/time-off';
const sessions = '/staff/schedule/practitioners/{id}/sessions';
const closures = '/staff/schedule/clinics/{id}/closures';
const openings = '/staff/schedule/clinics/{id}/openings';

/** Single entries of calendars: each is previewed before it is saved or taken back. */
export const entryRoutes = routesOf('consoleSchedule', {
  showTimeOffForm: { ...form, path: timeOff, summary: 'A form for time off.' },
  addTimeOffByForm: { ...add, path: timeOff, summary: 'What time off would come to; then it is saved.' },
  showTimeOff: { ...show, path: `${timeOff}/{entryId}`, summary: 'Time off, and the visits still in its way.' },
  removeTimeOffByForm: { ...remove, path: `${timeOff}/{entryId}`, summary: 'Take time off back.' },
  showExtraSessionForm: { ...form, path: sessions, summary: 'A form for an extra session.' },
  addExtraSessionByForm: { ...add, path: sessions, summary: 'What a session would come to; then it is saved.' },
  showExtraSession: { ...show, path: `${sessions}/{entryId}`, summary: 'An extra session.' },
  removeExtraSessionByForm: { ...remove, path: `${sessions}/{entryId}`, summary: 'Take a session back.' },
  showClosureForm: { ...form, path: closures, summary: 'A form for a closure.' },
  addClosureByForm: { ...add, path: closures, summary: 'What a closure would come to; then it is saved.' },
  showClosure: { ...show, path: `${closures}/{entryId}`, summary: 'A closure, and the visits still in its way.' },
  removeClosureByForm: { ...remove, path: `${closures}/{entryId}`, summary: 'Take a closure back.' },
  showOpeningForm: { ...form, path: openings, summary: 'A form to open on a holiday.' },
  addOpeningByForm: { ...add, path: openings, summary: 'What an opening would come to; then it is saved.' },
  showOpening: { ...show, path: `${openings}/{entryId}`, summary: 'A holiday on which a clinic is open.' },
  removeOpeningByForm: { ...remove, path: `${openings}/{entryId}`, summary: 'Take an opening back.' },
});
