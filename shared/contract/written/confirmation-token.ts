import { writtenText } from './written-text.ts';

const token = /^[0-9A-Za-z_-]{16,1024}$/;

/** The token out of a link as SNS mails it; mail programs may have written its `&` as `&amp;`. */
const ofLink = (link: string): string | undefined =>
  /^https?:\/\//i.test(link) ? /[?&;]Token=([^&#\s]+)/i.exec(link)?.[1] : undefined;

/** @returns the token, of itself or out of the whole link; undefined = it is neither */
export function confirmationToken(written: string): string | undefined {
  const text = written.trim();
  const found = ofLink(text) ?? text;
  return token.test(found) ? found : undefined;
}

/** What SNS mailed to a mailbox to have it confirmed: the link, or the token in it. */
export const ConfirmationToken = writtenText(
  4096,
  confirmationToken,
  'is neither the link that the mail "Subscription Confirmation" holds nor the token in it; copy the whole link',
);
