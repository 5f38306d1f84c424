import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { Conflict } from '../core/commit-errors.ts';
import type { CaseReader } from './ports.ts';

/**
 * Nothing is to be done only where nothing came between the reads that say so: a header that was read before another's commit, and
 * what hangs on it after, are a case that never was. What is written is guarded by its version; this guards what is not.
 * @throws Conflict where the case has changed since, for the decision to be made anew
 */
export async function requireUnmoved(cases: CaseReader, { caseId, version }: CaseHeader): Promise<void> {
  const now = await cases.header(caseId);
  if (now?.version !== version) throw new Conflict('case-changed');
}
