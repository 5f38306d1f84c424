import type { DaySheetEntry } from '../../../../shared/contract/day-sheet-answer.ts';
import { askApi } from '../../../../shared/http/console/ask-api.ts';
import type { OperationRequest } from '../../../../shared/http/core/operation.ts';
import { getSchedule, scheduleFaults } from '../../staff/get-schedule.ts';
import { staffRoutes } from '../../staff/routes.ts';

/** What day sheets are asked with. */
export type SheetDeps = Parameters<typeof getSchedule>[0] & Parameters<typeof scheduleFaults>[0];

/** For what is read to show a part of it, or nothing: whoever reads it writes down what was seen, and not what each answer holds. */
export const unseen = { saw: async () => undefined };

/** The visits of some days at clinics, as the day sheets have them. That somebody saw them is left to be written down. @param days local dates of the clinics */
export async function visitsOfDays(
  deps: SheetDeps,
  request: OperationRequest,
  days: readonly { clinic: string; date: string }[],
): Promise<DaySheetEntry[]> {
  const asked = {
    route: staffRoutes.getSchedule,
    operation: getSchedule({ ...deps, views: unseen }),
    queryFaults: scheduleFaults(deps),
  };
  const sheets = await Promise.all(days.map((query) => askApi(asked, request, { query }, deps.zone)));
  return sheets.flatMap(({ body }) => body.appointments);
}
