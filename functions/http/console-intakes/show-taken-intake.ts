import type { Operation } from '../../../shared/http/core/operation.ts';
import type { consoleIntakesRoutes } from './routes.ts';
import { type TakenDeps, takenPage } from './taken/taken-page.ts';

/** The page after an emergency was taken. */
export const showTakenIntake =
  (deps: TakenDeps): Operation<(typeof consoleIntakesRoutes)['showTakenIntake']> =>
  async (request) => ({ status: 200, body: await takenPage(deps, request, request.query) });
