/** Every core question answered, and nothing found: an answer that is left out is unknown, and makes the level higher. */
const symptoms = {
  backOrNeckPain: 'yes',
  painSeverity: 4,
  gait: { value: 'normal' },
  limbWeakness: { value: 'none' },
  sensoryChange: { value: 'none' },
  saddleNumbness: { value: 'no' },
  bladderBowel: { value: 'normal' },
  radicularPain: { value: 'none' },
};

const patient = {
  givenName: 'Margaret',
  familyName: 'Sample',
  birthDate: '1962-04-09',
  phone: '+1 631 555 0123',
};

/** Bodies of which the least that a schema asks for would show too little, by operation. None is an emergency: whoever pastes one pages nobody. */
export const exampleBodies: Readonly<Record<string, unknown>> = {
  submitReferral: {
    patient,
    referrer: {
      npi: '1234567893',
      givenName: 'Ada',
      familyName: 'Example',
      practice: 'Example Oncology',
      phone: '+1 212 555 0142',
    },
    diagnoses: ['C50.911'],
    externalId: 'EHR-991',
    clinical: {
      cancerHistory: 'past',
      primarySite: 'breast',
      knownSpinalMetastasis: 'no',
      symptoms,
      exam: { frankel: 'E', neuroSigns: [], mrcPowerMin: 5 },
    },
  },
  submitIntake: {
    language: 'en',
    submittedBy: 'patient',
    patient,
    clinical: { cancerHistory: 'none', symptoms },
    consent: { privacyNotice: true, treatment: true },
  },
  previewTriage: { age: 64, cancerHistory: 'past', primarySite: 'breast', knownSpinalMetastasis: 'no', symptoms },
  addReferralAnswers: { clinical: { symptoms: { painSeverity: 6 } }, note: 'Pain is worse since the last visit.' },
};
