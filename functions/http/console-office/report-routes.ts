import * as z from 'zod/mini';
import { csvType } from '../../../shared/contract/views/csv-text.ts';
import { consolePage } from '../../../shared/http/console/console-routes.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { ReportQuery } from './reports/report-range.ts';

const ofReports = { ...consolePage, behind: '/staff/{proxy+}', query: ReportQuery, view: true } as const;

/** What became of many cases, visits and messages. */
export const reportRoutes = routesOf('consoleOffice', {
  showReports: {
    ...ofReports,
    path: '/staff/reports',
    handler: 'http/console-office/reports/show-reports.ts',
    summary: 'How soon cases were seen to, how reserved time was used, and who came.',
  },
  showMessageReport: {
    ...ofReports,
    path: '/staff/reports/messages',
    handler: 'http/console-office/reports/show-message-report.ts',
    summary: 'What became of messages, and which did not get through.',
  },
  sendReport: {
    ...ofReports,
    path: '/staff/reports/{file}',
    handler: 'http/console-office/reports/send-report.ts',
    summary: 'The rows of a report as a table.',
    answers: { 200: { description: 'The rows.', schema: z.string(), mediaType: csvType } },
  },
});
