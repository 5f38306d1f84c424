import type { Operation } from '../../../shared/http/core/operation.ts';
import { pageLanguage } from '../../../shared/http/html/page-language.ts';
import { cancelPage } from './manage/cancel-page.ts';
import { deadVisitLink } from './manage/dead-visit-link.ts';
import { managePage } from './manage/manage-page.ts';
import { type OpeningDeps, openVisit } from './manage/opened-visit.ts';
import type { visitPagesRoutes } from './routes.ts';

/**
 * A visit behind its link: how it stands, or the question before it is cancelled. It changes nothing, so that whatever opens links ahead
 * of people does no harm.
 */
export const showVisit =
  (deps: OpeningDeps): Operation<(typeof visitPagesRoutes)['showVisit']> =>
  async (request) => {
    const opened = await openVisit(deps, request);
    if (!opened) return deadVisitLink(deps, pageLanguage(request.query.lang, request));
    const asksToCancel = request.query.ask === 'cancel' && opened.standing.can.cancel;
    return asksToCancel ? cancelPage(deps, opened) : managePage(deps, opened, { now: request.now });
  };
