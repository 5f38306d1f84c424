import type { WorklistQuery } from '../../../shared/contract/staff-queries.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { Page } from '../../../shared/workflows/core/ports.ts';
import type { Uses } from '../../compose.ts';

/** Milliseconds that one more Query and the answer may take: the store's client gives a hung one up after six seconds. */
const reserve = 7000;

/** One page of the cases that a query lets through, in the order of the worklist. @param remaining milliseconds until the function is stopped */
export function openCases(
  { worklist }: Uses<'worklist'>,
  { limit, cursor, clinic, setAside, needsRebooking, unassigned, ...filter }: WorklistQuery,
  remaining: () => number,
): Promise<Page<CaseHeader>> {
  const asked = {
    ...filter,
    clinicId: clinic,
    needsRebooking: needsRebooking === 'true',
    unassigned: unassigned === 'true',
    setAside: setAside === 'true',
  };
  return worklist.open({ limit, cursor, filter: asked, mayGoOn: () => remaining() > reserve });
}
