import { csvType } from '../../../shared/contract/views/csv-text.ts';
import { daySheetCsv } from '../../../shared/contract/views/day-sheet-csv.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { bareHeaders } from '../../../shared/http/html/security-headers.ts';
import { askSheet } from './day/ask-sheet.ts';
import type { DayDeps } from './day/day-deps.ts';
import type { dayRoutes } from './day-routes.ts';

/** The day sheet as the table that the API answers with: of everybody, whoever is shown on the page. */
export const sendDayCsv =
  (deps: DayDeps): Operation<(typeof dayRoutes)['sendDayCsv']> =>
  async (request) => {
    const { answer, day } = await askSheet(deps, request, request.query);
    const name = `schedule-${day.clinicId}-${day.date}.csv`;
    const headers = {
      ...bareHeaders,
      'Content-Type': csvType,
      'Content-Disposition': `attachment; filename="${name}"`,
    };
    return { status: 200, headers, body: daySheetCsv(answer) };
  };
