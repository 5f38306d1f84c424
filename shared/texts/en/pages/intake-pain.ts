import { both } from '../../said.ts';

const yesNo = { yes: 'Yes', no: 'No', unknown: 'Not sure' };

/** Step 9. */
export const intakePainEn = {
  pages: {
    pain: { heading: both('Do you have back or neck pain?', 'Does the patient have back or neck pain?') },
    'pain-more': { heading: 'How is the pain?' },
    'pain-kind': { heading: 'What is the pain like?' },
  },
  fields: {
    pain: { options: yesNo },
    'pain.severity': {
      label: 'How bad is the pain at its worst?',
      hint: 'From 0 (none) to 10 (the worst there is). Not sure? Leave it empty.',
      error: 'Write a whole number from 0 to 10, or leave it empty.',
    },
    'pain.region': {
      label: 'Where is it worst?',
      options: {
        cervical: 'Neck',
        thoracic: 'Upper or middle back',
        lumbar: 'Lower back',
        several: 'In more than one place',
        unknown: 'Not sure',
      },
    },
    'pain.eased': { label: 'Does rest or medicine ease it?', options: yesNo },
    'pain.worse': { label: 'Is it getting worse?', options: yesNo },
    'pain.constant': { label: 'Is it strong and there all the time?', options: yesNo },
    'pain.moving': { label: 'Is it worse when moving or standing?', options: yesNo },
    'pain.straining': { label: 'Is it worse with a cough or sneeze, or on the toilet?', options: yesNo },
    'pain.night': { label: both('Does it wake you at night?', 'Does it wake them at night?'), options: yesNo },
    'pain.tender': { label: 'Is the spine sore to touch?', options: yesNo },
  },
};
