import type { AcknowledgementAnswer } from '../../../shared/contract/acknowledgement-answers.ts';
import { withOffset } from '../../../shared/domain/core/instants.ts';
import type { RoundPageState, TestPageState } from '../../../shared/domain/paging/page-state.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { answerPage, type PageDeps } from '../../../shared/workflows/paging/answer-page.ts';
import type { acknowledgementRoutes } from './routes.ts';

function answerOf(state: RoundPageState | TestPageState, now: string, zone: string): AcknowledgementAnswer {
  const acknowledgedAt = withOffset(state.acknowledgedAt ?? now, zone);
  if (state.of === 'test') return { date: state.date, acknowledgedAt };
  const { code, urgency, round, step, contactBy } = state;
  return { code, urgency, round, step, acknowledgedAt, contactBy };
}

/** Answers a page for whom its link was made. */
export const acknowledgePage =
  (deps: PageDeps): Operation<(typeof acknowledgementRoutes)['acknowledgePage']> =>
  async ({ path: { token = '' }, now, reply }) =>
    answerPage(
      deps,
      token,
      now,
      reply((state) => ({ status: 200, body: answerOf(state, now.toString(), deps.zone) })),
    );
