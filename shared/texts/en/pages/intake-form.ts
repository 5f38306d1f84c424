/** What stands around the questions of the form. */
export const intakeFormEn = {
  start: {
    title: 'Tell us about your back or neck',
    lead: 'Not sure of an answer? That is fine.',
    have: 'Have at hand if you can:',
    things: ['a list of medicines', 'the insurance card', 'the date when it began'],
    go: 'Start. About 6 minutes.',
    forOther: 'You can fill it in for someone else.',
    phone: 'Or call us:',
    privacy: 'Only our care team reads what you write. Nothing is kept until you send or save it.',
  },
  callBack: {
    heading: 'Would you rather be called?',
    hint: 'Give a number and we call you. You can go on with the form too.',
    button: 'Please call me',
    asked: (code: string): string => `We will call you. Your code is ${code}.`,
  },
  next: 'Continue',
  save: 'Save and finish later',
  send: 'Send to our team',
  again: 'Not sent yet. Please press the button once more.',
  change: 'Change',
  notAnswered: 'Not answered',
  checkLead: 'Look at your answers, then send. We get them when you press “Send to our team”.',
  checkSent: 'Did you send them before? Then you have a code, and need not send again.',
  /** Of the box that no person sees. */
  honeypot: 'This box stays empty',
  month: 'Month',
  day: 'Day',
  year: 'Year',
  errors: {
    summary: (count: number): string => (count === 1 ? 'Check 1 answer.' : `Check ${count} answers.`),
    yesNo: 'Choose Yes, No or Not sure.',
    choice: 'Choose one answer.',
    /** What is wrong with a date (date-fault.ts). */
    date: {
      month: 'Write the month alone in its box: its name, or 1 to 12.',
      order: 'The month comes first, then the day.',
      'no-month': 'Write the month too.',
      day: 'Write the day alone in its box: 1 to 31.',
      'no-such-day': 'The month has no such day. Check the day.',
      year: 'Write the year with 4 digits.',
    },
    other: 'Write this in another way, please.',
  },
};
export type IntakeFormTexts = typeof intakeFormEn;
