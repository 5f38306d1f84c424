import { daySheetCsv } from '../../../shared/contract/views/day-sheet-csv.ts';
import { csvFile, noTable } from '../../../shared/http/console/csv-file.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { dayTexts as texts } from '../../../shared/texts/en/pages/console-day.ts';
import { askSheet } from './day/ask-sheet.ts';
import type { DayDeps } from './day/day-deps.ts';
import type { dayRoutes } from './day-routes.ts';

/**
 * The day sheet as the table that the API answers with: of everybody, whoever is shown on the page.
 * @throws Refusal `invalid-input` where the address names a clinic or a date that there is not
 */
export const sendDayCsv =
  (deps: DayDeps): Operation<(typeof dayRoutes)['sendDayCsv']> =>
  async (request) => {
    const { answer, day, unread } = await askSheet(deps, request, request.query);
    const faults = unread.map((each) => ({ pointer: `/${each}`, detail: texts.unread[each] }));
    if (faults.length > 0) throw noTable(faults, { clinic: texts.clinic, date: texts.date });
    return csvFile(`schedule-${day.clinicId}-${day.date}.csv`, daySheetCsv(answer));
  };
