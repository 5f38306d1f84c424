import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import { isNamedVersion } from '../../../shared/domain/core/named-versions.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { CaseDeps } from '../../../shared/workflows/cases/change-case.ts';
import { markWordsRead } from '../../../shared/workflows/cases/mark-words-read.ts';
import type { Uses } from '../../compose.ts';
import type { caseRoutes } from './routes.ts';

/** Two versions that differ are not both the one that stands. */
const neither = -1;

/** A clinician has read the words of a case. Repeating it answers the same. */
export const readWords =
  (deps: CaseDeps & Uses<'publicUrl' | 'zone'>): Operation<(typeof caseRoutes)['readWords']> =>
  async ({ path, body: { version }, caller, now, ifMatch = version, reply }) =>
    markWordsRead(
      deps,
      { caseId: path.id ?? '', caller, now, ifMatch: isNamedVersion(version, ifMatch) ? version : neither },
      reply((header) => ({ status: 200, headers: etag(header), body: worklistView(header, deps, now) })),
    );
