import { describe, expect, it } from 'vitest';
import { baseline, blankSheet, recent } from '../support/builders.ts';
import { type Row, summaryOf, unstable } from '../support/staff-case.ts';

describe('what is missing', () => {
  it.each<Row>([
    ['answers', { symptoms: { gait: { value: 'unknown' } } }, 'Ask first, not answered: walking.'],
    [
      'items, by owner and clock',
      { cancerHistory: 'past', submittedBy: 'referrer', boneHealth: { osteoporosis: 'yes' } },
      'Missing, referrer, by Mon 21 Dec, 9:00 am: get pathology report, prior radiation plan, list of medicines; order MRI of the whole spine, laboratory results.',
    ],
    [
      'items of the practice',
      { boneHealth: { osteoporosis: 'yes' } },
      'Missing, practice nurse, by Mon 21 Dec, 9:00 am: get bone density report.',
    ],
    ['consent', {}, 'No consent: kept only to reach the person; nothing is sent to them.', { isConsentMissing: true }],
    [
      'parts of the form',
      {},
      "Missing on the form: submitter's name, patient's phone.",
      {
        formFaults: [
          { pointer: '/submitter/name', detail: 'is required' },
          { pointer: '/patient/phone', detail: 'is required' },
          { pointer: '/consent/treatment', detail: 'is required' },
        ],
      },
    ],
    [
      'what could not be read',
      {},
      "Could not be read on the form: patient's e-mail, walking, patient's address, referrer's NPI, symptom story.",
      {
        formFaults: [
          '/patient/email',
          '/clinical/symptoms/gait/value',
          '/patient/address/line1',
          '/referrer/npi',
          '/symptomStory',
        ].map((pointer) => ({ pointer, detail: 'does not have the expected form' })),
      },
    ],
  ])('%s', (_, change, line, changes) => {
    expect(summaryOf(change, changes)).toContain(line);
  });
});

describe('spinal precautions', () => {
  const said = (change: Row[1]) => summaryOf(change).some((line) => line.startsWith('Spinal precautions'));
  const known = { knownSpinalMetastasis: 'yes', imaging: { escc: '0' } };

  it.each<[rule: string, change: Row[1], expected: boolean]>([
    ['U2', { ...known, sins: unstable }, true],
    ['U2m', { ...known, sins: { ...unstable, posterolateral: null, alignment: null } }, true],
    ['E1', { symptoms: { gait: recent('cannot-walk') } }, true],
    ['E4', { symptoms: { limbWeakness: recent('bilateral') } }, true],
    ['E8', { exam: { frankel: 'D' } }, true],
    ['E12', { imaging: { cordOrCaudaCompression: 'yes' } }, true],
    ['E13', { imaging: { lesionLevel: 'C1' }, sins: { ...blankSheet, collapse: null } }, true],
    ['E2', { symptoms: { bladderBowel: recent('new-change') } }, false],
    ['U5', { symptoms: { limbWeakness: baseline('bilateral') } }, false],
  ])('at %s: %#', (_, change, expected) => {
    expect(said(change)).toBe(expected);
  });
});
