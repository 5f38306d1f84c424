import type { ArrivalTexts } from '../../domain/triage/texts/patient-texts.ts';
import { arrivalEn } from './arrival-words.ts';

const { findings, surgery } = arrivalEn;

/** What somebody with the patient says at the desk, in English; true of a man and of a woman. */
export const arrivalForOthersEn: ArrivalTexts = {
  ...arrivalEn,
  cancer: { known: 'The patient has had cancer.', possible: 'The patient may have had cancer.' },
  cord: {
    ...arrivalEn.cord,
    pressing: 'The patient’s spine may be pressing on the nerves.',
    worry: 'The spine clinic is worried about the spinal cord.',
  },
  reasons: {
    E8: 'A doctor found signs of pressure on the nerves.',
    E9: 'A scan shows strong pressure on the spinal cord.',
    E10: 'Since {since} the patient has severe pain that gets worse and nothing eases it.',
    E12: 'We were told that the spinal cord or nerves are pressed.',
    E13: 'A bone at the top of the neck may not be stable.',
    M1b: 'A scan shows something close to the spinal cord.',
  },
  painWithout: {
    painSeverity: 'Since {since} the patient has pain that gets worse and nothing eases.',
    painEscalating: 'Since {since} the patient has severe pain that nothing eases.',
    painUnrelievedByRestOrMedication: 'Since {since} the patient has severe pain that gets worse.',
  },
  findings: {
    gait: { 'cannot-walk': 'the patient cannot walk', 'new-unsteady': 'the patient is not steady on their feet' },
    limbWeakness: {
      unilateral: 'the patient is weak in one arm or leg',
      'side-unknown': 'the patient is weak in an arm or leg',
      bilateral: 'the patient is weak in both arms or legs',
    },
    sensoryChange: {
      unilateral: 'the patient is numb on one side',
      'side-unknown': 'the patient has numb parts',
      bilateral: 'the patient is numb on both sides',
    },
    saddleNumbness: { yes: 'the patient is numb between the legs, or lost sexual feeling' },
    bladderBowel: {
      'new-change': 'the patient has new trouble with bladder or bowels',
      'loss-of-control-or-retention': 'the patient cannot pass urine, or cannot hold urine or stool',
    },
    radicularPain: { ...findings.radicularPain, band: 'the patient has pain like a band round chest or belly' },
  },
  sudden: { ...arrivalEn.sudden, worry: 'I am worried about a stroke or the spinal cord.' },
  feverOnChemo: 'The patient has a fever and is on chemotherapy.',
  surgery: {
    ...surgery,
    had: 'The patient had spine surgery {on}.',
    breathless: 'The patient is short of breath.',
    calf: 'One calf is swollen.',
  },
  infection: {
    fever: 'The patient has back pain and a fever.',
    abscess: 'We were told of an abscess in the spine.',
    worry: 'The spine clinic is worried about an infection in the spine.',
  },
};
