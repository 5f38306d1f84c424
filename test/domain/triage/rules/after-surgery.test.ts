import { describe, expect, it } from 'vitest';
import { reviewReasons } from '../../../../shared/domain/triage/review-reasons.ts';
import { context, fired, person, triagedPerson } from '../support/builders.ts';

const calm = {
  daysSinceSurgery: 10,
  woundProblem: 'no',
  calfSwelling: 'no',
  breathless: 'no',
  hardwarePainOrClunk: 'no',
};
const operated = (change: object = {}, more: Record<string, unknown> = {}) =>
  triagedPerson({ postOperative: { ...calm, ...change }, ...more });

const days: readonly (readonly [days: number | null, isRecent: boolean])[] = [
  [0, true],
  [90, true],
  [91, false],
  [null, true],
];

it('a calm operation fires nothing', () => {
  expect(fired(operated())).toEqual(['R1']);
});

describe('E15: a clot after surgery', () => {
  it.each(days)('after %s days: %s', (daysSinceSurgery, isRecent) => {
    for (const sign of ['calfSwelling', 'breathless'])
      expect(fired(operated({ daysSinceSurgery, [sign]: 'yes' }))).toEqual([isRecent ? 'E15' : 'R1']);
  });

  it('says which sign, and how to come', () => {
    const calf = operated({ calfSwelling: 'yes' });
    expect(calf).toMatchObject({
      redFlags: ['after-surgery'],
      pageOnCall: true,
      guidance: { arrivalPhrase: 'after-surgery', transport: 'ambulance-or-driven' },
    });
    expect(calf.firedRules[0]?.because).toEqual([
      'postOperative.daysSinceSurgery: 10',
      'postOperative.calfSwelling: yes',
    ]);
    expect(operated({ breathless: 'yes' }).guidance.transport).toBe('ambulance-only');
    expect(operated({ breathless: 'yes', daysSinceSurgery: null }).firedRules[0]?.because[0]).toBe(
      'postOperative.daysSinceSurgery: unknown',
    );
  });
});

describe('U10: the wound, or fever', () => {
  it('a wound problem, however long ago', () => {
    const result = operated({ woundProblem: 'yes', daysSinceSurgery: 400 });
    expect(fired(result)).toEqual(['U10']);
    expect(result).toMatchObject({ urgency: 'urgent', pageOnCall: true, redFlags: ['after-surgery'] });
    expect(result.firedRules[0]?.because).toEqual(['woundProblem: yes']);
  });

  it.each(days)('fever %s days after surgery: %s', (daysSinceSurgery, isRecent) => {
    expect(fired(operated({ daysSinceSurgery }, { fever: 'yes' })).includes('U10')).toBe(isRecent);
    expect(fired(operated({ daysSinceSurgery }, { fever: 'unknown' }))).not.toContain('U10');
  });

  it('fever without an operation is none; a code without one is', () => {
    expect(fired(triagedPerson({ fever: 'yes' }))).toEqual(['R1']);
    const coded = triagedPerson({ diagnoses: ['T84.63XA'] });
    expect(fired(coded)).toEqual(['U10']);
    expect(coded.firedRules[0]?.because).toEqual(['woundProblem: yes (code)', 'diagnoses: T84.63XA']);
    expect(operated({}, { fever: 'yes' }).firedRules[0]?.because).toEqual([
      'postOperative.daysSinceSurgery: 10',
      'fever: yes',
    ]);
  });
});

describe('X9 and X11', () => {
  it('the hardware, however long ago', () => {
    const result = operated({ hardwarePainOrClunk: 'yes', daysSinceSurgery: 400 });
    expect(fired(result)).toEqual(['X9']);
    expect(result.firedRules[0]?.because).toEqual(['postOperative.hardwarePainOrClunk: yes']);
    expect(fired(operated({ hardwarePainOrClunk: 'unknown' }))).toEqual(['R1']);
  });

  it.each(days)('an open question %s days after surgery: %s', (daysSinceSurgery, isRecent) => {
    for (const question of ['woundProblem', 'calfSwelling', 'breathless']) {
      const result = operated({ daysSinceSurgery, [question]: 'unknown' });
      expect(fired(result)).toEqual([isRecent ? 'X11' : 'R1']);
      expect(result.needsHumanReview).toBe(true);
    }
  });

  it('X11 reads the boxes as given, whatever a code says', () => {
    const result = operated({ woundProblem: 'unknown' }, { diagnoses: ['T81.4'] });
    expect(fired(result)).toEqual(['U10', 'X11']);
  });
});

describe('review after surgery', () => {
  const reasons = (change: object) => reviewReasons(person({ postOperative: { ...calm, ...change } }), context.ruleset);

  it('of open questions, and of signs of a clot that came too late for E15', () => {
    expect(reasons({})).toEqual([]);
    expect(reasons({ hardwarePainOrClunk: 'unknown' })).toEqual([]);
    expect(reasons({ calfSwelling: 'yes', daysSinceSurgery: 90 })).toEqual([]);
    expect(reasons({ calfSwelling: 'yes', breathless: 'yes', daysSinceSurgery: 91 })).toEqual([
      { code: 'clot-sign-late', fields: ['postOperative.calfSwelling', 'postOperative.breathless'] },
    ]);
    expect(reasons({ woundProblem: 'unknown', breathless: 'unknown' })).toEqual([
      { code: 'after-surgery-open', fields: ['postOperative.woundProblem', 'postOperative.breathless'] },
    ]);
  });
});
