import { referralEventsView } from '../../../shared/contract/views/referral-acts-view.ts';
import { inCaseOrder } from '../../../shared/domain/cases/referral-event.ts';
import { cursorText, noCursor, readCursor } from '../../../shared/domain/core/opaque-cursor.ts';
import { invalidInput } from '../../../shared/domain/core/refusal.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { Uses } from '../../compose.ts';
import { ownReferral } from './referral-view.ts';
import type { referralRoutes } from './routes.ts';

/** After which event of a referral a page begins. @throws Refusal `invalid-input` for a cursor of another list */
function startOf(cursor: string | undefined, referralId: string): number {
  if (cursor === undefined) return 0;
  const { of, after } = { of: undefined, after: undefined, ...readCursor(cursor) };
  if (of !== referralId || !Number.isSafeInteger(after) || Number(after) < 0)
    throw invalidInput([{ pointer: '/cursor', detail: noCursor }]);
  return Number(after);
}

/**
 * The events of one of the caller's own referrals; another's is a 404. Every page reads all of them, which are few: only together are
 * they in order.
 */
export const listReferralEvents =
  (
    deps: Uses<'acts' | 'cases' | 'referralEvents' | 'views' | 'zone'>,
  ): Operation<(typeof referralRoutes)['listReferralEvents']> =>
  async (request) => {
    const { limit, cursor } = request.query;
    const header = await ownReferral(deps, request.caller, request.path.id ?? '');
    const { caseId } = header;
    await deps.views.saw(request, { caseId });
    const start = startOf(cursor, caseId);
    const card = await deps.referralEvents.card(caseId);
    if (!card) return { status: 200, body: { events: [] } };
    const [told, shown] = await Promise.all([deps.referralEvents.events(card), deps.acts.ofCase(caseId)]);
    const events = inCaseOrder(told).slice(start, start + limit);
    const next = start + limit < told.length && cursorText({ of: caseId, after: start + limit });
    return {
      status: 200,
      body: {
        events: referralEventsView(events, { header, card, ...shown }, { now: request.now, zone: deps.zone }),
        ...(next && { cursor: next }),
      },
    };
  };
