import { shownOverride } from '../../../shared/contract/views/triage-version.ts';
import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { overrideCase, type RetriageDeps } from '../../../shared/workflows/cases/retriage-case.ts';
import type { Uses } from '../../compose.ts';
import type { deskRoutes } from './routes.ts';

/** A clinician sets another level, with a reason; deadlines and announcements follow the new level. */
export const overrideTriage =
  (deps: RetriageDeps & Uses<'publicUrl' | 'zone'>): Operation<(typeof deskRoutes)['overrideTriage']> =>
  async ({ path, body, caller, now, ifMatch, reply }) =>
    overrideCase(
      deps,
      { caseId: path.id ?? '', caller, now, ifMatch, ...body },
      reply(({ header, record }) => ({
        status: 200,
        headers: etag(header),
        emergency: header.urgency === 'emergent',
        body: { ...worklistView(header, deps, now), triage: record.triage.result, ...shownOverride(record, deps.zone) },
      })),
    );
