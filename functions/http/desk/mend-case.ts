import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { ignoredWishes } from '../../../shared/domain/cases/ignored-wishes.ts';
import type { Submission } from '../../../shared/domain/cases/submission.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { mendCase as mend } from '../../../shared/workflows/cases/mend-case.ts';
import type { RetriageDeps } from '../../../shared/workflows/cases/retriage-case.ts';
import type { Uses } from '../../compose.ts';
import { requireMetWishes } from './met-wishes.ts';
import { mendedPointers, namedParts, readForm } from './read-form.ts';
import type { deskRoutes } from './routes.ts';

type Deps = RetriageDeps & Uses<'directory' | 'publicUrl' | 'schedule' | 'settings' | 'zone'>;

/** Staff mend what of a form could not be read. Repeating it answers the same. */
export const mendCase =
  (deps: Deps): Operation<(typeof deskRoutes)['mendCase']> =>
  async ({ path, body, caller, now, ifMatch, reply }) => {
    const today = localDateAt(now, deps.zone);
    const surroundings = { directory: await deps.directory.directory(), settings: deps.settings, today };
    const read = (before: Submission, header: CaseHeader) => {
      const form = readForm(before, body, today);
      requireMetWishes(before, form, header, surroundings);
      return form;
    };
    const { practiceState } = deps.settings;
    const { directory } = surroundings;
    const reading = { read, practiceState, directory, mended: mendedPointers(body), named: namedParts(body) };
    const ignored = (form: Submission, header: CaseHeader) => ignoredWishes(form, header, surroundings);
    return mend(
      deps,
      { caseId: path.id ?? '', caller, now, ifMatch, ...reading, ignoredWishes: ignored },
      reply(({ header }) => ({
        status: 200,
        headers: etag(header),
        body: worklistView(header, deps, now),
        emergency: header.urgency === 'emergent',
      })),
    );
  };
