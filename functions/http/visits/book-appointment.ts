import { appointmentView } from '../../../shared/contract/views/appointment-view.ts';
import type { Appointment } from '../../../shared/domain/scheduling/appointment.ts';
import { etag } from '../../../shared/http/etag.ts';
import type { Operation, OperationAnswer } from '../../../shared/http/exchange.ts';
import { manageToken } from '../../../shared/links/case-links.ts';
import { bookAppointment as book } from '../../../shared/workflows/booking/book-appointment.ts';
import type { visitRoutes } from './routes.ts';
import { showingAlternatives, type VisitDeps } from './visit-deps.ts';

/** Books a held or free time for a case; the answer alone carries the manage token. */
export const bookAppointment =
  (deps: VisitDeps): Operation<(typeof visitRoutes)['bookAppointment']> =>
  async ({ body, caller, now, remember }) => {
    const keys = await deps.linkKeys();
    const { clinics } = await deps.directory.directory();
    const answer = (appointment: Appointment): OperationAnswer => ({
      status: 201,
      headers: etag(appointment),
      body: appointmentView(appointment, { clinics, publicUrl: deps.publicUrl }, manageToken(keys, appointment)),
    });
    const booked = book(deps, { ...body, caller, now }, (appointment) => remember(answer(appointment)));
    return answer(await showingAlternatives(deps, booked));
  };
