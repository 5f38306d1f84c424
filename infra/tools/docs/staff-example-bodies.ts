import { noSymptoms } from '../../../test/support/no-symptoms.ts';

/** Made-up people. Dates of birth and numbers belong to nobody (555-01xx is reserved for fiction). */

const wellOtherwise = { fever: 'no', lowGradeFever: 'no', onChemotherapy: 'no', infectionRisk: 'no' };
const consent = { privacyNotice: true, treatment: true };

/** A caregiver tells an emergency in Spanish; every box says no, and the e-mail address has lost its end. */
export const emergencyInWords = {
  language: 'es',
  submittedBy: 'caregiver',
  patient: { givenName: 'Rosa', familyName: 'Ejemplo', birthDate: '1958-11-02', sex: 'female', email: 'rosa@' },
  submitter: { relationship: 'daughter', name: 'Elena Ejemplo', phone: '(718) 555-0187' },
  clinical: {
    cancerHistory: 'past',
    primarySite: 'breast',
    knownSpinalMetastasis: 'no',
    symptoms: noSymptoms,
    ...wellOtherwise,
    freeText:
      'Mi mamá tuvo cáncer de mama hace cuatro años. Desde ayer no puede caminar y no siente cuando orina. No sé si es grave.',
  },
  consent: { privacyNotice: true },
};

/** A referrer sends scores, codes and a note that contradict the form. */
export const referralWithContradiction = {
  patient: {
    givenName: 'Margaret',
    familyName: 'Sample',
    birthDate: '1962-04-09',
    sex: 'female',
    phone: '+1 631 555 0123',
    language: 'en',
  },
  referrer: {
    npi: '1234567893',
    givenName: 'Alex',
    familyName: 'Sample',
    practice: 'Sample Oncology',
    phone: '(516) 555-0142',
    email: 'alex@example.org',
  },
  reason: 'consult',
  diagnoses: ['C79.51', 'C50.911', 'R33.9'],
  note: 'MRI yesterday, report attached. Walking well. Started dexamethasone this morning.',
  clinical: {
    cancerHistory: 'current',
    primarySite: 'breast',
    knownSpinalMetastasis: 'yes',
    symptoms: {
      ...noSymptoms,
      backOrNeckPain: 'yes',
      painSeverity: 6,
      painMechanical: 'yes',
      painNight: 'yes',
      limbWeakness: { value: 'unilateral', onsetDays: 20, course: 'stable' },
    },
    exam: { frankel: 'E', mrcPowerMin: 4 },
    imaging: {
      mriDone: 'yes',
      mriAfterSymptomChange: 'yes',
      escc: '1c',
      lesionLevel: 'T8',
      cordOrCaudaCompression: 'no',
    },
    sins: {
      location: 'junctional',
      pain: 'occasional-nonmechanical',
      boneLesion: 'lytic',
      alignment: 'de-novo-deformity',
      collapse: 'over-50',
      posterolateral: 'bilateral',
    },
    ecog: 1,
    ...wellOtherwise,
    priorRadiation: { given: 'yes', sites: ['thoracic'], monthsSinceLast: 8, response: 'no-response' },
    boneHealth: { osteoporosis: 'yes', vertebralFracture: 'unknown' },
    tumour: { estrogenReceptor: 'positive', progesteroneReceptor: 'negative', her2: 'unknown' },
    systemicTherapy: { current: ['endocrine', 'cdk46', 'steroid', 'anticoagulant'], lastChemotherapyDays: 40 },
    otherImaging: { ct: 'yes', pet: 'yes' },
  },
};

/** A calm case; its words say nothing new. */
export const calmWithWords = {
  language: 'en',
  submittedBy: 'patient',
  patient: { givenName: 'Sam', familyName: 'Sample', birthDate: '1979-03-14', sex: 'male', phone: '(516) 555-0164' },
  clinical: {
    cancerHistory: 'none',
    primarySite: 'none',
    knownSpinalMetastasis: 'no',
    symptoms: { ...noSymptoms, backOrNeckPain: 'yes', painSeverity: 3 },
    ...wellOtherwise,
    freeText: 'My lower back aches in the evening after work. No numbness, no weakness, and I walk normally.',
  },
  consent,
};
