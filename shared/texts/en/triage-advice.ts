import type { PatientTexts } from '../../domain/triage/texts/patient-texts.ts';
import { arrivalEn } from './arrival-words.ts';
import { safetyNetEn } from './safety-net.ts';

/** What patients read, in English. */
export const patientEn: PatientTexts = {
  locale: 'en-US',
  crisis: [
    'If you think about ending your life: call or text 988 now.',
    'For Spanish, press 2.',
    'If you are in danger: call 911.',
    'We will also call you.',
  ],
  headline: {
    'ambulance-only': 'Call 911 now. You need to go to the emergency room.',
    'ambulance-or-driven': 'Call 911 or go to the nearest emergency room now.',
    urgent: 'You need to be seen soon. We will contact you within 24 hours.',
    expedited: 'You should be seen within a week.',
    routine: 'You can book a regular visit.',
  },
  refused: {
    urgent: {
      headline: 'Call us now: {phone}. You need to be seen soon.',
      steps: ['We could not take your form. No one here will see it.', 'So do not wait for a call from us.'],
    },
    expedited: {
      headline: 'Call us today: {phone}. You should be seen within a week.',
      steps: ['We could not take your form. No one here will see it.'],
    },
    routine: {
      headline: 'We could not take your form. Call {phone}, or send it again in an hour.',
      steps: ['No one here will see what you sent.'],
    },
  },
  urgentSelfHarm: {
    headline: 'You need to be seen soon. We call you first.',
    steps: ['Keep your phone near you. You can also call {phone}.', 'Take the first visit you can.'],
  },
  transport: {
    'ambulance-only': ['Call 911. Do not let anyone drive you. Lie still; do not get up.'],
    'ambulance-or-driven': ['Call 911, or have someone drive you now. Do not drive yourself.'],
  },
  arrival: arrivalEn,
  steps: {
    emergent: [
      'Do not wait for a call or a visit from us.',
      'Take this page and your list of medicines, if they are at hand.',
    ],
    urgent: [
      'Keep your phone near you. No call within 24 hours? Call {phone}.',
      'If we offer you a time, take the first one you can.',
    ],
    expedited: ['Book the first time you can, or call {phone}.'],
    routine: ['Book a time in the next four weeks, or call {phone}.'],
  },
  spinalPrecautions: ['Until you are seen, do not lift, bend or twist.', 'Lie down if it hurts to move.'],
  bring: {
    lead: 'Bring to your visit:',
    items: ['a list of your medicines', 'your scans, or the CD with them'],
    cancerDoctor: 'the name of your cancer doctor',
    thisPage: 'this page',
  },
  reading: {
    byTheClock: 'A nurse will read what you wrote within 4 hours.',
    officeHours: 'A nurse will read what you wrote in our next 4 office hours.',
    doNotWait: 'Do not wait for that if one of these starts.',
  },
  safetyNet: safetyNetEn,
  ifWorse: 'If it gets worse, send the form again or call {phone}.',
  reach: {
    emergent: ['When help is on the way, you can call us: {phone}.'],
    afterHours: [
      'You can call us at {phone}, {hours}.',
      'At other times {night} will answer.',
      'If nobody answers and you are worried, go to the emergency room.',
    ],
    everybody: [
      'Cannot speak or hear? Text 911 in New York City, Nassau and Suffolk. Relay: 711.',
      'Say your language. The interpreter is free.',
    ],
  },
  notice: {
    draft: [
      'This advice comes from fixed rules. It does not tell you what you have.',
      'The rules ({version}) are a draft. No doctor has signed them off yet.',
    ],
    approved: ['This advice comes from fixed rules ({version}). It does not tell you what you have.'],
    goAnyway: 'Get help now all the same.',
  },
};
