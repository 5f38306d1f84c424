/** What the page of a visit shows once the birth date is confirmed, and how it asks for it. */
export const visitDetailsEn = {
  title: 'More about your visit',
  ask: 'To see more, give the birth date of the person who has the visit.',
  parts: { month: 'Month', day: 'Day', year: 'Year' },
  born: 'Birth date',
  bornMonth: 'Month and year of birth',
  bornYear: 'Year of birth',
  show: 'Show me more',
  faults: {
    /** By how much of the date is asked for. */
    unreadable: {
      day: 'Write the birth date, such as April 9, 1962.',
      month: 'Write the month and the year, such as April 1962.',
      year: 'Write the year of birth, such as 1962.',
    },
    wrong: 'This is not the birth date that we have. Check it and try again.',
    tooMany: (phone: string) => `This was tried too often. Try again in an hour, or call ${phone}.`,
    notYet: 'Your form is still on its way to us. Try again in a minute.',
    unknown: (phone: string) => `We do not have a birth date. To hear more, call ${phone}.`,
  },
  errors: 'Check this answer.',
  practitioner: 'Who sees you',
  type: 'Kind of visit',
  interpreter: 'Interpreter',
  interpreterComes: 'Yes. The interpreter is free.',
  phone: 'We can call you at',
  email: 'We can write to you at',
  how: 'How it takes place',
  bring: 'What to bring',
};
export type VisitDetailsTexts = typeof visitDetailsEn;
