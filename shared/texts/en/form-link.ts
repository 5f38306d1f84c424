import type { FormLinkTexts } from '../../domain/messages/form-link-texts.ts';

/** Says nothing of why there is a form: others may read a phone's screen. */
export const formLinkEn: FormLinkTexts = {
  locale: 'en-US',
  dateTime: '{weekday}, {month} {day}, {time}',
  dayPeriods: ['AM', 'PM'],
  subject: 'Your form at {practice}',
  lines: [
    'You saved a form. Go on with it here:',
    '{link}',
    '',
    'The link works until {until}.',
    'Do not share it. Whoever has it can read your form.',
    '',
    'If you did not save a form, do nothing.',
    'Questions? Call {phone}.',
  ],
  sms: '{practice}: your form {link} STOP ends texts',
};
