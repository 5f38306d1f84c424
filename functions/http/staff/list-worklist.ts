import type { WorklistQuery } from '../../../shared/contract/queries.ts';
import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { Uses } from '../../compose.ts';
import type { staffRoutes } from './routes.ts';

const matches =
  ({ status, urgency, clinic, assignee }: WorklistQuery) =>
  (header: CaseHeader): boolean =>
    (!status || header.status === status) &&
    (!urgency || header.urgency === urgency) &&
    (!clinic || header.clinicId === clinic) &&
    (!assignee || header.assignee === assignee);

/** At most so many index pages are read for one answer; a rare filter then answers a short page with a cursor. */
const pagesAtMost = 10;

/** Open cases in order: urgency, then deadline. A page may be short where the filter is rare; its cursor goes on. */
export const listWorklist =
  ({
    worklist,
    zone,
    publicUrl,
  }: Uses<'publicUrl' | 'worklist' | 'zone'>): Operation<(typeof staffRoutes)['listWorklist']> =>
  async ({ query }) => {
    const found: CaseHeader[] = [];
    let cursor = query.cursor;
    for (let page = 0; page < pagesAtMost && found.length < query.limit; page++) {
      const read = await worklist.open({ limit: query.limit - found.length, ...(cursor && { cursor }) });
      found.push(...read.items.filter(matches(query)));
      cursor = read.cursor;
      if (!cursor) break;
    }
    const shown = found.map((header) => worklistView(header, { zone, publicUrl }));
    return { status: 200, body: { cases: shown, ...(cursor && { cursor }) } };
  };
