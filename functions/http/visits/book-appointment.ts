import type { BookingBody } from '../../../shared/contract/visit-bodies.ts';
import type { Insistence } from '../../../shared/domain/booking/staff-booking.ts';
import type { WantedTime } from '../../../shared/domain/booking/wanted-time.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { manageToken } from '../../../shared/links/case-links.ts';
import { bookAppointment as book } from '../../../shared/workflows/booking/book-appointment.ts';
import type { HoldDeps } from '../../../shared/workflows/booking/hold-slot.ts';
import type { Uses } from '../../compose.ts';
import type { visitRoutes } from './routes.ts';
import { visitAnswer } from './visit-answer.ts';

/** What a body asks for; which members go together the route's own rule has said. */
function wishOf({ caseId, slotId, holdId, override, overbook, ...time }: BookingBody) {
  if (!overbook) return { caseId, slotId, holdId, ...(override && insistenceOf('override', override)) };
  return { caseId, wanted: time as WantedTime, ...insistenceOf('overbook', overbook) };
}

const insistenceOf = (kind: Insistence['kind'], { reason }: { reason: string }) => ({ insistence: { kind, reason } });

/** Books a held or free time for a case, or for staff one on which they insist; the answer carries the manage token. */
export const bookAppointment =
  (deps: HoldDeps & Uses<'linkKeys' | 'publicUrl' | 'zone'>): Operation<(typeof visitRoutes)['bookAppointment']> =>
  async ({ body, caller, now, reply }) => {
    const keys = await deps.linkKeys();
    const directory = await deps.directory.directory();
    return book(
      deps,
      { ...wishOf(body), caller, now },
      reply((appointment) => {
        const { headers, ...answer } = visitAnswer(
          { ...deps, forStaff: caller.kind === 'staff' },
          directory,
          appointment,
          manageToken(keys, appointment),
        );
        const Location = `${deps.publicUrl}/v1/appointments/${appointment.appointmentId}`;
        return { ...answer, status: 201, headers: { ...headers, Location } };
      }),
    );
  };
