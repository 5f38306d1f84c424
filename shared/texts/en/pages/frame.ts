/** What stands around every patient page. */
export const frameEn = {
  danger: 'Cannot walk or pass urine? Call 911 now.',
  otherLanguage: 'Español',
  back: 'Back',
  skip: 'Go to the main part',
  footLead: 'In an emergency, call 911.',
};
export type FrameTexts = typeof frameEn;
