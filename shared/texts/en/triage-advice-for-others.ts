import type { PatientTexts } from '../../domain/triage/texts/patient-texts.ts';
import { arrivalForOthersEn } from './arrival-words-for-others.ts';
import { safetyNetForOthersEn } from './safety-net-for-others.ts';
import { patientEn } from './triage-advice.ts';

const { steps, bring, refused, urgentSelfHarm } = patientEn;

/** What is read, in English, by whoever filled in the form for the patient: only what names the patient differs. */
export const patientForOthersEn: PatientTexts = {
  ...patientEn,
  crisis: [
    'If the patient thinks of ending their life: call or text 988 now.',
    'For Spanish, press 2.',
    'Stay with them. If they are in danger: call 911.',
    'We will also call you.',
  ],
  headline: {
    'ambulance-only': 'Call 911 now. The patient needs to go to the emergency room.',
    'ambulance-or-driven': 'Call 911 or get the patient to the nearest emergency room now.',
    urgent: 'The patient needs to be seen soon. We will contact you within 24 hours.',
    expedited: 'The patient should be seen within a week.',
    routine: 'You can book a regular visit for the patient.',
  },
  urgentSelfHarm: { ...urgentSelfHarm, headline: 'The patient needs to be seen soon. We call you first.' },
  refused: {
    urgent: { ...refused.urgent, headline: 'Call us now: {phone}. The patient needs to be seen soon.' },
    expedited: {
      ...refused.expedited,
      headline: 'Call us today: {phone}. The patient should be seen within a week.',
    },
    routine: refused.routine,
  },
  transport: {
    'ambulance-only': [
      'Call 911. Do not drive them, and let no one else drive them.',
      'Keep them lying still. They must not get up.',
    ],
    'ambulance-or-driven': ['Call 911, or have someone drive them now. Do not let them drive.'],
  },
  arrival: arrivalForOthersEn,
  steps: {
    ...steps,
    emergent: [
      'Do not wait for a call or a visit from us.',
      'Take this page and a list of their medicines, if at hand.',
    ],
  },
  spinalPrecautions: [
    'Until they are seen, they should not lift, bend or twist.',
    'They should lie down if it hurts to move.',
  ],
  bring: {
    ...bring,
    lead: 'Bring to the visit:',
    items: ['a list of their medicines', 'their scans, or the CD with them'],
    cancerDoctor: 'the name of their cancer doctor',
  },
  safetyNet: safetyNetForOthersEn,
  notice: {
    ...patientEn.notice,
    draft: [
      'This advice comes from fixed rules. It does not say what the patient has.',
      'The rules ({version}) are a draft. No doctor has signed them off yet.',
    ],
    approved: ['This advice comes from fixed rules ({version}). It does not say what the patient has.'],
  },
};
