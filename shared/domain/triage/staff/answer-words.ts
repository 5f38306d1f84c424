/** Findings of the core answers, by field and code. */
export const findingWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  limbWeakness: {
    unilateral: 'weak on one side',
    'side-unknown': 'weak, side not known',
    bilateral: 'weak on both sides',
  },
  gait: { 'new-unsteady': 'newly unsteady', 'cannot-walk': 'cannot walk' },
  bladderBowel: {
    'new-change': 'new bladder or bowel change',
    'loss-of-control-or-retention': 'cannot pass urine, or cannot hold urine or stool',
  },
  saddleNumbness: { yes: 'numb in the saddle area, or lost sexual feeling' },
  sensoryChange: {
    unilateral: 'numb or tingling on one side',
    'side-unknown': 'numb or tingling, side not known',
    bilateral: 'numb or tingling on both sides',
  },
  radicularPain: {
    unilateral: 'radicular pain on one side',
    band: 'band-like pain',
    'side-unknown': 'radicular pain, side not known',
    bilateral: 'radicular pain on both sides',
  },
};

export const courseWords: Readonly<Record<string, string>> = {
  sudden: 'came suddenly',
  progressive: 'getting worse',
  stable: 'stable',
  improving: 'improving',
  unknown: 'course not known',
};

/** What a yes to a question says; it names the question too. */
export const answerWords: Readonly<Record<string, string>> = {
  backOrNeckPain: 'back or neck pain',
  painSeverity: 'pain from 0 to 10',
  painSevereUnremitting: 'severe pain that does not let up',
  painProgressive: 'pain getting worse',
  painMechanical: 'pain on movement',
  painStraining: 'pain on straining',
  painNight: 'pain at night',
  spinalTenderness: 'spine sore to touch',
  painEscalating: 'pain escalating',
  painUnrelievedByRestOrMedication: 'pain that rest and medicine do not ease',
  unexplainedWeightLossOrFatigue: 'unexplained weight loss or fatigue',
  fever: 'fever of 100.4 °F (38 °C) or more',
  lowGradeFever: 'low-grade fever',
  onChemotherapy: 'on chemotherapy',
  infectionRisk: 'a risk of infection',
  cordOrCaudaCompression: 'compression of cord or cauda equina reported',
  woundProblem: 'wound problem',
  calfSwelling: 'swollen calf',
  breathless: 'short of breath',
  hardwarePainOrClunk: 'new pain or a clunk at the hardware',
  selfHarm: 'words of self-harm',
};

/** Items of a SINS sheet. */
export const sinsItemWords: Readonly<Record<string, string>> = {
  location: 'location',
  pain: 'pain',
  boneLesion: 'bone lesion',
  alignment: 'alignment',
  collapse: 'collapse',
  posterolateral: 'posterolateral elements',
};

/** Categories of a SINS sheet. */
export const sinsCategoryWords: Readonly<Record<string, string>> = {
  junctional: 'junctional',
  mobile: 'mobile',
  semirigid: 'semi-rigid',
  rigid: 'rigid',
  mechanical: 'mechanical pain',
  'occasional-nonmechanical': 'occasional pain, not mechanical',
  none: 'no pain',
  'over-50': 'collapse over 50 %',
  'under-50': 'collapse under 50 %',
  'subluxation-translation': 'subluxation or translation',
  'de-novo-deformity': 'new deformity',
};

export const cancerWords: Readonly<Record<string, string>> = {
  current: 'cancer now',
  past: 'cancer in the past',
  unknown: 'cancer not known',
  none: 'no cancer known',
};

export const speakerWords: Readonly<Record<string, string>> = {
  patient: 'The patient',
  caregiver: 'A caregiver',
  referrer: 'The referrer',
};
