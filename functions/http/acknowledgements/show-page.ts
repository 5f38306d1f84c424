import type { Temporal } from 'temporal-polyfill';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import type { PageState } from '../../../shared/domain/paging/page-state.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type PageDeps, viewPage } from '../../../shared/workflows/paging/answer-page.ts';
import { type AcknowledgementSite, acknowledgementPage } from './acknowledgement-page.ts';
import type { acknowledgementPageRoutes } from './page-routes.ts';

export type PageViewDeps = PageDeps & AcknowledgementSite;

/** How a page stands, `unknown` included: for a page it is a state like the others, and no error. */
export const standing = (deps: PageDeps, token: string, now: Temporal.Instant): Promise<PageState> =>
  viewPage(deps, token, now).catch((error: unknown): PageState => {
    if (error instanceof Refusal && error.kind === 'not-found') return { of: 'round', state: 'unknown' };
    throw error;
  });

/** Shows the page behind a link; it changes nothing, so that whatever opens links ahead of people does no harm. */
export const showPage =
  (deps: PageViewDeps): Operation<(typeof acknowledgementPageRoutes)['showPage']> =>
  async ({ path: { token = '' }, now }) =>
    acknowledgementPage(deps, await standing(deps, token, now), now);
