import { appointmentView } from '../../../shared/contract/views/appointment-view.ts';
import { etag } from '../../../shared/http/etag.ts';
import type { Operation } from '../../../shared/http/exchange.ts';
import { ownAppointment } from '../../../shared/workflows/booking/own-appointment.ts';
import type { visitRoutes } from './routes.ts';
import type { VisitDeps } from './visit-deps.ts';

/** One appointment, for its bearer, its case's owner or staff; others get 404. */
export const getAppointment =
  (deps: VisitDeps): Operation<(typeof visitRoutes)['getAppointment']> =>
  async ({ path, caller }) => {
    const { appointment } = await ownAppointment(deps.schedule, caller, path.id ?? '');
    const { clinics } = await deps.directory.directory();
    const body = appointmentView(appointment, { clinics, publicUrl: deps.publicUrl });
    return { status: 200, headers: etag(appointment), body };
  };
