import { both, list } from '../../said.ts';

const yesNo = { yes: 'Yes', no: 'No', unknown: 'Not sure' };

/** Steps 10 and 11. */
export const intakeRisksEn = {
  pages: {
    fever: { heading: both('Have you had a fever since this began?', 'Has the patient had a fever since this began?') },
    chemo: {
      heading: both('Are you on chemo now?', 'Is the patient on chemo now?'),
      hint: 'Chemo means drugs that kill cancer cells.',
    },
    infection: {
      heading: both(
        'Does something raise your risk of an infection?',
        'Does something raise the risk of an infection for the patient?',
      ),
      hint: list(
        'Say yes if one of these is true:',
        'a shot in the spine in the last 3 months',
        'drugs that were injected',
        'dialysis',
        'diabetes',
        'a weak immune system, such as from chemo or steroids',
        'an infection of the blood or skin not long ago',
      ),
    },
    weight: {
      heading: both(
        'Have you lost weight, or felt very tired, for no clear reason?',
        'Has the patient lost weight, or felt very tired, for no clear reason?',
      ),
    },
    surgery: { heading: both('Have you had spine surgery?', 'Has the patient had spine surgery?') },
    postop: { heading: 'Since the spine surgery' },
    mri: { heading: both('Have you had an MRI of the spine?', 'Has the patient had an MRI of the spine?') },
    'mri-after': { heading: 'Was the MRI after the trouble last changed?' },
    treatment: { heading: 'Treatment now and before' },
    words: {
      heading: 'Is there more to tell us?',
      hint: both(
        'In your own words. You can leave this empty.',
        'In your own words, or the words of the patient. You can leave this empty.',
      ),
    },
  },
  fields: {
    fever: {
      options: {
        high: 'Yes, 100.4 °F (38 °C) or more',
        low: 'Yes, 99.5 to 100.3 °F (37.5 to 37.9 °C)',
        felt: 'It felt like a fever, but was not measured',
        no: 'No',
        unknown: 'Not sure',
      },
    },
    chemo: { options: yesNo },
    infection: { options: yesNo },
    weight: { options: yesNo },
    surgery: { options: yesNo },
    'postop.when': {
      label: 'When was the surgery?',
      options: {
        'under-2-weeks': 'In the last 2 weeks',
        'under-3-months': '2 weeks to 3 months ago',
        'over-3-months': 'Over 3 months ago',
        unknown: 'Not sure',
      },
    },
    'postop.wound': { label: 'Is the wound red, open or leaking?', options: yesNo },
    'postop.calf': { label: 'Is one calf swollen?', options: yesNo },
    'postop.breath': { label: both('Are you short of breath?', 'Are they short of breath?'), options: yesNo },
    'postop.hardware': { label: 'Is there new pain or a click where the screws are?', options: yesNo },
    mri: { options: yesNo },
    'mri.after': { options: yesNo },
    treatment: {
      label: both('What do you take now?', 'What does the patient take now?'),
      hint: 'Tick all that fit.',
      options: {
        endocrine: 'Hormone pills or shots against cancer',
        'her2-targeted': 'HER2 drugs',
        immunotherapy: 'Medicine that helps the body fight cancer',
        'bone-agent': 'Medicine for strong bones',
        steroid: 'Steroids (such as prednisone)',
        anticoagulant: 'Blood thinners',
        other: 'More drugs against cancer',
      },
    },
    radiation: { label: 'Was the spine, or a place near it, treated with radiation?', options: yesNo },
    words: { error: 'This is too long. Please write less than 4,000 letters.' },
  },
};
