import type { Operation } from '../../../shared/http/core/operation.ts';
import { type AttendanceDeps, attendanceReport } from '../../../shared/workflows/reports/attendance-report.ts';
import type { calendarReportRoutes } from './report-routes.ts';

/** How visits came out. It names no case. */
export const getAttendance =
  (deps: AttendanceDeps): Operation<(typeof calendarReportRoutes)['getAttendance']> =>
  async ({ query, now }) => ({
    status: 200,
    body: { ...query, rows: await attendanceReport(deps, { ...query, now }) },
  });
