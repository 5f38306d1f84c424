import type { Operation } from '../../../shared/http/core/operation.ts';
import { bookedPage } from './booked-page.ts';
import { holdPage } from './hold-page.ts';
import { decidedAlready, livingHold, openHold } from './open-hold.ts';
import type { visitPagesRoutes } from './routes.ts';
import { toldEnded } from './told.ts';
import type { TimesDeps } from './visit-pages-deps.ts';

/** Shows a time that is held, and until when; what was decided already is shown as it is. It changes nothing. */
export const showHold =
  (deps: TimesDeps): Operation<(typeof visitPagesRoutes)['showHold']> =>
  async (asked) => {
    const opened = await openHold(deps, asked);
    if ('answer' in opened) return opened.answer;
    const appointmentId = decidedAlready(opened);
    if (appointmentId === undefined) return holdPage(deps, asked, opened, await livingHold(deps, opened));
    const { on, chosen, slot } = opened;
    const appointment = await deps.schedule.appointment(appointmentId);
    if (!appointment) return toldEnded(deps, { language: on.language, query: asked.query });
    const outcome = appointment.slot.start === slot.start ? (chosen.moving ? 'moved' : 'booked') : 'kept';
    const { state, header, directory } = chosen;
    const booked = { ...state, appointmentId, outcome } as const;
    return bookedPage(deps, { query: asked.query, on, state: booked, appointment, header, directory });
  };
