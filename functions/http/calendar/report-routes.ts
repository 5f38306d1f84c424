import { CarveOutAnswer, CarveOutQuery } from '../../../shared/contract/carve-outs.ts';
import { carveOutsCsv } from '../../../shared/contract/views/carve-outs-csv.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

/** What became of the calendar as it was kept. */
export const calendarReportRoutes = routesOf('calendar', {
  getCarveOuts: {
    callers: ['staff'],
    method: 'GET',
    path: '/v1/reports/carve-outs',
    handler: 'http/calendar/get-carve-outs.ts',
    summary:
      'Minutes that were kept for urgent cases, by clinic and ISO week: how many they used, how many were released, and used then. `Accept: text/csv` gives the rows.',
    query: CarveOutQuery,
    answers: { 200: { description: 'The report.', schema: CarveOutAnswer, csv: carveOutsCsv } },
  },
});
