import { describe, expect, test } from 'vitest';
import { assignCase } from '../../../shared/domain/cases/assign-case.ts';
import { mayRead, writerOf } from '../../../shared/domain/cases/case-act.ts';
import { type CaseHeader, caseOutcomes, caseStatuses } from '../../../shared/domain/cases/case-header.ts';
import { type CaseEnding, endCase } from '../../../shared/domain/cases/end-case.ts';
import { frontDesk, nurse } from '../../support/histories.ts';
import { aCaseHeader, anId } from '../../support/records.ts';

const by = { by: 'nurse-1', at: '2026-11-23T15:00:00.000Z', endedAt: '2026-11-23T10:00:00-05:00' };
const endings: CaseEnding[] = [
  { status: 'declined' },
  { status: 'redirected' },
  ...caseOutcomes.map((outcome) => ({ status: 'closed' as const, outcome })),
];
const open = ['received', 'acknowledged', 'scheduled'] as const;

describe('a case that the practice ends', () => {
  test.each(endings)('as %j is over from every open state, and nobody is paged for it', (ending) => {
    for (const status of open) {
      const header = aCaseHeader({ status, round: 1, pagingOpen: true, statusBeforeVisits: 'received' });
      const ended = endCase(header, ending, {}, by);
      expect(ended).toMatchObject({ ...ending, version: 2, pagingOpen: false, acknowledgedBy: 'nurse-1' });
      expect(ended.endedAt).toBe(by.endedAt);
      expect(ended).not.toHaveProperty('statusBeforeVisits');
      expect(endCase(ended, ending, {}, by)).toBe(ended);
    }
  });

  describe('while it is paged as an emergency', () => {
    const paged = { round: 1, pagingOpen: true } as const;
    const isRefused = (changes: Partial<CaseHeader>) =>
      endings.filter((ending) => {
        try {
          return !endCase(aCaseHeader({ ...paged, ...changes }), ending, {}, by);
        } catch (error) {
          expect(error).toMatchObject({ kind: 'unlawful-change', message: expect.stringContaining('Call them first') });
          return true;
        }
      });
    const spoken = '2026-11-23T14:30:00.000Z';
    const allowed = ['redirected', 'duplicate', 'died'];
    const refused = endings.filter((ending) => !allowed.some((each) => Object.values(ending).includes(each as never)));

    test.each<[string, Partial<CaseHeader>]>([
      ['an emergency', { urgency: 'emergent' }],
      ['words of self-harm', { urgency: 'routine', emergentClocks: true }],
    ])('%s ends only where somebody else has it, or nobody is left to call', (_, changes) => {
      expect(isRefused(changes)).toEqual(refused);
    });

    test.each<[string, Partial<CaseHeader>]>([
      ['its person was reached', { urgency: 'emergent', reachedAt: spoken }],
      ['somebody answered the page', { urgency: 'emergent', pagingOpen: false }],
      ['it is no emergency', { urgency: 'urgent', pageOnCall: true }],
    ])('but in any way where %s', (_, changes) => {
      expect(isRefused(changes)).toEqual([]);
    });

    test('and is closed once its person was seen, unless it got worse since', () => {
      const seen = { ...paged, urgency: 'emergent', status: 'seen', seenAt: spoken } as const;
      const treated = { status: 'closed', outcome: 'treated' } as const;
      expect(endCase(aCaseHeader(seen), treated, {}, by)).toMatchObject({ status: 'closed' });
      const worse = aCaseHeader({ ...seen, callAnewAt: by.at });
      expect(() => endCase(worse, treated, {}, by)).toThrow('Call them first');
    });
  });

  test('keeps who acknowledged it first, and the visits that have begun', () => {
    const acknowledged = { acknowledgedAt: '2026-11-23T14:10:00.000Z', acknowledgedBy: 'surgeon-1' };
    const openVisits = { 'new-consult': anId('apt'), telehealth: anId('apt', 2) };
    const visitStarts = { 'new-consult': 100, telehealth: 200 };
    const header = aCaseHeader({ status: 'scheduled', openVisits, visitStarts, ...acknowledged });
    const stay = { telehealth: anId('apt', 2) };
    const ended = endCase(header, { status: 'declined' }, stay, by);
    expect(ended).toMatchObject({ openVisits: stay, visitStarts: { telehealth: 200 }, ...acknowledged });
  });

  test.each(caseStatuses)('%s can be ended in just these ways', (status) => {
    const header = aCaseHeader({ status, ...(status === 'closed' && { outcome: 'other' as const }) });
    const lawful = endings.filter((ending) => {
      try {
        return endCase(header, ending, {}, by) !== header;
      } catch {
        return false;
      }
    });
    const isOpen = open.some((each) => each === status);
    expect(lawful).toEqual(
      isOpen ? endings : endings.filter(() => status === 'seen').filter(({ status }) => status === 'closed'),
    );
  });
});

describe('a case is given', () => {
  test('to one of the staff, and to nobody', () => {
    const given = assignCase(aCaseHeader(), 'nurse-1');
    expect(given).toMatchObject({ assignee: 'nurse-1', version: 2 });
    expect(assignCase(given, null)).not.toHaveProperty('assignee');
  });

  test('again to whoever has it: nothing changes', () => {
    const given = aCaseHeader({ assignee: 'nurse-1' });
    expect(assignCase(given, 'nurse-1')).toBe(given);
    const free = aCaseHeader();
    expect(assignCase(free, null)).toBe(free);
  });
});

test('whoever has a clinical role writes in it, and the front desk reads what the front desk wrote', () => {
  expect(writerOf({ ...nurse, roles: ['front-desk', 'admin'] } as never)).toEqual({ by: 'nurse-1', role: 'admin' });
  const [atDesk, atBed] = [writerOf(frontDesk), writerOf(nurse)];
  expect([mayRead(frontDesk, atDesk), mayRead(frontDesk, atBed), mayRead(nurse, atDesk)]).toEqual([true, false, true]);
});
