import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { requireLevelKept } from '../../domain/finding/linked-cases.ts';
import { pairOf } from '../../domain/finding/pair.ts';
import type { CaseReader } from '../cases/ports.ts';
import type { Change } from '../core/changes.ts';
import type { FindingReader } from './ports.ts';

export interface CloseDuplicateDeps {
  cases: CaseReader;
  finding: FindingReader;
}

/**
 * What is written besides where a case is closed as a duplicate: its pairs, unchanged but for their version, so that two cases which
 * are closed as duplicates of each other at the same moment meet.
 * @throws Refusal `unlawful-change` where no other case of the person stays that is as urgent
 */
export async function duplicateClosed(deps: CloseDuplicateDeps, header: CaseHeader): Promise<Change[]> {
  const ids = header.linked ?? [];
  const pairs = await Promise.all(ids.map((id) => deps.finding.pair(pairOf(header.caseId, id))));
  const linked = await Promise.all(ids.map((id) => deps.cases.header(id)));
  requireLevelKept(
    header,
    linked.filter((other) => other !== undefined),
  );
  return pairs
    .filter((pair) => pair !== undefined)
    .map((pair) => ({ kind: 'pair-changed', pair: { ...pair, version: pair.version + 1 }, from: pair.version }));
}
