import type { CaseHeader } from '../cases/case-header.ts';
import type { ReferralEventType } from '../cases/referral-event.ts';
import type { ReferrerMessage } from './message.ts';
import { messageIdOf } from './message-id.ts';
import { fill, fillLines, type MailedNews, mailedNews, type ReferrerTexts } from './message-texts.ts';
import { referralLink } from './public-url.ts';

/** The message to the referrer of a case. */
export const referrerTarget = { to: 'referrer', channel: 'email' } as const;
export const referrerMessageId = (eventId: string): string => messageIdOf(eventId, referrerTarget);

/** Which events a referrer is written to about; the others it made itself, or finds where it looks. */
export const mailedAs = (type: ReferralEventType): MailedNews | undefined =>
  mailedNews.find((news) => `referral.${news}` === type);

/** What a mail to a referrer is made of: code and link. Neither a person nor anything clinical fits in here. */
export interface ReferrerMailSource {
  eventId: string;
  news: MailedNews;
  to: string;
  header: Pick<CaseHeader, 'caseId' | 'code'>;
  texts: ReferrerTexts;
  publicUrl: string;
  /** The practice's number, as people read it. */
  phone: string;
}

/** Builds the mail that tells a referrer where to look. The same event gives the same mail again. */
export function referrerMessage({
  eventId,
  news,
  to,
  header: { caseId, code },
  ...source
}: ReferrerMailSource): ReferrerMessage {
  const { texts, publicUrl, phone } = source;
  const values = { code, link: referralLink(publicUrl, caseId), phone };
  return {
    messageId: referrerMessageId(eventId),
    kind: 'referral-changed',
    to,
    subject: fill(texts.subject[news], values),
    body: fillLines([texts.opening[news], ...texts.lines], values),
    caseId,
  };
}
