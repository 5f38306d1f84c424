import type { Operation } from '../../../shared/http/core/operation.ts';
import { clinicNow } from '../../../shared/workflows/calendar/entry-now.ts';
import { planOpening, planOpeningGone } from '../../../shared/workflows/calendar/plan-clinic-days.ts';
import type { Uses } from '../../compose.ts';
import { answerChange, answerRemoval, type ChangeDeps } from './answer-change.ts';
import type { clinicCalendarRoutes } from './clinic-routes.ts';

type Routes = typeof clinicCalendarRoutes;

const openingView = (clinicId: string, date: string) => ({ openingId: date, clinicId, date });

/** Holidays on which a clinic is open. */
export const listOpenings =
  ({ calendar }: Uses<'calendar'>): Operation<Routes['listOpenings']> =>
  async ({ path: { id = '' }, now }) => {
    const { clinic } = clinicNow(await calendar.directoryNow(), id, now);
    const dates = (clinic.openDates ?? []).toSorted();
    return { status: 200, body: { openings: dates.map((date) => openingView(id, date)) } };
  };

/** A clinic is open on a holiday. */
export const addOpening =
  (deps: ChangeDeps): Operation<Routes['addOpening']> =>
  async (request) => {
    const { path, body, now } = request;
    const clinicId = path.id ?? '';
    const place = `${deps.publicUrl}/v1/clinics/${clinicId}/openings`;
    return answerChange(deps, request, planOpening(deps, { clinicId, date: body.date, now }), {
      saved: (date) => ({
        status: 201,
        headers: { Location: `${place}/${date}` },
        body: openingView(clinicId, date),
      }),
    });
  };

/** A holiday closes a clinic after all. */
export const removeOpening =
  (deps: ChangeDeps): Operation<Routes['removeOpening']> =>
  async (request) => {
    const { id: clinicId = '', openingId: date = '' } = request.path;
    const { now } = request;
    return answerRemoval(deps, request, planOpeningGone({ clinicId, date, now }));
  };
