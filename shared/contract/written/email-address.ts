import * as z from 'zod/mini';

/** Longest address (RFC 5321 section 4.5.3.1.3). */
const longest = 254;

/** Takes an address out of what programs put around it: `mailto:`, a name and angle brackets, blanks, a full stop at the end. */
export const bareAddress = (written: string): string =>
  (/<([^<>]*)>/.exec(written)?.[1] ?? written).replace(/\s+/g, '').replace(/^mailto:|[;,.]+$/gi, '');

/** An e-mail address in any usual spelling. */
export const EmailAddress = z.pipe(
  z.pipe(z.string().check(z.maxLength(2 * longest)), z.transform(bareAddress)),
  z.email().check(z.maxLength(longest)),
);

/** The first e-mail address among other words. */
export const addressAmongWords = (text: string): string | undefined => /[^\s<>:;,]+@[^\s<>:;,]+/.exec(text)?.[0];
