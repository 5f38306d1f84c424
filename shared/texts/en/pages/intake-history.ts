import { both } from '../../said.ts';

/** Steps 1 and 2. `pages` by id of the page, `fields` by name of the field. */
export const intakeHistoryEn = {
  pages: {
    who: { heading: 'Who is this form for?' },
    cancer: {
      heading: both('Do you have cancer, or did you have it?', 'Does the patient have cancer, or did they have it?'),
    },
    'cancer-site': { heading: 'About the cancer' },
  },
  fields: {
    who: { options: { patient: 'For me', caregiver: 'For someone else' } },
    phone: {
      label: both('Your phone number', 'Phone number to call'),
      hint: 'Like (631) 555-0123.',
      error: 'Write the phone number with its area code.',
    },
    cancer: {
      options: { current: 'Yes, now', past: 'Yes, in the past', none: 'No, never', unknown: 'Not sure' },
    },
    site: {
      label: 'Where did the cancer start?',
      options: {
        breast: 'Breast',
        lung: 'Lung',
        prostate: 'Prostate',
        kidney: 'Kidney',
        thyroid: 'Thyroid',
        myeloma: 'Blood or bone marrow (myeloma)',
        other: 'Another place',
        unknown: 'Not sure',
      },
    },
    spread: {
      label: 'Has a doctor said that the cancer is in the spine?',
      options: { yes: 'Yes', no: 'No', unknown: 'Not sure' },
    },
  },
};
