/** What stands on the page after a form was sent, besides the advice itself (triage-advice.ts), and on that of a call back. */
export const resultEn = {
  received: 'We have your answers.',
  whatToDo: 'What to do',
  chooseTime: 'Choose a time',
  newTab: '(opens a new tab)',
  weCall: (when: string) => `We call you by ${when}.`,
  /** Where they choose the time: until when that should be, and what happens else. */
  seenBy: (when: string) => `The visit should be by ${when}.`,
  orWeCall: (when: string) => `No time chosen? We call you by ${when}.`,
  code: 'Your code',
  keepCode: 'Keep this code. Tell it to us when you call.',
  notPossible: 'What we cannot offer',
  ifWorse: (phone: string) => `If it gets worse, press “It got worse”, or call ${phone}.`,
  gotWorse: 'It got worse',
  reachUs: 'Reach us',
  about: 'About this advice',
  calledTitle: 'We will call you',
  calledKeep: 'Keep your phone near you.',
  calledGoOn: 'You can go on with the form. Then we know more when we call.',
  goOn: 'Go on with the form',
  failedTitle: 'We could not take your form',
  failedKept: 'Your answers are still on this page. No one here has seen them.',
  failedWhat: (phone: string) => `Send it again now, or call ${phone}.`,
  sendAgain: 'Send again',
};
export type ResultTexts = typeof resultEn;
