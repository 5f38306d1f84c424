import * as z from 'zod/mini';
import { consoleForm, consolePage } from '../../../shared/http/console/console-routes.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { DoneQuery } from './calendar/done-query.ts';

const behind = '/staff/schedule/{proxy+}';

/** Whose visits of which date are given to others; and what came of it. */
const ReassignQuery = z.object({
  practitioner: z.optional(z.string()),
  date: z.optional(z.string()),
  moved: z.optional(z.string()),
  left: z.optional(z.string()),
});

const hours = { path: '/staff/schedule/practitioners/{id}/hours', behind } as const;
const reassign = { path: '/staff/schedule/reassign', behind } as const;

/** Calendars of practitioners and clinics; single entries of them are in entry-routes.ts. */
export const calendarPageRoutes = routesOf('consoleSchedule', {
  showCalendars: {
    ...consolePage,
    path: '/staff/schedule/calendars',
    behind,
    handler: 'http/console-schedule/calendar/show-calendars.ts',
    summary: 'All calendars, each with what is next in it.',
  },
  showPractitionerCalendar: {
    ...consolePage,
    path: '/staff/schedule/practitioners/{id}',
    behind,
    handler: 'http/console-schedule/calendar/show-practitioner.ts',
    summary: 'When a practitioner works, and when not.',
    query: DoneQuery,
  },
  showClinicCalendar: {
    ...consolePage,
    path: '/staff/schedule/clinics/{id}',
    behind,
    handler: 'http/console-schedule/calendar/show-clinic.ts',
    summary: 'When a clinic sees nobody, and on which holidays it does.',
    query: DoneQuery,
  },
  changePractitionerLink: {
    ...consoleForm,
    path: '/staff/schedule/practitioners/{id}/link',
    behind,
    handler: 'http/console-schedule/calendar/change-link.ts',
    summary: 'Make the link to a practitioner’s calendar, or end it.',
  },
  showHours: {
    ...consolePage,
    ...hours,
    handler: 'http/console-schedule/calendar/show-hours.ts',
    summary: 'The weekly hours of a practitioner, to be changed.',
  },
  changeHours: {
    ...consoleForm,
    ...hours,
    handler: 'http/console-schedule/calendar/change-hours.ts',
    summary: 'What other weekly hours would change; then they are saved.',
  },
  showReassign: {
    ...consolePage,
    ...reassign,
    handler: 'http/console-schedule/calendar/show-reassign.ts',
    summary: 'The visits of a practitioner on a day, to be given to others.',
    query: ReassignQuery,
    view: true,
  },
  reassignByForm: {
    ...consoleForm,
    ...reassign,
    handler: 'http/console-schedule/calendar/reassign-by-form.ts',
    summary: 'Who would see whom; then the visits are given to others, and each patient is told once.',
  },
});
