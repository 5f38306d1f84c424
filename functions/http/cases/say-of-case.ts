import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { withOffset } from '../../../shared/domain/core/instants.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type EndDeps, endCase } from '../../../shared/workflows/cases/end-case.ts';
import { addNote as add, giveAdvice as give } from '../../../shared/workflows/cases/say-of-case.ts';
import type { Uses } from '../../compose.ts';
import type { caseRoutes } from './routes.ts';

type Deps = EndDeps & Uses<'publicUrl' | 'zone'>;

/** Adds a note to a case. */
export const addNote =
  (deps: Deps): Operation<(typeof caseRoutes)['addNote']> =>
  async ({ path, body: { text }, caller, now, ifMatch, reply }) => {
    const caseId = path.id ?? '';
    return add(
      deps,
      { caseId, caller, now, ifMatch, text },
      reply(({ header, act }) => ({
        status: 201,
        headers: { ...etag(header), Location: `${deps.publicUrl}/v1/cases/${caseId}` },
        body: { noteId: act.actId, at: withOffset(act.at, deps.zone), by: act.by, text: act.text },
      })),
    );
  };

/** Advice that closes a case is its end; other advice leaves it open for a visit. */
export const giveAdvice =
  (deps: Deps): Operation<(typeof caseRoutes)['giveAdvice']> =>
  async ({ path, body: { text, close }, caller, now, ifMatch, reply }) => {
    const command = { caseId: path.id ?? '', caller, now, ifMatch };
    const shown = (header: CaseHeader) => ({
      status: 200,
      headers: etag(header),
      body: worklistView(header, deps, now),
    });
    if (!close)
      return give(
        deps,
        { ...command, text },
        reply(({ header }) => shown(header)),
      );
    return endCase(deps, { ...command, ending: { status: 'closed', outcome: 'advice' }, advice: text }, reply(shown));
  };
