/** The first page: what this is, and where to go on. */
export const homeEn = {
  title: 'Help for your back or neck',
  start: 'Start the form',
  startHint: 'About 6 minutes. You can stop and go on later.',
  afterwards: 'Then you can choose a time for your visit.',
  visit: 'Change your visit',
  visitHow: 'Open the link in the message that we sent you.',
  visitLost: 'Lost the link? Call us:',
  phone: 'By phone',
  places: (area: string): string => `Our clinics are in ${area}.`,
  clinicians: 'For clinicians',
  urgent: 'Is it urgent? Call the surgeon on call:',
  emergent: 'New loss of walking, strength or bladder control? Send your patient to the emergency room now.',
  fax: (fax: string): string => `Fax: ${fax}`,
  refer: 'Your system can send referrals through our API.',
  docs: 'Read how to use the API',
  staff: 'For staff',
  staffSignIn: 'Sign in to the console',
};
export type HomeTexts = typeof homeEn;
