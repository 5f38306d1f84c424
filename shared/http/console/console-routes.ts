import { FormFields } from '../html/form-fields.ts';
import { pageAnswer } from '../html/html-door.ts';
import { redirected } from '../html/see-other.ts';

const ofConsole = { callers: ['staff'], by: 'session', speaks: 'html' } as const;

/** A page of the console. */
export const consolePage = {
  ...ofConsole,
  method: 'GET',
  answers: { 200: pageAnswer('The page.') },
} as const;

/**
 * A form of the console: done, it leads to a page; refused, it is shown again with all that was typed. Sent twice within 15 minutes, it is
 * done once: the token in it differs from page to page (form-token.ts), so the same words in another page are another form. Its record is
 * looked up first, because the page that shows a refusal again is an answer, and would hide that it was done before.
 */
export const consoleForm = {
  ...ofConsole,
  method: 'POST',
  body: FormFields,
  anyBody: true,
  said: (body: unknown) => body,
  looksUpKey: true,
  answers: {
    303: redirected,
    200: pageAnswer('What it would come to: nothing is done yet.'),
    403: pageAnswer('Not allowed: the page again, with what was typed.'),
    404: pageAnswer('There is no such record.'),
    409: pageAnswer('It cannot be done any more: the page again, with what was typed.'),
    412: pageAnswer('Somebody changed it meanwhile: both versions, with what was typed.'),
    422: pageAnswer('The page again, with what is to be mended.'),
    429: pageAnswer('Too often: the page again, with what was typed.'),
    503: pageAnswer('Not done: the page again, with what was typed.'),
  },
} as const;
