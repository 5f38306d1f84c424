/** What stands on the emergency screen besides the advice itself (triage-advice.ts). */
export const emergencyEn = {
  call911: 'Call 911',
  call988: 'Call 988',
  whatToDo: 'What to do',
  tellTeam: 'Tell our team',
  callFirst: 'Call 911 first. Then give us a phone number.',
  whatWeDo: 'Our team gets your answers at once and calls you.',
  phoneLabel: 'Phone number',
  phoneWrong: 'Type a phone number with its area code.',
  tell: 'Send to our team',
  told: 'We alerted our team. Do not wait.',
  code: (code: string) => `Your code is ${code}.`,
  failed: 'We could not alert our team.',
  callUs: (phone: string) => `Call us when you can: ${phone}. Or send it again.`,
  change: 'Change an answer',
  reachUs: 'Reach us',
  about: 'About this advice',
  crisisTitle: 'Help is there now',
  crisisTeam: 'We can call you. Give us a phone number.',
  askForCall: 'Call me',
  goOn: 'Go on with the form',
};
export type EmergencyTexts = typeof emergencyEn;
