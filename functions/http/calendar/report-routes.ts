import { AttendanceAnswer, AttendanceQuery } from '../../../shared/contract/attendance.ts';
import { CarveOutAnswer, CarveOutQuery } from '../../../shared/contract/carve-outs.ts';
import { attendanceCsv } from '../../../shared/contract/views/attendance-csv.ts';
import { carveOutsCsv } from '../../../shared/contract/views/carve-outs-csv.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

/** What became of the calendar as it was kept, and of the visits in it. */
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
  getAttendance: {
    callers: ['staff'],
    method: 'GET',
    path: '/v1/reports/attendance',
    handler: 'http/calendar/get-attendance.ts',
    summary:
      'How the visits of these dates came out, by clinic and type: completed, missed, cancelled by whom and how many of those late. `Accept: text/csv` gives the rows.',
    query: AttendanceQuery,
    answers: { 200: { description: 'The report.', schema: AttendanceAnswer, csv: attendanceCsv } },
  },
});
