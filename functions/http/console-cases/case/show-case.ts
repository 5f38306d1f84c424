import type { Operation } from '../../../../shared/http/core/operation.ts';
import type { consoleCasesRoutes } from '../routes.ts';
import { type ShownCaseDeps, shownCase } from './shown-case.ts';

/** A case, as it is read. */
export const showCase = (deps: ShownCaseDeps): Operation<(typeof consoleCasesRoutes)['showCase']> => {
  const show = shownCase(deps);
  return (request) => show(request, request.path.id ?? '');
};
