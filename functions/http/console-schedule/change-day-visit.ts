import * as z from 'zod/mini';
import { deskChanges } from '../../../shared/domain/booking/desk-changes.ts';
import { AppointmentId } from '../../../shared/domain/core/ids.ts';
import { invalidInput } from '../../../shared/domain/core/refusal.ts';
import { type Asked, actByApi, askApi } from '../../../shared/http/console/ask-api.ts';
import { orShownAgain } from '../../../shared/http/console/shown-again.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import type { Route } from '../../../shared/http/core/route.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import { type FormFields, fieldText } from '../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import { dayTexts as texts } from '../../../shared/texts/en/pages/console-day.ts';
import { checkInAppointment, completeAppointment, missAppointment } from '../visits/change-appointment.ts';
import { getAppointment } from '../visits/get-appointment.ts';
import { visitRoutes } from '../visits/routes.ts';
import { unseen } from './calendar/visits-of-day.ts';
import { askOnceMore, isDoubtful } from './day/ask-once-more.ts';
import { askSheet } from './day/ask-sheet.ts';
import type { DayDeps } from './day/day-deps.ts';
import { dayPage } from './day/day-page.ts';
import { dayAddress, dayQueryOf } from './day/day-query.ts';
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

/** The page that asks once more, where what was pressed cannot be taken back and may be a slip; undefined where it is simply done. */
async function doubtOf(deps: ChangeDeps, request: Request, pressed: Pressed): Promise<OperationAnswer | undefined> {
  const { act: change, appointmentId, version } = pressed;
  if (change === 'check-in' || fieldText(request.body, 'sure') === 'yes') return undefined;
  const asked = { route: visitRoutes.getAppointment, operation: getAppointment({ ...deps, views: unseen }) };
  const { body } = await askApi(asked, request, { path: { id: appointmentId } }, deps.zone);
  if (body.version !== version || !isDoubtful(change, body, request.now)) return undefined;
  const { clinic, date, practitioner } = request.query;
  const day = { clinicId: clinic, date, practitioner };
  const { answer, zone } = await askSheet(deps, request, request.query);
  const visit = answer.appointments.find((each) => each.appointmentId === appointmentId);
  if (!visit) return undefined;
  const [action, back] = [`./day?${dayQueryOf(day)}`, dayAddress(wayUp(path), day, appointmentId)];
  const said = fieldText(request.body, 'act') ?? '';
  return askOnceMore(deps, request, { act: change, visit, pressed: said, action, back, path, zone });
}

/** Somebody is here, was seen, or did not come: in one tap, and in two where it may be a slip that cannot be taken back. Refused, it shows the sheet as it is by now, and what the visit is. */
export const changeDayVisit =
  (deps: ChangeDeps): Operation<(typeof dayRoutes)['changeDayVisit']> =>
  async (request) => {
    const pressed = pressedIn(request.body);
    return orShownAgain(
      async () => (pressed && (await doubtOf(deps, request, pressed))) ?? act(deps, request, pressed),
      async (refused) => {
        const sheet = await askSheet(deps, request, request.query);
        return dayPage(deps, request, sheet, { path, refused: notDone(refused, pressed, sheet.answer) });
      },
    );
  };
