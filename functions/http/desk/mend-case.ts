import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { mendCase as mend } from '../../../shared/workflows/cases/mend-case.ts';
import type { RetriageDeps } from '../../../shared/workflows/cases/retriage-case.ts';
import type { Uses } from '../../compose.ts';
import { requireKnownClinics } from './known-clinics.ts';
import { mendedPointers, namedParts, readForm } from './read-form.ts';
import type { deskRoutes } from './routes.ts';

/** Staff mend what of a form could not be read. Repeating it answers the same. */
export const mendCase =
  (deps: RetriageDeps & Uses<'directory' | 'publicUrl' | 'zone'>): Operation<(typeof deskRoutes)['mendCase']> =>
  async ({ path, body, caller, now, ifMatch, reply }) => {
    const today = localDateAt(now, deps.zone);
    const { clinics } = await deps.directory.directory();
    const read = (before: Parameters<typeof readForm>[0]) => {
      const form = readForm(before, body, today);
      requireKnownClinics(before, form, clinics, today);
      return form;
    };
    return mend(
      deps,
      { caseId: path.id ?? '', caller, now, ifMatch, mended: mendedPointers(body), named: namedParts(body), read },
      reply(({ header }) => ({
        status: 200,
        headers: etag(header),
        body: worklistView(header, deps, now),
        emergency: header.urgency === 'emergent',
      })),
    );
  };
