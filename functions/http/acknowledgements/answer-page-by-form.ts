import { Refusal } from '../../../shared/domain/core/refusal.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { answerPage } from '../../../shared/workflows/paging/answer-page.ts';
import { acknowledgementPage } from './acknowledgement-page.ts';
import { reachedAct } from './answer-form.ts';
import type { acknowledgementPageRoutes } from './page-routes.ts';
import { type PageViewDeps, standing } from './show-page.ts';

/** Refusals after which the page itself says what it has come to. */
const saidByPage: readonly string[] = ['not-found', 'stale-version'];

/** Answers a page, or keeps that its reader reached the patient, and shows how it stands then; where there was nothing to answer, what happened. */
export const answerPageByForm =
  (deps: PageViewDeps): Operation<(typeof acknowledgementPageRoutes)['answerPageByForm']> =>
  async ({ path: { token = '' }, body: { act }, now, reply }) => {
    const answered = reply<Parameters<typeof acknowledgementPage>[1]>((state) => acknowledgementPage(deps, state, now));
    try {
      return await answerPage(deps, token, { now, reached: act === reachedAct }, answered);
    } catch (error) {
      if (!(error instanceof Refusal && saidByPage.includes(error.kind))) throw error;
      return acknowledgementPage(deps, await standing(deps, token, now), now);
    }
  };
