import { referralEventsView } from '../../../shared/contract/views/referral-acts-view.ts';
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

/** The numbers of a page of so many events. */
const numbersAfter = (start: number, limit: number, events: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(limit, events - start)) }, (_, place) => start + place + 1);

/** The events of one of the caller's own referrals; another's is a 404. */
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
    const [events, shown] = await Promise.all([
      deps.referralEvents.events(caseId, numbersAfter(start, limit, card.events)),
      deps.acts.ofCase(caseId),
    ]);
    const next = start + limit < card.events && cursorText({ of: caseId, after: start + limit });
    return {
      status: 200,
      body: {
        events: referralEventsView(events, { header, card, ...shown }, { now: request.now, zone: deps.zone }),
        ...(next && { cursor: next }),
      },
    };
  };
