import type { CoverageTable } from '../../../shared/domain/coverage/coverage-table.ts';
import { estimate } from '../../../shared/domain/coverage/estimate.ts';
import { type EstimateTexts, estimateAnswer } from '../../../shared/domain/coverage/estimate-answer.ts';
import { readEstimateQuery } from '../../../shared/domain/coverage/estimate-request.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { directoryRoutes } from './routes.ts';

interface Deps {
  table: CoverageTable;
  texts: EstimateTexts;
}

/** What the patient may have to pay; nothing is stored and nothing is guessed. */
export const estimateCost =
  ({ table, texts }: Deps): Operation<(typeof directoryRoutes)['estimateCost']> =>
  async ({ query }) => ({ status: 200, body: estimateAnswer(estimate(readEstimateQuery(query), table), texts) });
