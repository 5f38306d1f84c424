import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreFields, findingsMildestFirst } from '../../../../shared/domain/triage/core-values.ts';
import { readGiven } from '../../../../shared/domain/triage/texts/given.ts';
import { safetyLines } from '../../../../shared/domain/triage/texts/safety-net.ts';
import type { TriagedCase } from '../../../../shared/domain/triage/texts/triaged-case.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { arbitraryInput } from '../support/arbitrary-input.ts';
import { baseline, person, settled } from '../support/builders.ts';
import { caseOf, linesOf, safetyNetOf } from './support/pages.ts';

/** What a line below an emergency must not say once that finding was given, in the English and the Spanish text. */
const repeats: Readonly<Record<string, RegExp>> = {
  'gait: new-unsteady': /falling|se cae/,
  'gait: cannot-walk': /walk|stand|caminar|de pie/,
  'limbWeakness: unilateral': /- an arm or leg gets weak|- se le debilita un brazo/,
  'limbWeakness: side-unknown': /gets weak|se le debilita/,
  'limbWeakness: bilateral': /gets weak|se le debilita/,
  'sensoryChange: unilateral': /new numbness|both sides|una parte del cuerpo/,
  'sensoryChange: side-unknown': /new numbness|both sides|other side|los dos lados|el otro lado/,
  'sensoryChange: bilateral': /new numbness|both sides|other side|los dos lados|el otro lado/,
  'saddleNumbness: yes': /between your legs|entre las piernas|sexua/,
  'bladderBowel: new-change': /constipation|estreñimiento/,
  'bladderBowel: loss-of-control-or-retention': /urine|control|constipation|se le sale|estreñimiento/,
  'radicularPain: unilateral': /one arm or leg/,
  'radicularPain: band': /band|faja/,
  'radicularPain: side-unknown': /pain.*both|dolor.*las dos/,
  'radicularPain: bilateral': /pain.*both|dolor.*las dos/,
};

const repeated = (triaged: TriagedCase): readonly string[] => {
  if (triaged.result.urgency === 'emergent') return [];
  const given = readGiven(triaged);
  const lines = [...safetyNetOf(triaged, 'en'), ...safetyNetOf(triaged, 'es')];
  return coreFields.flatMap((field) => {
    const pattern = repeats[`${field}: ${given.finding(field)}`];
    return pattern ? lines.filter((line) => pattern.test(line)) : [];
  });
};

const onsets = [null, 0, 1, 2, 14, 15, 89, 90, 400];
const courses = ['sudden', 'progressive', 'stable', 'improving', 'unknown', null];
const histories = ['none', 'current', 'past', 'unknown'];

/** Every onset, course, cancer history and record that an answer can have. */
const settings = onsets.flatMap((onsetDays) =>
  courses.flatMap((course) =>
    histories.flatMap((cancerHistory) =>
      [true, false].map((baselineDocumented) => ({ cancerHistory, answer: { onsetDays, course, baselineDocumented } })),
    ),
  ),
);

describe.each(coreFields)('below an emergency no line repeats %s', (field) => {
  it.each(findingsMildestFirst[field])('%s, of whatever onset, course, record and cancer', (value) => {
    const levels = settings.map(({ cancerHistory, answer }) => {
      const triaged = caseOf(person({ cancerHistory, symptoms: { [field]: { value, ...answer } } }));
      expect(repeated(triaged), JSON.stringify({ ...answer, cancerHistory })).toEqual([]);
      return triaged.result.urgency;
    });
    expect(levels.some((level) => level !== 'emergent')).toBe(true);
  });
});

it('nor in any other combination of answers', () => {
  fc.assert(
    fc.property(arbitraryInput, (random) => {
      const triaged = caseOf(person(random));
      expect(repeated(triaged)).toEqual([]);
    }),
    { numRuns: propertyRuns() },
  );
});

describe('what was not given stands there, one symptom a line', () => {
  it('all of it where nothing was', () => {
    expect(safetyNetOf(caseOf(person()))).toEqual([
      '- you cannot walk or stand, or keep falling.',
      '- an arm or leg gets weak.',
      '- you have new numbness, or are numb on both sides.',
      '- you are numb between your legs, or lose sexual feeling.',
      '- you cannot pass urine, or lose control of bladder or bowels.',
      '- you have new, severe constipation.',
      '- pain is like a band round chest or belly, or down both legs.',
      '- you have pain that nothing eases.',
      '- you have a temperature of 100.4 °F (38 °C) or more.',
      '- after surgery: short of breath, one calf swells, or the wound opens or leaks.',
    ]);
  });

  it('an unknown answer is not given', () => {
    const unknown = Object.fromEntries(coreFields.map((field) => [field, { value: 'unknown' }]));
    expect(safetyLines(caseOf(person({ symptoms: unknown })))).toEqual(safetyLines(caseOf(person())));
  });
});

describe('the next step of what was given', () => {
  it.each([
    ['gait', settled('new-unsteady'), ['cannot-stand']],
    ['gait', baseline('cannot-walk'), ['moves-less']],
    ['limbWeakness', settled('unilateral'), ['other-limb-weak', 'cannot-lift']],
    ['limbWeakness', settled('bilateral'), ['cannot-lift']],
    ['sensoryChange', settled('unilateral'), ['other-side-numb', 'limb-weak']],
    ['sensoryChange', settled('bilateral'), ['numbness-spreads']],
    ['saddleNumbness', baseline('yes'), ['numbness-spreads']],
    ['bladderBowel', baseline('new-change'), ['bladder-bowel']],
    ['bladderBowel', baseline('loss-of-control-or-retention'), ['bladder-bowel-worse']],
    ['radicularPain', settled('unilateral'), ['both-sides-shooting', 'band', 'numb', 'limb-weak']],
    ['radicularPain', settled('band'), ['both-sides-shooting']],
    ['radicularPain', settled('bilateral'), ['band', 'numb', 'limb-weak']],
  ])('%s %j', (field, answer, steps) => {
    expect(safetyLines(caseOf(person({ symptoms: { [field]: answer } })))).toEqual(expect.arrayContaining(steps));
  });

  it.each([
    [{ backOrNeckPain: 'no' }, 'nothing-eases'],
    [{ backOrNeckPain: 'yes' }, 'your-pain-uneased'],
    [{ backOrNeckPain: 'yes', painUnrelievedByRestOrMedication: 'yes' }, 'pain-unbearable'],
  ])('pain %j', (symptoms, line) => {
    const pains = ['nothing-eases', 'your-pain-uneased', 'pain-unbearable'];
    expect(safetyLines(caseOf(person({ symptoms }))).filter((each) => pains.includes(each))).toEqual([line]);
  });

  it('of fever: chills', () => {
    const feverish = safetyLines(caseOf(person({ fever: 'yes' })));
    expect(feverish).toContain('chills');
    expect(feverish).not.toContain('fever');
  });
});

describe('after surgery', () => {
  const operation = { daysSinceSurgery: 100, woundProblem: 'no', calfSwelling: 'no', breathless: 'no' };
  const surgical = ['after-surgery', 'breathless', 'calf', 'chest', 'wound', 'wound-spreads'];
  const linesAfter = (change: object, more: object = {}) =>
    safetyLines(caseOf(person({ postOperative: { ...operation, ...change }, ...more }))).filter((line) =>
      surgical.includes(line),
    );

  it.each([
    [{}, ['breathless', 'calf', 'wound']],
    [{ breathless: 'yes' }, ['calf', 'chest', 'wound']],
    [{ calfSwelling: 'yes' }, ['breathless', 'chest', 'wound']],
    [{ breathless: 'yes', calfSwelling: 'yes' }, ['chest', 'wound']],
    [{ woundProblem: 'yes' }, ['breathless', 'calf', 'wound-spreads']],
  ])('%j', (change, lines) => {
    expect(linesAfter(change)).toEqual(lines);
  });

  it('a wound that a code names is given, an operation that nobody named before it too', () => {
    const coded = safetyLines(caseOf(person({ diagnoses: ['T81.41XA'] })));
    expect(coded).toContain('wound-spreads');
    expect(coded).not.toContain('after-surgery');
  });

  it('fever alone is no wound', () => {
    expect(linesAfter({ daysSinceSurgery: 10 }, { fever: 'yes' })).toEqual(['breathless', 'calf', 'wound']);
  });
});

it('a level that staff lowered repeats nothing either', () => {
  const lowered = caseOf(person({ symptoms: { gait: { value: 'cannot-walk', onsetDays: 1 } } }), { urgency: 'urgent' });
  expect(repeated(lowered)).toEqual([]);
  expect(linesOf(lowered)).toContain('- you can move less than you can now.');
});

it('what words say is given as well', () => {
  const told = caseOf(person({ freeText: 'I cannot walk' }), { urgency: 'urgent' });
  expect(safetyLines(told)).not.toContain('cannot-walk');
});
