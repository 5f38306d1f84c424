import { both } from '../../said.ts';

/** Steps 12 to 14. */
export const intakePersonEn = {
  pages: {
    name: { heading: both('What is your name?', "What is the patient's name?") },
    birth: { heading: both('When were you born?', 'When was the patient born?') },
    reach: { heading: both('How can we reach you?', 'How can we reach the patient?') },
    home: { heading: both('Your ZIP code and language', 'ZIP code and language of the patient') },
    carer: { heading: 'About you', hint: 'You fill in the form for the patient. We may call you too.' },
    insurance: {
      heading: both('Do you have insurance?', 'Does the patient have insurance?'),
      hint: 'You can leave this empty.',
    },
    'second-insurance': { heading: 'Is there a second insurance?', hint: 'You can leave this empty.' },
    visit: { heading: 'What would suit you for a visit?', hint: 'You can leave this empty.' },
    check: { heading: 'Check your answers' },
  },
  fields: {
    given: { label: 'First name', error: 'Write a name. One is enough. It can have 80 letters.' },
    family: { label: 'Last name', error: 'Write the last name with 80 letters or less.' },
    birth: {
      label: 'Date of birth',
      hint: 'Such as April 9, 1962. The year alone is fine if you know no more.',
      error: 'Write the date of birth, or the year alone.',
      faults: {
        'no-year': 'Write the year too, with 4 digits.',
        year: 'Write the year with 4 digits, such as 1962.',
        unlike: 'This date is yet to come, or too long ago. Check the year.',
      },
    },
    sex: {
      label: 'Sex',
      options: { female: 'Female', male: 'Male', other: 'Other', unknown: 'Rather not say' },
    },
    email: {
      label: 'E-mail, if there is one',
      error: 'Write an e-mail like name@example.com. No e-mail? Leave it empty, and choose another way.',
    },
    contact: {
      label: 'How shall we get in touch?',
      options: { phone: 'By phone call', sms: 'By text message', email: 'By e-mail' },
    },
    texts: {
      label: 'Text messages',
      options: { yes: 'You may send texts to this phone' },
      error: 'Tick this if we may send texts, or choose another way.',
    },
    zip: { label: 'ZIP code', hint: 'To find a clinic near home.', error: 'Write the 5 digits of the ZIP code.' },
    interpreter: { label: 'Is an interpreter needed? It is free.', options: { yes: 'Yes', no: 'No' } },
    'carer.name': { label: 'Your name', error: 'Write your name.' },
    'carer.relation': {
      label: 'Who are you to the patient?',
      hint: 'Such as wife, son or friend.',
      error: 'Write who you are to the patient.',
    },
    'carer.phone': {
      label: 'Your own phone number, if it is another one',
      error: 'Write the phone number with its area code, or leave it empty.',
    },
    coverage: {
      label: 'Who pays?',
      options: {
        medicare: 'Medicare',
        medicaid: 'Medicaid',
        commercial: 'A plan from work or bought',
        'workers-compensation': 'Workers’ compensation',
        'no-fault': 'No-fault (car accident)',
        'self-pay': 'No insurance',
      },
    },
    member: { label: 'Member number', error: 'Write the number with 60 letters or less, or leave it empty.' },
    secondary: {
      options: {
        medigap: 'Medigap',
        aarp: 'AARP',
        bcbs: 'Blue Cross Blue Shield',
        employer: 'A plan from work',
        tricare: 'TRICARE',
        vha: 'VA (veterans)',
        none: 'No',
      },
    },
    region: {
      label: 'Where is a visit best?',
      options: { nyc: 'New York City', 'long-island': 'Long Island', either: 'Either is fine' },
    },
    visit: {
      label: 'Tick what fits',
      options: { telehealth: 'A visit by video is fine', 'step-free': 'We need a way in without steps' },
    },
    consent: {
      label: 'Before you send',
      options: {
        privacy: 'The practice may keep and read these answers to plan care.',
        treatment: both(
          'The practice may call me and see me about this.',
          'The practice may call and see the patient about this.',
        ),
      },
      error: 'Tick both boxes to send.',
    },
  },
};
