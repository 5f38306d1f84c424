import type { PatientTexts } from '../../domain/triage/patient-text.ts';

/** What patients read, in English. Awaits sign-off by the practice's clinicians. */
export const patientEn: PatientTexts = {
  urgency: {
    emergent: {
      headline: 'Call 911 or go to the nearest emergency room now.',
      instructions: [
        'Call 911, or have someone take you to the nearest emergency room now. Do not drive yourself.',
        'When you arrive, say: "possible spinal cord compression".',
        'Do not wait for a call or a visit from us.',
        'When help is on the way, you or someone with you can call us: {phone}',
      ],
    },
    urgent: {
      headline: 'You need to be seen soon. We will contact you within 24 hours.',
      instructions: [
        'Keep your phone with you. If you have not heard from us in 24 hours, call {phone}.',
        'If you are offered a time, take the first one that you can reach.',
        'Bring your scans and reports, or tell us where they were made.',
      ],
    },
    expedited: {
      headline: 'You should be seen within a week.',
      instructions: [
        'Book the first time that suits you, or call {phone}.',
        'Bring your scans and reports, or tell us where they were made.',
      ],
    },
    routine: {
      headline: 'You can book a regular visit.',
      instructions: ['Book a time that suits you in the next four weeks, or call {phone}.'],
    },
  },
  spinalPrecautions: 'Until you are seen: do not lift, bend or twist, and lie down if moving hurts.',
  safetyNet: [
    'Call 911 or go to the emergency room at once if: you cannot walk or keep falling; an arm or leg gets ' +
      'weak or numb; you cannot pass urine, or lose control of bladder or bowels; you feel numb between your ' +
      'legs; or the pain becomes severe and nothing eases it.',
  ],
  notice: {
    draft:
      'This advice comes from screening rules (version {version}) that the clinicians of the practice have ' +
      'not yet approved. It is no diagnosis. If you are worried, call {phone}.',
    approved:
      'This advice comes from screening rules (version {version}). It is no diagnosis. If you are worried, ' +
      'call {phone}.',
  },
};
