import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { MailedNews } from '../../domain/messages/message-texts.ts';
import {
  mailedAs,
  referrerMessage,
  referrerMessageId,
  referrerTarget,
} from '../../domain/messages/referrer-message.ts';
import { type ReferrerEvent, referralNewsOf } from '../../domain/messages/referrer-news.ts';
import { tellReferrer } from '../cases/tell-referrer.ts';
import type { DestinationDeps, Send } from './destinations.ts';

/**
 * The mail that says where to look; none where the referral brought no address. An address that is refused for good is left: what
 * happened stands with the referral all the same.
 */
async function mails(
  deps: DestinationDeps,
  { eventId, caseId }: ReferrerEvent,
  header: CaseHeader,
  news: MailedNews,
): Promise<Send[]> {
  const sendId = referrerMessageId(eventId);
  try {
    const to = (await deps.referralEvents.card(caseId))?.email;
    if (!to) return [];
    const { publicUrl, phone, texts, patients } = deps;
    const mail = referrerMessage({ eventId, news, to, header, texts: texts.referrer, publicUrl, phone });
    const entry = { kind: mail.kind, ...referrerTarget, caseId };
    return [{ sendId, entry, send: () => patients.send(mail) }];
  } catch (error) {
    // What cannot be read now holds up nobody else: the event comes again.
    return [{ sendId, send: () => Promise.reject(error) }];
  }
}

/** What the referrer of a case hears: the event stands with the referral, and its clinician is written to where to look. */
export async function toReferrer(deps: DestinationDeps, event: ReferrerEvent, header: CaseHeader): Promise<Send[]> {
  const news = header.referrerId ? referralNewsOf(event, header) : undefined;
  if (!news) return [];
  const stands: Send = {
    sendId: `${event.eventId}-referral-event`,
    repeatable: true,
    send: async () => {
      await tellReferrer(deps, news);
      return undefined;
    },
  };
  const mailed = mailedAs(news.type);
  return mailed ? [stands, ...(await mails(deps, event, header, mailed))] : [stands];
}
