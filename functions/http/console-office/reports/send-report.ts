import { attendanceCsv } from '../../../../shared/contract/views/attendance-csv.ts';
import { carveOutsCsv } from '../../../../shared/contract/views/carve-outs-csv.ts';
import { messageReportCsv } from '../../../../shared/contract/views/message-report-csv.ts';
import { timelinessCsv } from '../../../../shared/contract/views/timeliness-csv.ts';
import { notFound } from '../../../../shared/domain/core/refusal.ts';
import { csvFile, noTable } from '../../../../shared/http/console/csv-file.ts';
import type { Operation, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { reportTexts } from '../../../../shared/texts/en/pages/console-reports.ts';
import type { reportRoutes } from '../report-routes.ts';
import { askAttendance, askCarveOuts, askMessages, askTimeliness, type ReportDeps, rangeAsked } from './ask-reports.ts';
import type { ReportRange } from './report-range.ts';

type Rows = (deps: ReportDeps, request: OperationRequest, range: ReportRange) => Promise<string>;

/** The reports as tables, by the name of the file less `.csv`. */
const files: Readonly<Record<string, Rows>> = {
  timeliness: async (...asked) => timelinessCsv(await askTimeliness(...asked)),
  'carve-outs': async (...asked) => carveOutsCsv(await askCarveOuts(...asked)),
  attendance: async (...asked) => attendanceCsv(await askAttendance(...asked)),
  messages: async (...asked) => messageReportCsv(await askMessages(...asked)),
};

/** The rows of a report as the table that the API answers with. @throws Refusal `not-found` for a file that is none of ours, `invalid-input` for dates that cannot be shown */
export const sendReport =
  (deps: ReportDeps): Operation<(typeof reportRoutes)['sendReport']> =>
  async (request) => {
    const name = request.path.file?.replace(/\.csv$/, '') ?? '';
    const rows = request.path.file === `${name}.csv` && Object.hasOwn(files, name) ? files[name] : undefined;
    if (!rows) throw notFound('report');
    const range = rangeAsked(request, deps);
    if (range.faults.length > 0) throw noTable(range.faults, reportTexts.range);
    return csvFile(`${name}-${range.from}-${range.to}.csv`, await rows(deps, request, range));
  };
