import type * as z from 'zod/mini';
import type { AvailabilityAnswer } from '../../../../shared/contract/calendar-answers.ts';
import { askApi } from '../../../../shared/http/console/ask-api.ts';
import type { OperationRequest } from '../../../../shared/http/core/operation.ts';
import { getAvailability } from '../../calendar/availability.ts';
import { practitionerCalendarRoutes } from '../../calendar/practitioner-routes.ts';
import type { CalendarPageDeps } from './calendar-page.ts';

export type Availability = z.infer<typeof AvailabilityAnswer>;

/** The weekly hours and limits of a practitioner, as the API has them. */
export async function availabilityOf(
  deps: Pick<CalendarPageDeps, 'calendar' | 'zone'>,
  request: OperationRequest,
  id: string,
): Promise<Availability> {
  const asked = { route: practitionerCalendarRoutes.getAvailability, operation: getAvailability(deps) };
  return (await askApi(asked, request, { path: { id } }, deps.zone)).body;
}
