import { TimelinessAnswer, TimelinessQuery } from '../../../shared/contract/timeliness.ts';
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
} as const;
