import { localDateAt } from '../../../../shared/domain/core/local-time.ts';
import { askApi } from '../../../../shared/http/console/ask-api.ts';
import type { OperationRequest } from '../../../../shared/http/core/operation.ts';
import type { AttendanceDeps } from '../../../../shared/workflows/reports/attendance-report.ts';
import type { CarveOutDeps } from '../../../../shared/workflows/reports/carve-out-report.ts';
import type { MessageReportDeps } from '../../../../shared/workflows/reports/message-report.ts';
import type { TimelinessDeps } from '../../../../shared/workflows/reports/timeliness-report.ts';
import type { Uses } from '../../../compose.ts';
import { getAttendance } from '../../calendar/get-attendance.ts';
import { getCarveOuts } from '../../calendar/get-carve-outs.ts';
import { calendarReportRoutes } from '../../calendar/report-routes.ts';
import { getMessageReport } from '../../staff/get-message-report.ts';
import { getTimeliness } from '../../staff/get-timeliness.ts';
import { staffRoutes } from '../../staff/routes.ts';
import { type ReportQuery, type ReportRange, rangeOf } from './report-range.ts';
import { namer } from './shares.ts';

export type ReportDeps = TimelinessDeps &
  CarveOutDeps &
  AttendanceDeps &
  MessageReportDeps &
  Uses<'caseBatches' | 'site' | 'views' | 'zone'>;

type Asked = OperationRequest & { query: ReportQuery };

/** The dates that a page was asked for. */
export const rangeAsked = ({ query, now }: Asked, { zone }: Uses<'zone'>): ReportRange =>
  rangeOf(query, localDateAt(now, zone));

const dates = ({ from, to }: ReportRange) => ({ query: { from, to } });

export async function askTimeliness(deps: ReportDeps, request: OperationRequest, range: ReportRange) {
  const asked = { route: staffRoutes.getTimeliness, operation: getTimeliness(deps) };
  return (await askApi(asked, request, dates(range), deps.zone)).body;
}

export async function askCarveOuts(deps: ReportDeps, request: OperationRequest, range: ReportRange) {
  const asked = { route: calendarReportRoutes.getCarveOuts, operation: getCarveOuts(deps) };
  return (await askApi(asked, request, dates(range), deps.zone)).body;
}

export async function askAttendance(deps: ReportDeps, request: OperationRequest, range: ReportRange) {
  const asked = { route: calendarReportRoutes.getAttendance, operation: getAttendance(deps) };
  return (await askApi(asked, request, dates(range), deps.zone)).body;
}

export async function askMessages(deps: ReportDeps, request: OperationRequest, range: ReportRange) {
  const asked = { route: staffRoutes.getMessageReport, operation: getMessageReport(deps) };
  return (await askApi(asked, request, dates(range), deps.zone)).body;
}

/** Codes of cases that a report has named, and that are written down as seen with it; an id where a case cannot be read. */
export async function askCodes({ caseBatches }: Uses<'caseBatches'>, named: readonly { caseId: string }[]) {
  const ids = [...new Set(named.map(({ caseId }) => caseId))];
  const headers = ids.length > 0 ? await caseBatches.headers(ids) : [];
  return namer(headers.map(({ caseId, code }) => [caseId, code]));
}
