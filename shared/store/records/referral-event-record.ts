import { ReferralEvent, ReferrerCard } from '../../domain/cases/referral-event.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

/** Beside the header of its case, so that whoever tells people can read it and nothing clinical. */
export const referrerKey = (caseId: string) => ({ pk: `REFERRER#${caseId}` });
export const referralEventKey = (caseId: string, place: number) => ({ pk: `REFERRER#${caseId}#${place}` });
/** Stands where an event was told. */
export const toldKey = (caseId: string, eventId: string) => ({ pk: `REFERRER#${caseId}#${eventId}` });

const cardKind: RecordKind<typeof ReferrerCard> = { schema: ReferrerCard, version: 1 };
const eventKind: RecordKind<typeof ReferralEvent> = { schema: ReferralEvent, version: 1 };

export const referrerItem = (card: ReferrerCard): Record<string, unknown> => ({
  ...referrerKey(card.caseId),
  schema: cardKind.version,
  version: card.version,
  card,
});
export const referrerCardOf = (item: Item): ReferrerCard => readMember(cardKind, item, 'card');

export const referralEventItem = (event: ReferralEvent): Record<string, unknown> => ({
  ...referralEventKey(event.caseId, event.place),
  schema: eventKind.version,
  event,
});
export const referralEventOf = (item: Item): ReferralEvent => readMember(eventKind, item, 'event');
