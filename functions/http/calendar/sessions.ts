import type { Session } from '../../../shared/domain/directory/hours.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { practitionerNow } from '../../../shared/workflows/calendar/entry-now.ts';
import { planSession, planSessionGone } from '../../../shared/workflows/calendar/plan-session.ts';
import type { Uses } from '../../compose.ts';
import { answerChange, answerRemoval, type ChangeDeps } from './answer-change.ts';
import type { practitionerCalendarRoutes } from './practitioner-routes.ts';

type Routes = typeof practitionerCalendarRoutes;

const sessionView = (practitionerId: string, session: Session) => ({ ...session, practitionerId });

/** Single stretches of work. */
export const listSessions =
  ({ calendar }: Uses<'calendar'>): Operation<Routes['listSessions']> =>
  async ({ path: { id = '' }, now }) => {
    const { practitioner } = practitionerNow(await calendar.directoryNow(), id, now);
    const sessions = (practitioner.sessions ?? []).map((each) => sessionView(id, each));
    return { status: 200, body: { sessions } };
  };

/** Work on one date. */
export const addSession =
  (deps: ChangeDeps): Operation<Routes['addSession']> =>
  async (request) => {
    const { path, body, now } = request;
    const { replacesHours, ...hours } = body;
    const wanted = { ...hours, ...(replacesHours && { replacesHours }) };
    const practitionerId = path.id ?? '';
    const place = `${deps.publicUrl}/v1/practitioners/${practitionerId}/sessions`;
    return answerChange(deps, request, planSession(deps, { practitionerId, wanted, now }), {
      saved: (session) => ({
        status: 201,
        headers: { Location: `${place}/${session.sessionId}` },
        body: sessionView(practitionerId, session),
      }),
      preview: ({ sessionId: _, ...session }) => ({ ...session, practitionerId }),
    });
  };

/** A session is taken back. */
export const removeSession =
  (deps: ChangeDeps): Operation<Routes['removeSession']> =>
  async (request) => {
    const { id: practitionerId = '', sessionId = '' } = request.path;
    const { now } = request;
    return answerRemoval(deps, request, planSessionGone({ practitionerId, sessionId, now }));
  };
