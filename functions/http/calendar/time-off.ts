import { isLongOver } from '../../../shared/domain/calendar/entry-changes.ts';
import type { TimeOff } from '../../../shared/domain/calendar/time-off.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { practitionerNow } from '../../../shared/workflows/calendar/entry-now.ts';
import { planTimeOff, planTimeOffGone } from '../../../shared/workflows/calendar/plan-time-off.ts';
import type { Uses } from '../../compose.ts';
import { answerChange, answerRemoval, type ChangeDeps } from './answer-change.ts';
import type { practitionerCalendarRoutes } from './practitioner-routes.ts';

type Routes = typeof practitionerCalendarRoutes;

/** Why somebody is away is for admins alone. */
function timeOffView({ reason, ...timeOff }: TimeOff, caller: Caller): TimeOff {
  const mayKnow = caller.kind === 'staff' && caller.roles.includes('admin');
  return { ...timeOff, ...(mayKnow && reason !== undefined && { reason }) };
}

/** When a practitioner is away. */
export const listTimeOff =
  ({ calendar }: Uses<'calendar'>): Operation<Routes['listTimeOff']> =>
  async ({ path: { id = '' }, caller, now }) => {
    const { today } = practitionerNow(await calendar.directoryNow(), id, now);
    const kept = (await calendar.timeOff(id)).filter(({ to }) => !isLongOver(to, today));
    const timeOff = kept.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map((each) => timeOffView(each, caller));
    return { status: 200, body: { timeOff } };
  };

/** A practitioner is away. */
export const addTimeOff =
  (deps: ChangeDeps): Operation<Routes['addTimeOff']> =>
  async (request) => {
    const { path, body: span, caller, now } = request;
    const practitionerId = path.id ?? '';
    const place = `${deps.publicUrl}/v1/practitioners/${practitionerId}/time-off`;
    return answerChange(deps, request, planTimeOff(deps, { practitionerId, span, caller, now }), {
      saved: (timeOff) => ({ status: 201, headers: { Location: `${place}/${timeOff.timeOffId}` }, body: timeOff }),
      preview: ({ timeOffId: _, ...timeOff }) => timeOff,
    });
  };

/** A practitioner is there after all. */
export const removeTimeOff =
  (deps: ChangeDeps): Operation<Routes['removeTimeOff']> =>
  async (request) => {
    const { id: practitionerId = '', timeOffId = '' } = request.path;
    const { now } = request;
    return answerRemoval(deps, request, planTimeOffGone(deps, { practitionerId, timeOffId, now }));
  };
