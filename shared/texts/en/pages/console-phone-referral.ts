/** What staff type of a referral beside the questions of the patients' form; fields by their place in the body. */
export const referralTexts = {
  referrerId: 'Registered referrer',
  notRegistered: 'Not registered',
  sees: 'They will see this case in their own list.',
  fields: {
    'referrer/npi': 'NPI of the clinician',
    'referrer/practice': 'Practice',
    'referrer/givenName': 'First name of the clinician',
    'referrer/familyName': 'Last name of the clinician',
    'referrer/phone': 'Phone of the clinician',
    'referrer/email': 'E-mail of the clinician',
    reason: 'Reason, as one word',
    externalId: 'Their own number',
    diagnoses: 'Diagnosis codes, with commas between',
    note: 'Note',
    'clinical/imaging/cordOrCaudaCompression': 'Cord or cauda equina compressed',
    'clinical/imaging/escc': 'ESCC grade',
    'clinical/imaging/lesionLevel': 'Level, such as T8',
    'clinical/sins/location': 'SINS: location',
    'clinical/sins/pain': 'SINS: pain',
    'clinical/sins/boneLesion': 'SINS: bone lesion',
    'clinical/sins/alignment': 'SINS: alignment',
    'clinical/sins/collapse': 'SINS: collapse',
    'clinical/sins/posterolateral': 'SINS: posterolateral',
    'clinical/exam/asia': 'ASIA grade',
    'clinical/exam/mrcPowerMin': 'Least power, MRC 0 to 5',
    'clinical/ecog': 'ECOG, 0 to 5',
    'clinical/kps': 'Karnofsky, 0 to 100',
  },
};

/** What is chosen from, by field. */
export const referralOptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'clinical/imaging/cordOrCaudaCompression': { yes: 'Yes', no: 'No', unknown: 'Not said' },
  'clinical/imaging/escc': { '0': '0', '1a': '1a', '1b': '1b', '1c': '1c', '2': '2', '3': '3' },
  'clinical/sins/location': { junctional: 'Junctional', mobile: 'Mobile', semirigid: 'Semirigid', rigid: 'Rigid' },
  'clinical/sins/pain': {
    mechanical: 'Mechanical',
    'occasional-nonmechanical': 'Occasional, not mechanical',
    none: 'None',
  },
  'clinical/sins/boneLesion': { lytic: 'Lytic', mixed: 'Mixed', blastic: 'Blastic' },
  'clinical/sins/alignment': {
    'subluxation-translation': 'Subluxation or translation',
    'de-novo-deformity': 'New deformity',
    normal: 'Normal',
  },
  'clinical/sins/collapse': {
    'over-50': 'Over 50 %',
    'under-50': 'Under 50 %',
    'no-collapse-over-50-body-involved': 'None, over 50 % of the body involved',
    none: 'None',
  },
  'clinical/sins/posterolateral': { bilateral: 'Both sides', unilateral: 'One side', none: 'None' },
  'clinical/exam/asia': { A: 'A', B: 'B', C: 'C', D: 'D', E: 'E' },
};
