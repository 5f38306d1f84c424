import * as z from 'zod/mini';
import { csvType } from '../../../shared/contract/views/csv-text.ts';
import { consoleForm, consolePage } from '../../../shared/http/console/console-routes.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { DayQuery } from './day/day-query.ts';
import { WeekQuery } from './week/week-query.ts';

const behind = '/staff/schedule/{proxy+}';

/** Who comes on a day, and in a week. */
export const dayRoutes = routesOf('consoleSchedule', {
  showDay: {
    ...consolePage,
    path: '/staff/schedule',
    handler: 'http/console-schedule/show-day.ts',
    summary: 'The day sheet of a clinic.',
    query: DayQuery,
    view: true,
  },
  changeDayVisit: {
    ...consoleForm,
    path: '/staff/schedule/day',
    behind,
    handler: 'http/console-schedule/change-day-visit.ts',
    summary: 'Checks somebody in, completes their visit, or notes that they did not come; back to the day sheet.',
    query: DayQuery,
  },
  sendDayCsv: {
    ...consolePage,
    path: '/staff/schedule/day.csv',
    behind,
    handler: 'http/console-schedule/send-day-csv.ts',
    summary: 'The day sheet as a table.',
    query: DayQuery,
    view: true,
    answers: { 200: { description: 'The rows.', schema: z.string(), mediaType: csvType } },
  },
  showWeek: {
    ...consolePage,
    path: '/staff/schedule/week',
    behind,
    handler: 'http/console-schedule/show-week.ts',
    summary: 'The week of a practitioner.',
    query: WeekQuery,
    view: true,
  },
});
