import { BookedState } from '../../../shared/contract/visit-pages.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { pageLanguage } from '../../../shared/http/html/page-language.ts';
import { bookedPage } from './booked-page.ts';
import { openedBy } from './open-state.ts';
import type { visitPagesRoutes } from './routes.ts';
import { toldEnded } from './told.ts';
import type { VisitDeps } from './visit-pages-deps.ts';

/** Shows a visit that was just booked or moved, as it stands now; it changes nothing. */
export const showBooked =
  (deps: VisitDeps): Operation<(typeof visitPagesRoutes)['showBooked']> =>
  async (asked) => {
    const { query, now } = asked;
    const language = pageLanguage(query.lang, asked);
    const { state, on } = await openedBy(deps, { kind: 'booked', schema: BookedState, sealed: query.d, language, now });
    if (!state) return toldEnded(deps, { language, query });
    const [appointment, header, directory] = await Promise.all([
      deps.schedule.appointment(state.appointmentId),
      deps.cases.header(state.caseId),
      deps.directory.directory(),
    ]);
    if (!header || appointment?.caseId !== state.caseId) return toldEnded(deps, { language, query });
    return bookedPage(deps, { query, on, state, appointment, header, directory });
  };
