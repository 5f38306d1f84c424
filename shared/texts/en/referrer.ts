import type { ReferrerTexts } from '../../domain/triage/texts/referrer-text.ts';

/** What referrers read. Draft: the prompts above all await the clinicians' sign-off. */
export const referrerTexts: ReferrerTexts = {
  headline: {
    emergent: 'EMERGENT: send to the emergency department now.',
    urgent: 'URGENT: we contact the patient within 24 hours; to be seen by {by}.',
    expedited: 'EXPEDITED: to be seen by {by}.',
    routine: 'ROUTINE: to be seen by {by}.',
  },
  transport: {
    'ambulance-only': 'Transport: by ambulance only (911). Keep the patient lying still; no private car.',
    'ambulance-or-driven': 'Transport: by ambulance (911), or driven by somebody else. The patient must not drive.',
  },
  arrival: 'On arrival the patient says: “{words}”',
  findings: 'Findings: {flags}.',
  rule: '{id}: {condition}. Source: {source}.',
  paged: 'Paged: the person on call, since {at}; not yet acknowledged.',
  notPaged: 'Nobody is paged at this level; our staff acknowledge by {by}.',
  notStored: 'This referral was not stored and nobody is paged: mend it and send it again, or call.',
  acknowledged: 'Acknowledged by our staff at {at}.',
  surgeon: 'Surgeon on call: {phone}.',
  unanswered: 'Not answered, please tell us: {answers}.',
  toSend: 'Missing, please send: {items}.',
  items: {
    'whole-spine-mri': 'MRI of the whole spine',
    pathology: 'pathology report',
    'receptor-status': 'receptor status',
    'prior-radiation-plan': 'prior radiation plan',
    'medication-list': 'list of medicines',
    labs: 'laboratory results',
    'prior-imaging': 'earlier imaging',
    'bone-health': 'bone density report',
  },
  prompts: {
    lead: 'For the clinician to decide and sign off:',
    items: [
      'Bladder scan (residual volume after voiding)',
      'MRI of the whole spine',
      'Steroid: to give or not',
      'Anticoagulant: which one, and the last dose',
      'Last chemotherapy: the date',
      'Infection risk',
    ],
  },
  tellPatient: 'What to tell the patient is attached.',
  ruleset: 'Ruleset {version} ({status}).',
};
