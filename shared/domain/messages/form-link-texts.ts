import type { TimeTexts } from './time-texts.ts';

/** How the link to a saved form is sent; a template may name `{practice}`, `{link}`, `{until}` and `{phone}`. */
export interface FormLinkTexts extends TimeTexts {
  subject: string;
  lines: readonly string[];
  sms: string;
}
