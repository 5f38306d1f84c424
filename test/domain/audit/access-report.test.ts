import { describe, expect, test } from 'vitest';
import { accessesOf, judgedAccesses } from '../../../shared/domain/audit/access-report.ts';
import type { AuditEntry } from '../../../shared/domain/cases/audit-entry.ts';
import { anAuditEntry, anId } from '../../support/records.ts';

const nurse = { kind: 'staff', id: 'nurse-1' } as const;
const [early, late] = ['2026-11-23T03:00:00.000Z', '2026-11-23T15:00:00.000Z'];
const isOpen = (at: string) => at === late;
const view = (changes: Partial<AuditEntry>): AuditEntry =>
  anAuditEntry({ actor: nurse, action: 'case-viewed', purpose: 'getCase', at: late, detail: undefined, ...changes });

describe('what somebody saw in a month', () => {
  test('is told by purpose, with the cases that a list named, each once', () => {
    const entries = [
      view({ at: late, caseId: anId('int', 1) }),
      view({ at: early, caseId: anId('int', 1) }),
      view({ caseId: 'lists-staff-nurse-1', action: 'cases-listed', purpose: 'listWorklist', cases: ['a', 'b'] }),
      view({ caseId: 'lists-staff-nurse-1', action: 'cases-listed', purpose: 'listWorklist', cases: ['b', 'c'] }),
    ];
    const both = { actor: nurse, views: 2 };
    expect(accessesOf(nurse, entries, isOpen)).toEqual([
      { ...both, purpose: 'getCase', cases: 1, firstAt: early, lastAt: late, outsideOfficeHours: 1 },
      { ...both, purpose: 'listWorklist', cases: 3, firstAt: late, lastAt: late, outsideOfficeHours: 0 },
    ]);
  });

  test('of the first release, which wrote no purpose, is told as looking at a case', () => {
    const [row] = accessesOf(nurse, [view({ purpose: undefined })], isOpen);
    expect(row).toMatchObject({ purpose: 'getCase', views: 1, cases: 1 });
  });

  test('has nothing of what they did', () => {
    expect(accessesOf(nurse, [view({ action: 'visit-booked' })], isOpen)).toEqual([]);
  });
});

const row = (id: string, changes = {}) => ({
  actor: { kind: 'staff' as const, id },
  purpose: 'getCase',
  views: 1,
  cases: 1,
  firstAt: late,
  lastAt: late,
  outsideOfficeHours: 0,
  ...changes,
});
const judged = (rows: ReturnType<typeof row>[], known = true) =>
  judgedAccesses(rows, () => known).map(({ actor, unusual }) => [actor.id, unusual]);

describe('worth a question is', () => {
  test('whoever the directory does not have', () => {
    expect(judged([row('x')], false)).toEqual([['x', ['not-in-directory']]]);
  });

  test('who looks outside office hours for the most part, and often', () => {
    const at = (views: number, outsideOfficeHours: number) => judged([row('x', { views, outsideOfficeHours })])[0]?.[1];
    expect(at(10, 6)).toEqual(['mostly-outside-office-hours']);
    expect([at(10, 5), at(9, 9)]).toEqual([[], []]);
  });

  test('who sees more than three times as many cases as others for the same purpose', () => {
    const of = (cases: number, usual: number) =>
      judged([row('a', { cases: usual }), row('b', { cases: usual }), row('x', { cases })]).at(-1);
    expect(of(31, 10)).toEqual(['x', ['many-cases']]);
    expect(of(30, 10)).toEqual(['x', []]);
    expect(of(19, 1)).toEqual(['x', []]);
  });

  test('nobody because of those who look for something else', () => {
    expect(judged([row('a', { purpose: 'listWorklist' }), row('x', { cases: 50 })])).toEqual([
      ['a', []],
      ['x', []],
    ]);
  });
});
