import { expect, it } from 'vitest';
import { staffSummary } from '../../../shared/domain/triage/staff-summary.ts';
import { blankSheet, recent, triagedCancerPatient, triagedPerson } from './support/builders.ts';

it('says the most pressing things first', () => {
  const result = triagedCancerPatient({
    symptoms: { gait: recent('new-unsteady'), bladderBowel: { value: 'unknown' }, backOrNeckPain: 'yes' },
    sins: { ...blankSheet, location: null },
  });
  expect(staffSummary(result)).toEqual([
    'EMERGENT: emergency room now. Acknowledge by 2026-11-23T09:15:00-05:00, contact by 2026-11-23T10:00:00-05:00, see by 2026-11-23T09:00:00-05:00.',
    'The person on call is paged.',
    'E5: gait: new-unsteady, for 14 days, course stable; cancerHistory: current; spinal lesion known (NICE NG234 rec 1.3.2)',
    'Also fired: M1, X2, X3.',
    'Red flags: new unsteady gait.',
    'Ask first, not answered: bladder and bowel.',
    'A person must review this case: answers are missing, cannot be read or contradict each other.',
    'Class: neurological compromise. SINS 0 to 3 (stable).',
    'Route to: spine surgery, emergency department, neurosurgery, medical oncology, radiation oncology, rehabilitation.',
    "Ruleset 2.0.0 (draft: not yet approved by the practice's clinicians).",
  ]);
});

it('leaves out what there is not to say', () => {
  const lines = staffSummary(triagedPerson());
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^ROUTINE\. /);
  expect(lines.slice(1)).toEqual([
    'R1: no other rule fired (Design decision [D]; ACR Low Back Pain 2021, variants 1 and 2, for back pain without red flags)',
    'Class: not applicable. SINS not assessed.',
    'Route to: spine surgery.',
    "Ruleset 2.0.0 (draft: not yet approved by the practice's clinicians).",
  ]);
});

it('asks for spinal precautions where SINS is unstable', () => {
  const sins = {
    ...blankSheet,
    location: 'junctional',
    pain: 'mechanical',
    alignment: 'subluxation-translation',
    collapse: 'over-50',
  };
  const lines = staffSummary(triagedPerson({ knownSpinalMetastasis: 'yes', imaging: { escc: '0' }, sins }));
  expect(lines).toContain('Spinal precautions until seen: SINS is in the unstable range by the known points.');
  expect(lines).toContain('Class: unstable metastasis (SINS 7 or more). SINS 13 (unstable).');
});
