import * as z from 'zod/mini';
import { WorklistQuery } from '../../../shared/contract/staff-queries.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../shared/http/core/sessions.ts';
import type { Uses } from '../../compose.ts';
import { openCases } from '../staff/open-cases.ts';
import type { consoleCasesRoutes } from './routes.ts';
import { askedOf, queryOf } from './worklist/asked-worklist.ts';
import { choicesOf } from './worklist/choices.ts';
import { countChanged, marksOf } from './worklist/row-mark.ts';

/** Counts what changed since a worklist was shown. It shows no case, so nobody has seen one; and it keeps no session alive. */
export const countChanges =
  (deps: Uses<'directory' | 'worklist'>): Operation<(typeof consoleCasesRoutes)['countChanges']> =>
  async (request) => {
    const asked = askedOf(request.query, choicesOf(await deps.directory.directory()));
    const query = z.parse(WorklistQuery, queryOf(asked, signedInOf(request).session.staffId));
    const page = await openCases(deps, query, request.remaining);
    const isFull = page.cursor !== undefined || page.items.length >= query.limit;
    return { status: 200, body: String(countChanged(request.query.mark ?? '', marksOf(page.items), isFull)) };
  };
