import * as z from 'zod/mini';
import { deskChanges } from '../../../shared/domain/booking/desk-changes.ts';
import { AppointmentId } from '../../../shared/domain/core/ids.ts';
import { invalidInput } from '../../../shared/domain/core/refusal.ts';
import { type Asked, actByApi } from '../../../shared/http/console/ask-api.ts';
import { orShownAgain } from '../../../shared/http/console/shown-again.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import type { Route } from '../../../shared/http/core/route.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import { type FormFields, fieldText } from '../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import { dayTexts as texts } from '../../../shared/texts/en/pages/console-day.ts';
import { checkInAppointment, completeAppointment, missAppointment } from '../visits/change-appointment.ts';
import { visitRoutes } from '../visits/routes.ts';
import { askSheet } from './day/ask-sheet.ts';
import type { DayDeps } from './day/day-deps.ts';
import { dayPage } from './day/day-page.ts';
import { dayAddress } from './day/day-query.ts';
import { notDone } from './day/not-done.ts';
import type { dayRoutes } from './day-routes.ts';

type ChangeDeps = DayDeps & Parameters<typeof missAppointment>[0];
type Request = OperationRequest<(typeof dayRoutes)['changeDayVisit']>;

/** What the button said: the act, the visit, and the version of it that was seen. */
const Pressed = z.object({
  act: z.enum(deskChanges),
  appointmentId: AppointmentId,
  version: z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number)),
});
export type Pressed = z.infer<typeof Pressed>;

function pressedIn(form: FormFields): Pressed | undefined {
  const [act, appointmentId, version] = (fieldText(form, 'act') ?? '').split(' ');
  return Pressed.safeParse({ act, appointmentId, version }).data;
}

const path = '/staff/schedule/day';

/** Does it as a client of the API would, and leads back to the visit on the sheet. */
function act(deps: ChangeDeps, request: Request, pressed: Pressed | undefined): Promise<OperationAnswer> {
  if (!pressed) throw invalidInput([{ pointer: '/act', detail: texts.refused.unknownAct }]);
  const { appointmentId, version } = pressed;
  const { clinic, date, practitioner } = request.query;
  const back = dayAddress(wayUp(path), { clinicId: clinic, date, practitioner }, appointmentId);
  const sent = { path: { id: appointmentId }, body: {}, version };
  const then = (): OperationAnswer => seeOther(back);
  const by = <R extends Route>(asked: Asked<R>): Promise<OperationAnswer> =>
    actByApi(asked, request, sent, { zone: deps.zone, then });
  const { checkInAppointment: arrive, completeAppointment: complete, missAppointment: miss } = visitRoutes;
  if (pressed.act === 'check-in') return by({ route: arrive, operation: checkInAppointment(deps) });
  if (pressed.act === 'complete') return by({ route: complete, operation: completeAppointment(deps) });
  return by({ route: miss, operation: missAppointment(deps) });
}

/** Somebody is here, was seen, or did not come: in one tap. Refused, it shows the sheet as it is by now, and what the visit is. */
export const changeDayVisit =
  (deps: ChangeDeps): Operation<(typeof dayRoutes)['changeDayVisit']> =>
  async (request) => {
    const pressed = pressedIn(request.body);
    return orShownAgain(
      async () => act(deps, request, pressed),
      async (refused) => {
        const sheet = await askSheet(deps, request, request.query);
        return dayPage(deps, request, sheet, { path, refused: notDone(refused, pressed, sheet.answer) });
      },
    );
  };
