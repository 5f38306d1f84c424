import { MessageReportAnswer, MessageReportQuery } from '../../../shared/contract/message-report.ts';
import { TimelinessAnswer, TimelinessQuery } from '../../../shared/contract/timeliness.ts';
import { messageReportCsv } from '../../../shared/contract/views/message-report-csv.ts';
import { timelinessCsv } from '../../../shared/contract/views/timeliness-csv.ts';

/** What staff ask of many cases at once. */
export const reportRoutes = {
  getTimeliness: {
    callers: ['staff'],
    method: 'GET',
    path: '/v1/reports/timeliness',
    handler: 'http/staff/get-timeliness.ts',
    summary:
      'How soon the cases received on these dates were acknowledged, contacted and seen, by level, clinic and person, and the deadlines that were not met. `Accept: text/csv` gives the rows.',
    query: TimelinessQuery,
    view: true,
    answers: { 200: { description: 'The report.', schema: TimelinessAnswer, csv: timelinessCsv } },
  },
  getMessageReport: {
    callers: ['staff'],
    method: 'GET',
    path: '/v1/reports/messages',
    handler: 'http/staff/get-message-report.ts',
    summary:
      'What became of the messages about the cases received on these dates, by kind, channel and result, and those that did not get through. Messages are kept for 30 days. `Accept: text/csv` gives the rows.',
    query: MessageReportQuery,
    view: true,
    answers: { 200: { description: 'The report.', schema: MessageReportAnswer, csv: messageReportCsv } },
  },
} as const;
