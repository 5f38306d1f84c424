import { requestView } from '../../../shared/contract/views/request-view.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type AskDeps, askReferrer as ask } from '../../../shared/workflows/cases/ask-referrer.ts';
import type { Uses } from '../../compose.ts';
import type { caseRoutes } from './routes.ts';

/** Asks the referrer of a case for what it lacks. */
export const askReferrer =
  (deps: AskDeps & Uses<'publicUrl' | 'zone'>): Operation<(typeof caseRoutes)['askReferrer']> =>
  async ({ path, body, caller, now, ifMatch, reply }) => {
    const caseId = path.id ?? '';
    return ask(
      deps,
      { caseId, caller, now, ifMatch, ...body },
      reply(({ header, request }) => ({
        status: 201,
        headers: { ...etag(header), Location: `${deps.publicUrl}/v1/cases/${caseId}` },
        body: requestView(request, { now, zone: deps.zone }),
      })),
    );
  };
