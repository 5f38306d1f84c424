/** What the console says where a page or a form came to nothing. */
export const consoleProblemTexts = {
  notDone: 'Not sent',
  unsure: 'It may have been carried out all the same. Sending it again from here does nothing twice.',
  kept: 'What you wrote:',
  again: 'Send again',
  notSent: 'Not sent: you are signed out',
  signedOut: 'Sign in, and send it again.',
  signedOutKept: 'What you wrote is kept for an hour. Sign in, look it over and send it.',
  copy: 'What you wrote, to be copied:',
  rest: 'What else is sent',
  seeKept: 'See what you wrote, and send it',
  signIn: 'Sign in',
  worklist: 'To the worklist',
  reference: 'Quote this reference:',
};
