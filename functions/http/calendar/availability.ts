import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { practitionerNow } from '../../../shared/workflows/calendar/entry-now.ts';
import { planAvailability } from '../../../shared/workflows/calendar/plan-availability.ts';
import type { Uses } from '../../compose.ts';
import { answerChange, type ChangeDeps } from './answer-change.ts';
import type { practitionerCalendarRoutes } from './practitioner-routes.ts';

type Routes = typeof practitionerCalendarRoutes;

/** The weekly hours of a practitioner. */
export const getAvailability =
  ({ calendar }: Uses<'calendar'>): Operation<Routes['getAvailability']> =>
  async ({ path: { id: practitionerId = '' }, now }) => {
    const { practitioner, version } = practitionerNow(await calendar.directoryNow(), practitionerId, now);
    const { weeklyHours: weekly, limits = [] } = practitioner;
    return { status: 200, headers: etag({ version }), body: { practitionerId, version, weekly, limits } };
  };

/** Replaces them. Repeating it changes nothing more. */
export const putAvailability =
  (deps: ChangeDeps): Operation<Routes['putAvailability']> =>
  async (request) => {
    const { path, body, now, ifMatch } = request;
    const command = { practitionerId: path.id ?? '', ...body, now, ifMatch };
    return answerChange(deps, request, planAvailability(command), {
      saved: (availability) => ({ status: 200, headers: etag(availability), body: availability }),
    });
  };
