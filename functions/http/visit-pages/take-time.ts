import type { Operation } from '../../../shared/http/core/operation.ts';
import { fieldText } from '../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import { timesTexts } from '../../../shared/texts/pages/times.ts';
import { type HoldDeps, holdSlot } from '../../../shared/workflows/booking/hold-slot.ts';
import { holdAddress } from './addresses.ts';
import { notTaken } from './not-taken.ts';
import { requireMovable } from './require-movable.ts';
import type { visitPagesRoutes } from './routes.ts';
import { openTimes, timesNow } from './show-times.ts';
import type { TimesDeps } from './visit-pages-deps.ts';

/** Holds the time that was pressed, for a first visit and for one that is moved alike, and leads to where it is decided on. */
export const takeTime =
  (deps: TimesDeps & HoldDeps): Operation<(typeof visitPagesRoutes)['takeTime']> =>
  async (request) => {
    const { body, now, source, reply } = request;
    const opened = await openTimes(deps, request);
    if ('answer' in opened) return opened.answer;
    const { on, chosen } = opened;
    const slotId = fieldText(body, 'slot');
    if (!slotId) return timesNow(deps, request, opened, { status: 422, error: timesTexts[on.language].choose });
    const { caseId } = chosen.state;
    const held = reply(({ holdId }: { holdId: string }) =>
      seeOther(holdAddress({ ...chosen.state, holdId, slotId }, on)),
    );
    try {
      requireMovable(deps, chosen, now);
      return await holdSlot(deps, { slotId, caller: { kind: 'booking', caseId }, now, source, once: {} }, held);
    } catch (error) {
      return notTaken(deps, error, { asked: request, on, chosen, fields: body });
    }
  };
