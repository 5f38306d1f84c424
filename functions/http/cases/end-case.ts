import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import { type EndCommand, type EndDeps, endCase } from '../../../shared/workflows/cases/end-case.ts';
import type { Uses } from '../../compose.ts';
import type { caseRoutes } from './routes.ts';

type Deps = EndDeps & Uses<'publicUrl' | 'zone'>;
type Request = Pick<OperationRequest, 'path' | 'caller' | 'now' | 'ifMatch' | 'reply'>;

const end = (
  deps: Deps,
  { path, caller, now, ifMatch, reply }: Request,
  how: Pick<EndCommand, 'ending' | 'reason'>,
): Promise<OperationAnswer> =>
  endCase(
    deps,
    { caseId: path.id ?? '', caller, now, ifMatch, ...how },
    reply((header) => ({ status: 200, headers: etag(header), body: worklistView(header, deps, now) })),
  );

/** The practice does not take the case. */
export const declineCase =
  (deps: Deps): Operation<(typeof caseRoutes)['declineCase']> =>
  async (request) =>
    end(deps, request, { ending: { status: 'declined' }, reason: request.body.reason });

/** Another clinic takes the case. */
export const redirectCase =
  (deps: Deps): Operation<(typeof caseRoutes)['redirectCase']> =>
  async (request) =>
    end(deps, request, { ending: { status: 'redirected' }, reason: request.body.reason });

/** The work on the case is done. */
export const closeCase =
  (deps: Deps): Operation<(typeof caseRoutes)['closeCase']> =>
  async (request) => {
    const { outcome, note } = request.body;
    return end(deps, request, { ending: { status: 'closed', outcome }, reason: note });
  };
