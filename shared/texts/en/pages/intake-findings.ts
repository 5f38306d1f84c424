import { both } from '../../said.ts';

const yesNo = { yes: 'Yes', no: 'No', unknown: 'Not sure' };

/** Asked of each finding. */
const start = {
  label: 'When did it start?',
  options: {
    today: 'Today',
    yesterday: 'Yesterday or the day before',
    '3-7-days': '3 to 7 days ago',
    '1-2-weeks': '1 to 2 weeks ago',
    'over-2-weeks': 'Over 2 weeks ago',
    'over-3-months': 'Over 3 months ago',
    unknown: 'Not sure',
  },
};
const on = {
  label: 'The date, if you know it',
  hint: 'You can leave this empty.',
  error: 'Write a date that is not yet to come, or leave it empty.',
};
const sudden = { label: 'Did it come within minutes or hours?', options: yesNo };
const now = {
  label: 'How is it now?',
  options: {
    worse: 'It is getting worse',
    same: 'The same',
    better: 'It is getting better',
    varies: 'It comes and goes',
    unknown: 'Not sure',
  },
};

const sides = {
  bilateral: 'Yes, on both sides',
  unilateral: 'Yes, on one side',
  'side-unknown': 'Yes, not sure which side',
  none: 'No',
  unknown: 'Not sure',
};

/** Steps 3 to 8. */
export const intakeFindingsEn = {
  pages: {
    gait: {
      heading: both('Do you have new trouble walking?', 'Does the patient have new trouble walking?'),
      hint: 'Such as weak steps, poor balance or falls.',
    },
    'gait-since': { heading: 'About the trouble walking' },
    bladder: {
      heading: both(
        'Do you have new trouble with bladder or bowels?',
        'Does the patient have new trouble with bladder or bowels?',
      ),
      hint: both(
        'You cannot pass urine or feel it. You leak. You cannot hold stool. You cannot pass stool, and that is new.',
        'They cannot pass urine or feel it. They leak. They cannot hold stool. They cannot pass stool, and that is new.',
      ),
    },
    'bladder-since': { heading: 'About the bladder or bowels' },
    saddle: {
      heading: both('Do you feel numb between the legs?', 'Does the patient feel numb between the legs?'),
      hint: 'Or around the genitals or the back passage. A new loss of sexual feeling counts too.',
    },
    'saddle-since': { heading: 'About the numb place' },
    weakness: {
      heading: both(
        'Do you have new weakness in an arm or leg?',
        'Does the patient have new weakness in an arm or leg?',
      ),
      hint: 'For instance, it feels heavy, or things fall from the hand.',
    },
    'weakness-since': { heading: 'About the weak arm or leg' },
    sensory: {
      heading: both('Do you have new numb or tingling places?', 'Does the patient have new numb or tingling places?'),
      hint: 'In an arm, a leg, the chest or the belly. Electric shocks count too.',
    },
    'sensory-where': { heading: 'Where is it numb or tingling?', hint: 'Tick all that fit. Not sure? Tick none.' },
    'sensory-since': { heading: 'About the numb or tingling places' },
    radicular: {
      heading: both('Does pain shoot down your arm or leg?', "Does pain shoot down the patient's arm or leg?"),
      hint: 'Or does pain go round the chest or belly like a tight band?',
    },
    'radicular-since': { heading: 'About the pain that shoots' },
  },
  fields: {
    gait: {
      options: {
        'cannot-walk': both('Yes, I cannot walk or stand', 'Yes, they cannot walk or stand'),
        'new-unsteady': both('Yes, I am unsteady or I fall', 'Yes, they are unsteady or they fall'),
        normal: 'No',
        unknown: 'Not sure',
      },
    },
    bladder: {
      options: {
        'loss-of-control-or-retention': both(
          'Yes, I cannot go, or I cannot hold it',
          'Yes, they cannot go, or they cannot hold it',
        ),
        'new-change': 'Yes, something else has changed',
        normal: 'No',
        unknown: 'Not sure',
      },
    },
    saddle: { options: yesNo },
    weakness: { options: sides },
    sensory: { options: yesNo },
    'sensory.where': {
      options: {
        'left-arm': 'Left arm or hand',
        'right-arm': 'Right arm or hand',
        'left-leg': 'Left leg or foot',
        'right-leg': 'Right leg or foot',
        trunk: 'Chest, belly or back',
        seat: 'Between the legs, or the seat',
      },
    },
    radicular: { options: { ...sides, band: 'Yes, like a tight band' } },
  },
  /** Of every finding: what is asked of it on its second page, by the end of the field's name. */
  since: { start, on, sudden, now },
};
