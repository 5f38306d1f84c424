import type { ClinicClosure } from '../../../shared/domain/directory/hours.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { clinicNow } from '../../../shared/workflows/calendar/entry-now.ts';
import { planClosure, planClosureGone } from '../../../shared/workflows/calendar/plan-clinic-days.ts';
import type { Uses } from '../../compose.ts';
import { answerChange, answerRemoval, type ChangeDeps } from './answer-change.ts';
import type { clinicCalendarRoutes } from './clinic-routes.ts';

type Routes = typeof clinicCalendarRoutes;

const closureView = (clinicId: string, closure: ClinicClosure) => ({ ...closure, clinicId });

/** When a clinic sees nobody, besides its holidays. */
export const listClosures =
  ({ calendar }: Uses<'calendar'>): Operation<Routes['listClosures']> =>
  async ({ path: { id = '' }, now }) => {
    const { clinic } = clinicNow(await calendar.directoryNow(), id, now);
    return { status: 200, body: { closures: (clinic.closures ?? []).map((each) => closureView(id, each)) } };
  };

/** A clinic sees nobody. */
export const addClosure =
  (deps: ChangeDeps): Operation<Routes['addClosure']> =>
  async (request) => {
    const { path, body: span, now } = request;
    const clinicId = path.id ?? '';
    const place = `${deps.publicUrl}/v1/clinics/${clinicId}/closures`;
    return answerChange(deps, request, planClosure(deps, { clinicId, span, now }), {
      saved: (closure) => ({
        status: 201,
        headers: { Location: `${place}/${closure.closureId}` },
        body: closureView(clinicId, closure),
      }),
      preview: ({ closureId: _, ...closure }) => ({ ...closure, clinicId }),
    });
  };

/** A clinic is open after all. */
export const removeClosure =
  (deps: ChangeDeps): Operation<Routes['removeClosure']> =>
  async (request) => {
    const { id: clinicId = '', closureId = '' } = request.path;
    const { now } = request;
    return answerRemoval(deps, request, planClosureGone({ clinicId, closureId, now }));
  };
