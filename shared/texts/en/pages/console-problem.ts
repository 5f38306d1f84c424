/** What the console says where a page or a form came to nothing. */
export const consoleProblemTexts = {
  notDone: 'Not sent',
  unsure: 'It may have been carried out all the same. Sending it again from here does nothing twice.',
  kept: 'What you wrote:',
  again: 'Send again',
  signIn: 'Sign in',
  worklist: 'To the worklist',
  reference: 'Quote this reference:',
};
