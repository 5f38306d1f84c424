import type { ArrivalTexts } from '../../domain/triage/texts/patient-texts.ts';

/** What to say at the desk, in English: for readers of English, and for the desk whoever reads. */
export const arrivalEn: ArrivalTexts = {
  lead: 'Tell the crew and the emergency room, or show them:',
  inEnglish: null,
  quoted: '“{words}”',
  day: {
    recent: { since: '{day}', on: 'on {day}' },
    longAgo: { since: '{day}', on: 'in {day}' },
    unknown: { since: '(when)', on: 'at (when)' },
  },
  earlier: 'It may have been earlier.',
  cancer: { known: 'I have had cancer.', possible: 'I may have had cancer.' },
  cord: {
    pressing: 'My spine may be pressing on my nerves.',
    since: 'Since {since} {finding}.',
    worry: 'My spine clinic is worried about my spinal cord.',
  },
  reasons: {
    E8: 'A doctor found signs of pressure on my nerves.',
    E9: 'A scan shows strong pressure on my spinal cord.',
    E10: 'Since {since} I have severe pain that gets worse and nothing eases it.',
    E12: 'I was told that my spinal cord or nerves are pressed.',
    E13: 'A bone at the top of my neck may not be stable.',
    M1b: 'A scan shows something close to my spinal cord.',
  },
  painWithout: {
    painSeverity: 'Since {since} I have pain that gets worse and nothing eases.',
    painEscalating: 'Since {since} I have severe pain that nothing eases.',
    painUnrelievedByRestOrMedication: 'Since {since} I have severe pain that gets worse.',
  },
  findings: {
    gait: { 'cannot-walk': 'I cannot walk', 'new-unsteady': 'I am not steady when I walk' },
    limbWeakness: {
      unilateral: 'I am weak in one arm or leg',
      'side-unknown': 'I am weak in an arm or leg',
      bilateral: 'I am weak in both arms or legs',
    },
    sensoryChange: {
      unilateral: 'I am numb on one side',
      'side-unknown': 'I have numb parts',
      bilateral: 'I am numb on both sides',
    },
    saddleNumbness: { yes: 'I am numb between my legs, or lost sexual feeling' },
    bladderBowel: {
      'new-change': 'I have new trouble with my bladder or bowels',
      'loss-of-control-or-retention': 'I cannot pass urine, or cannot hold urine or stool',
    },
    radicularPain: {
      unilateral: 'pain shoots down one arm or leg',
      band: 'I have pain like a band round my chest or belly',
      'side-unknown': 'pain shoots down an arm or leg',
      bilateral: 'pain shoots down both arms or legs',
    },
  },
  sudden: {
    began: 'It began {on}: {finding}.',
    beganSuddenly: 'It began suddenly {on}: {finding}.',
    worry: 'I am worried about a stroke or my spinal cord.',
    tellHour: 'Tell them the hour it began, if you know it.',
  },
  feverOnChemo: 'I have a fever and I am on chemotherapy.',
  surgery: {
    had: 'I had spine surgery {on}.',
    breathless: 'I am short of breath.',
    calf: 'My calf is swollen.',
    worry: 'It may be a clot.',
  },
  infection: {
    fever: 'I have back pain and a fever.',
    abscess: 'I was told of an abscess in my spine.',
    worry: 'My spine clinic is worried about an infection in my spine.',
  },
};
