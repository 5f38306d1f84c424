import { describe, expect, it } from 'vitest';
import { type Judged, ratchet, ratchetOverridden } from '../../../shared/domain/cases/ratchet.ts';
import { overrideTriage } from '../../../shared/domain/cases/retriage.ts';
import type { Urgency } from '../../../shared/domain/triage/urgency.ts';
import vectors from '../../data/vignettes.json' with { type: 'json' };
import { aCaseHeader, aClinicalRecord, monday } from '../../support/records.ts';
import { context } from '../triage/support/builders.ts';

const staff = ['nurse', 'surgeon', 'admin'];
const byAnswers = vectors.retriageVectors.filter(({ by, identical }) => !staff.includes(by) && !identical);
const byStaff = vectors.retriageVectors.filter(({ by }) => staff.includes(by));
const ids = { next: (prefix: string) => `${prefix}_${'0'.repeat(20)}`, code: () => '7KQ4-M2XD' };

describe('the re-triage vectors', () => {
  it.each(byAnswers)('$id: by $by', ({ before, after, expected: { changed, ...expected } }) => {
    expect(ratchet(before as Judged, after as Judged)).toEqual(expected);
    expect(changed).toBe(true);
  });

  it.each(byStaff)('$id: a level set by $by', ({ before, after, expected }) => {
    const { pagingRules: _, ...standing } = before as Judged;
    const header = aCaseHeader({ ...standing, pagingOpen: before.pageOnCall, round: 1 });
    const { header: next, events } = overrideTriage(
      header,
      aClinicalRecord(),
      { urgency: after.urgency as Urgency, reason: 'seen', by: 'nurse-1', at: '2026-11-23T14:00:00.000Z' },
      { now: monday, ids, ruleset: context.ruleset },
    );
    const { urgency, pageOnCall, needsHumanReview } = next;
    const reopensPaging = events.some(({ kind }) => kind === 'page');
    expect({ urgency, pageOnCall, needsHumanReview, reopensPaging, changed: next.version > header.version }).toEqual(
      expected,
    );
  });

  it('are all tried; one is of identical answers, which add-answers leaves alone', () => {
    expect(byAnswers.length + byStaff.length).toBe(vectors.retriageVectors.length - 1);
  });
});

const demand = (urgency: Urgency, ...pagingRules: readonly string[]) => ({
  urgency,
  pageOnCall: pagingRules.length > 0,
  needsHumanReview: false,
  pagingRules,
});

describe('after a clinician set the level', () => {
  const emergency = demand('emergent', 'E2');
  const set = demand('expedited');

  it('answers that demand no more than what was set aside leave it', () => {
    expect(ratchetOverridden(set, emergency, emergency)).toEqual({
      urgency: 'expedited',
      pageOnCall: false,
      needsHumanReview: false,
      reopensPaging: false,
    });
  });

  it('better answers leave it too, and ask for review', () => {
    expect(ratchetOverridden(set, emergency, demand('routine'))).toMatchObject({
      urgency: 'expedited',
      needsHumanReview: true,
    });
  });

  it('a paging rule that is new raises it and pages', () => {
    expect(ratchetOverridden(set, emergency, demand('emergent', 'E2', 'E6'))).toMatchObject({
      urgency: 'emergent',
      pageOnCall: true,
      reopensPaging: true,
    });
  });

  it('a higher level without a page raises it to the higher of both and pages nobody', () => {
    const raised = demand('urgent');
    expect(ratchetOverridden(raised, demand('routine'), demand('expedited'))).toMatchObject({
      urgency: 'urgent',
      pageOnCall: false,
      reopensPaging: false,
    });
  });

  it('a higher level that pages pages, though its rule is not new', () => {
    expect(ratchetOverridden(set, demand('urgent', 'M1'), demand('emergent', 'M1'))).toMatchObject({
      urgency: 'emergent',
      reopensPaging: true,
    });
  });
});

describe('what opens paging again', () => {
  it.each([
    ['nothing new', demand('urgent', 'U4'), demand('urgent', 'U4'), false],
    ['another paging rule', demand('urgent', 'U4'), demand('urgent', 'U4', 'U8'), true],
    ['another rule instead', demand('emergent', 'E2'), demand('emergent', 'E6'), true],
    ['a page where there was none', demand('urgent'), demand('urgent', 'U4'), true],
    ['a rise with the same rule', demand('urgent', 'M1'), demand('emergent', 'M1'), true],
    ['a new rule at a lower level', demand('emergent', 'E2'), demand('urgent', 'U4'), true],
    ['a rise without a page', demand('routine'), demand('urgent'), false],
  ])('%s', (_, before, after, reopens) => {
    expect(ratchet(before, after).reopensPaging).toBe(reopens);
  });
});
