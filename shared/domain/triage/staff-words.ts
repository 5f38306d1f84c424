import type { Classification, RedFlag, SinsBand, Specialty } from './result.ts';
import type { CoreField } from './symptoms.ts';
import type { Urgency } from './urgency.ts';

export const urgencyWords: Readonly<Record<Urgency, string>> = {
  emergent: 'EMERGENT: emergency room now',
  urgent: 'URGENT: contact within 24 hours',
  expedited: 'EXPEDITED: seen within a week',
  routine: 'ROUTINE',
};

export const redFlagWords: Readonly<Record<RedFlag, string>> = {
  'cannot-walk': 'cannot walk',
  'bladder-bowel': 'bladder or bowel change',
  'saddle-numbness': 'saddle numbness',
  'weakness-bilateral': 'weakness on both sides or side unknown',
  'weakness-unilateral': 'weakness on one side',
  'gait-change': 'new unsteady gait',
  'sensory-bilateral': 'sensory change on both sides or side unknown',
  'sensory-unilateral': 'sensory change on one side',
  'radicular-bilateral-or-band': 'radicular pain on both sides, side unknown or band-like',
  'radicular-unilateral': 'radicular pain on one side',
  'neuro-signs': 'neurological signs on examination',
  'escc-high-grade': 'ESCC 2 or 3',
  'sins-unstable': 'SINS unstable',
  'severe-escalating-pain': 'severe escalating pain',
  'neuro-baseline': 'documented old deficit',
  fever: 'fever with pain or on chemotherapy',
  'cord-compression-reported': 'compression of cord or cauda equina reported',
  'upper-cervical-instability': 'instability from occiput to C2 possible',
  'infection-suspected': 'spinal infection suspected',
  'after-surgery': 'complication after surgery',
  'self-harm': 'words of self-harm',
};

export const coreFieldWords: Readonly<Record<CoreField, string>> = {
  limbWeakness: 'limb weakness',
  gait: 'walking',
  bladderBowel: 'bladder and bowel',
  saddleNumbness: 'saddle numbness',
  sensoryChange: 'numbness or tingling',
  radicularPain: 'radicular pain',
};

export const sinsBandWords: Readonly<Record<SinsBand, string>> = {
  stable: 'stable',
  'potentially-unstable': 'potentially unstable',
  unstable: 'unstable',
  'indeterminate-missing-data': 'indeterminate, items missing',
  'not-assessed': 'not assessed',
};

export const classificationWords: Readonly<Record<Classification, string>> = {
  'neurological-compromise': 'neurological compromise',
  unstable: 'unstable metastasis (SINS 7 or more)',
  stable: 'stable metastasis',
  undetermined: 'undetermined',
  'not-applicable': 'not applicable',
};

export const specialtyWords: Readonly<Record<Specialty, string>> = {
  'spine-surgery': 'spine surgery',
  'emergency-department': 'emergency department',
  neurosurgery: 'neurosurgery',
  'medical-oncology': 'medical oncology',
  'radiation-oncology': 'radiation oncology',
  rehabilitation: 'rehabilitation',
};

export const rulesetStatusWords = {
  draft: "draft: not yet approved by the practice's clinicians",
  approved: "approved by the practice's clinicians",
} as const;
