import { expect, test } from 'vitest';
import type { CaseRecords } from '../../../../../infra/tools/admin/check-data/case-records.ts';
import type { CheckContext } from '../../../../../infra/tools/admin/check-data/check-context.ts';
import { pagingFindings } from '../../../../../infra/tools/admin/check-data/paging-rules.ts';
import { ruleset } from '../../../../../shared/config/ruleset.ts';
import type { ClinicalRecord } from '../../../../../shared/domain/cases/clinical-record.ts';
import type { Urgency } from '../../../../../shared/domain/triage/urgency.ts';
import { randomIds } from '../../../../../shared/gateways/random-ids.ts';
import { aCaseHeader, aClinicalRecord, monday } from '../../../../support/records.ts';

const header = aCaseHeader({ urgency: 'routine', pageOnCall: false });
const context = { now: monday, ids: randomIds, ruleset, paged: new Map() } as unknown as CheckContext;

/** Answers that came out at a level. */
function answersAt(urgency: Urgency, crisisLine = false): ClinicalRecord {
  const { triage, ...record } = aClinicalRecord();
  const { guidance } = triage.result;
  const result = { ...triage.result, urgency, pageOnCall: false, guidance: { ...guidance, crisisLine } };
  return { ...record, triage: { ...triage, result } };
}

/** The header that a repair writes, and the kinds of what it promises. */
function mendedBy(latest: ClinicalRecord) {
  const records = { caseId: header.caseId, header, latest, entries: [], rounds: [], stoppedTimers: [], visits: [] };
  const [finding] = pagingFindings(records as unknown as CaseRecords, context);
  const changes = finding?.repair ?? [];
  const [next] = changes.flatMap((change) => (change.kind === 'case-changed' ? [change.header] : []));
  return { kind: finding?.kind, next, kinds: changes.map((change) => change.kind) };
}

test('a case whose answers came out at a level that pages nobody is lifted to it, and nobody is paged', () => {
  const { kind, next, kinds } = mendedBy(answersAt('expedited'));
  expect(kind).toBe('level-too-low');
  expect(next).toMatchObject({ urgency: 'expedited', pagingOpen: false, needsHumanReview: true, version: 2 });
  expect(next).not.toHaveProperty('emergentClocks');
  expect(kinds).toEqual(['case-changed', 'event', 'audit']);
});

test('one whose answers pages are for is paged anew', () => {
  const { next, kinds } = mendedBy(answersAt('emergent'));
  expect(next).toMatchObject({ urgency: 'emergent', pagingOpen: true, round: 1 });
  expect(kinds).toEqual(expect.arrayContaining(['round-changed', 'timer-set']));
});

test('words of self-harm are paged for at any level', () => {
  const { next } = mendedBy(answersAt('expedited', true));
  expect(next).toMatchObject({ urgency: 'expedited', pagingOpen: true, emergentClocks: true });
});
