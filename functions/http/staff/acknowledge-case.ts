import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { etag } from '../../../shared/http/etag.ts';
import type { Operation } from '../../../shared/http/exchange.ts';
import { acknowledgeCase as acknowledge } from '../../../shared/workflows/cases/acknowledge-case.ts';
import type { staffRoutes } from './routes.ts';
import type { StaffDeps } from './staff-deps.ts';

/** A person takes notice of a case: paging stops. Repeating it answers the same. */
export const acknowledgeCase =
  (deps: StaffDeps): Operation<(typeof staffRoutes)['acknowledgeCase']> =>
  async ({ path, caller, now, ifMatch, remember }) => {
    if (caller.kind !== 'staff') throw new Error('The route admits staff only.');
    const answer = (header: CaseHeader) => ({
      status: 200,
      headers: etag(header),
      body: worklistView(header, deps),
    });
    const command = { caseId: path.id ?? '', caller, now, ifMatch };
    return answer(await acknowledge(deps, command, (header) => remember(answer(header))));
  };
