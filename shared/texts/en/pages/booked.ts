import type { CoverageRule, UnknownComponent } from '../../../domain/coverage/estimate.ts';

const rules: Record<CoverageRule, string> = {
  'medicare-only': 'Medicare pays 80 percent after its deductible. You pay the rest.',
  'medicare-plus-supplement': 'Medicare pays 80 percent after its deductible. Your second plan pays the rest.',
  'medicare-plus-secondary': 'Medicare pays first. Your second plan may pay the rest. It may have its own deductible.',
  'workers-compensation': 'Workers’ Comp pays all of it once your case is accepted.',
  'no-fault': 'No-Fault may pay after a car crash. You may owe the deductible of your plan.',
};

const unknown: Record<UnknownComponent, string> = {
  'medicare-deductible': 'We do not know how much of your deductible is left. So we cannot give you a sum.',
  'policy-deductible': 'We do not know the deductible of your plan. So we cannot give you a sum.',
  'not-covered-until-recognized': 'We do not know if your case is accepted yet. So we cannot give you a sum.',
  'cpt-not-in-table': 'This is not on our list of prices. So we cannot give you a sum.',
};

/** A time that is held, and a visit that is booked. */
export const bookedEn = {
  holdTitle: 'Is this time right?',
  moveTitle: 'Move your visit here?',
  /** @param time of day, marked */
  heldUntil: ['Held for you until ', '.'] as readonly [string, string],
  /** The same where the clock shows one. */
  heldUntilOne: ['Held for you until ', '.'] as readonly [string, string],
  /** The title of a time that is held no more. */
  holdOverTitle: 'This time is not held any more',
  holdEndedNext: 'It may still be free. You can hold it again.',
  book: 'Book this visit',
  move: 'Move my visit here',
  again: 'Hold this time again',
  other: 'Choose another time',
  visitNow: 'Your visit now',
  booked: 'Your visit is booked.',
  moved: 'Your visit is moved.',
  already: 'You have a visit already.',
  alreadyNext: 'We did not book a second one. This is the one you have.',
  over: 'This visit is over, or it was cancelled.',
  overNext: 'Please call us if you need a visit.',
  when: 'When',
  where: 'Where',
  withWhom: 'With',
  how: 'How',
  code: 'Your code',
  codeNext: 'Say it when you call us.',
  heard: 'How you hear from us',
  heardBy: {
    email: 'We send an email with a link to your visit.',
    sms: 'We send a text with a link to your visit.',
    both: 'We send an email and a text with a link to your visit.',
    phone: 'We do not send a message. We call you to confirm. Please write down your code.',
  },
  directions: 'Directions (opens a map)',
  calendar: 'Add it to your calendar',
  cost: 'What it may cost',
  rules,
  unknown,
  askCost: 'Ask your plan and our office what you pay.',
  changeTitle: 'Change your visit',
  manage: 'Confirm, move or cancel',
  worseTitle: 'Got worse? Tell us now.',
  worse: 'Tell us what got worse',
};
export type BookedTexts = typeof bookedEn;
