/** What stands around every patient page. */
export const frameEn = {
  danger: 'Cannot walk or pass urine? Call 911 now.',
  otherLanguage: 'Español',
  back: 'Back',
  skip: 'Go to the main part',
  /** Before the title of a page that could not be taken. */
  error: 'Error:',
  /** Names the part of a page that holds Back and the other language. */
  controls: 'Page',
  step: (at: number, of: number): string => `Step ${at} of ${of}`,
  timeLeft: 'Time left:',
  /** Spoken as a time runs out. */
  fiveMinutes: '5 minutes left.',
  oneMinute: '1 minute left.',
  timeOver: 'The time is over.',
};
export type FrameTexts = typeof frameEn;
