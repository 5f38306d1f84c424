import type * as z from 'zod/mini';
import type { AppointmentAnswer } from '../../../../shared/contract/visit-answers.ts';
import { invalidInput } from '../../../../shared/domain/core/refusal.ts';
import { actByApi } from '../../../../shared/http/console/ask-api.ts';
import { orShownAgain } from '../../../../shared/http/console/shown-again.ts';
import type { Operation, OperationAnswer } from '../../../../shared/http/core/operation.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { onceBack } from '../../../../shared/workflows/cases/once-back.ts';
import type { BackDeps } from '../../../../shared/workflows/cases/set-aside-case.ts';
import { bookAppointment } from '../../visits/book-appointment.ts';
import { rescheduleAppointment } from '../../visits/reschedule-appointment.ts';
import { visitRoutes } from '../../visits/routes.ts';
import { placeOf } from '../acts/act-names.ts';
import { seenIn } from '../acts/seen.ts';
import type { consoleCasesRoutes } from '../routes.ts';
import { withList } from '../worklist/list-place.ts';
import { bookingIn, sentBooking } from './sent-booking.ts';
import { type CaseTimesDeps, caseView, timesPage } from './show-case-times.ts';

type BookingForCaseDeps = BackDeps & CaseTimesDeps & Parameters<typeof bookAppointment>[0];

/** Books, overbooks or moves what a press on the page of times says; refused, the page comes again with what was typed and the nearest times. */
export function bookForCase(deps: BookingForCaseDeps): Operation<(typeof consoleCasesRoutes)['bookForCase']> {
  const booking = { route: visitRoutes.bookAppointment, operation: onceBack(deps, bookAppointment(deps)) };
  const moving = { route: visitRoutes.rescheduleAppointment, operation: rescheduleAppointment(deps) };
  return async (request) => {
    const { body: fields, ...rest } = request;
    const [place, asked, caseId] = [placeOf(fields), { ...rest, body: undefined }, request.path.id ?? ''];
    const name = bookingIn(place);
    const did = name === 'move' ? 'move' : 'book';
    const page = `${wayUp('/staff/cases/{id}/times')}staff/cases/${caseId}`;
    const then = ({ body }: OperationAnswer) => {
      const { appointmentId: visit } = body as z.infer<typeof AppointmentAnswer>;
      return seeOther(withList(`${page}?${new URLSearchParams({ did, visit })}`, request.query.list));
    };
    const done = async () => {
      if (!name) throw invalidInput([{ pointer: '/act', detail: 'is no way to book' }]);
      const directory = await deps.directory.directory();
      const sent = sentBooking(name, fields, { caseId, directory, zone: deps.zone });
      const to = { zone: deps.zone, then };
      return name === 'move' ? actByApi(moving, asked, sent, to) : actByApi(booking, asked, sent, to);
    };
    return orShownAgain(done, async ({ problem }) => {
      const refused = { act: place.act, problem, fields, seen: seenIn(fields) };
      return timesPage(deps, asked, await caseView(deps, asked), refused);
    });
  };
}
