import type { AcknowledgementAnswer } from '../../../shared/contract/acknowledgement-answers.ts';
import { withOffset } from '../../../shared/domain/core/instants.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { answerPage, type KnownState, type PageDeps } from '../../../shared/workflows/paging/answer-page.ts';
import type { acknowledgementRoutes } from './routes.ts';

function answerOf(state: KnownState, now: string, zone: string): AcknowledgementAnswer {
  const acknowledgedAt = withOffset(state.acknowledgedAt ?? now, zone);
  if (state.of === 'test') return { date: state.date, acknowledgedAt };
  if (state.of === 'flood') {
    const { cases, waiting, contactBy } = state;
    return { cases, waiting, acknowledgedAt, ...(contactBy && { contactBy }) };
  }
  const { code, urgency, round, step, contactDeadline, reachedAt } = state;
  return {
    ...{ code, urgency, round, step, acknowledgedAt, contactBy: contactDeadline },
    ...(reachedAt && { reachedAt: withOffset(reachedAt, zone) }),
  };
}

/** Answers a page for whom its link was made. */
export const acknowledgePage =
  (deps: PageDeps): Operation<(typeof acknowledgementRoutes)['acknowledgePage']> =>
  async ({ path: { token = '' }, body: { reached = false }, now, reply }) =>
    answerPage(
      deps,
      token,
      { now, reached },
      reply((state) => ({ status: 200, body: answerOf(state, now.toString(), deps.zone) })),
    );
