import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ClinicalAnswers, FREE_TEXT_LIMIT } from '../../../shared/domain/triage/input.ts';
import { salvageClinical } from '../../../shared/domain/triage/salvage.ts';
import { fired, person, triaged } from './support/builders.ts';

const nothingSaid = z.parse(ClinicalAnswers, {});

describe('reading what can be read', () => {
  it.each([undefined, null, 3, true, [], [{}]])('%j is nothing to read', (raw) => {
    expect(salvageClinical(raw)).toBeUndefined();
  });

  it('an empty object says nothing', () => {
    expect(salvageClinical({})).toEqual(nothingSaid);
  });

  it('a bare text is somebody’s own words', () => {
    expect(salvageClinical('I cannot walk')).toEqual({ ...nothingSaid, freeText: 'I cannot walk' });
  });

  it('a valid body stays as it is', () => {
    const { age: _, sex: __, language: ___, submittedBy: ____, ...more } = person();
    const { diagnoses: _____, note: ______, ...clinical } = more;
    expect(salvageClinical(clinical)).toEqual(clinical);
  });

  it.each<[title: string, raw: object, expected: object]>([
    ['an unknown key', { note: 'x' }, {}],
    ['a wrong code', { cancerHistory: 'yes' }, {}],
    ['a wrong type', { symptoms: 'bad', exam: 3, imaging: [], sins: 'none' }, {}],
    ['a wrong figure', { ecog: 9, kps: 'eighty' }, {}],
    ['a figure as a text', { kps: '80' }, { kps: 80 }],
    [
      'a code in another spelling',
      { fever: 'Yes', symptoms: { gait: { value: 'Cannot walk' } } },
      {
        fever: 'yes',
        symptoms: { gait: { value: 'cannot-walk' } },
      },
    ],
    [
      'true for yes',
      { fever: true, symptoms: { saddleNumbness: true } },
      {
        fever: 'yes',
        symptoms: { saddleNumbness: { value: 'yes' } },
      },
    ],
    [
      'too many entries',
      { exam: { neuroSigns: Array.from({ length: 60 }, () => 'clonus') } },
      {
        exam: { neuroSigns: Array.from({ length: 50 }, () => 'clonus') },
      },
    ],
    ['text that is no text', { freeText: 3 }, {}],
    ['a wrong code beside a right one', { cancerHistory: 'yes', fever: 'yes' }, { fever: 'yes' }],
    [
      'a wrong part of an answer',
      { symptoms: { gait: { value: 'cannot-walk', onsetDays: -1, since: 'x', course: 'sudden' } } },
      { symptoms: { gait: { value: 'cannot-walk', course: 'sudden' } } },
    ],
    [
      'a wrong item of a sheet',
      { sins: { pain: 'mechanical', alignment: 'bent', total: 3 } },
      { sins: { pain: 'mechanical' } },
    ],
    ['a wrong entry of a list', { exam: { neuroSigns: ['clonus', 3, ''] } }, { exam: { neuroSigns: ['clonus'] } }],
    [
      'a bare code for an answer',
      { symptoms: { gait: 'cannot-walk' } },
      { symptoms: { gait: { value: 'cannot-walk' } } },
    ],
    ['a bare code that is none', { symptoms: { gait: 'limping' } }, {}],
    ['a number for an ESCC grade', { imaging: { escc: 2 } }, { imaging: { escc: '2' } }],
    ['a number that is no grade', { imaging: { escc: 9 } }, {}],
    [
      'text over the limit is cut',
      { freeText: `I cannot walk ${'x'.repeat(FREE_TEXT_LIMIT)}` },
      { freeText: `I cannot walk ${'x'.repeat(FREE_TEXT_LIMIT)}`.slice(0, FREE_TEXT_LIMIT) },
    ],
  ])('%s', (_, raw, expected) => {
    expect(salvageClinical(raw)).toEqual(z.parse(ClinicalAnswers, expected));
  });

  it('an emergency in a body that is refused is still one', () => {
    const clinical = salvageClinical({
      symptoms: { bladderBowel: { value: 'new-change', onsetDays: 'two' } },
      ecog: 99,
    });
    const result = triaged({ ...person(), ...clinical });
    expect(result.urgency).toBe('emergent');
    expect(fired(result)).toContain('E2');
  });
});
