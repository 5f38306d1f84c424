import type { ReferralEvent, ReferrerCard } from '../../domain/cases/referral-event.ts';

/** Strongly consistent. */
export interface ReferralEventReader {
  /** @throws zod's error where it cannot be read */
  card(caseId: string): Promise<ReferrerCard | undefined>;
  /** The card, and whether an event of the outbox was told before. @throws zod's error where the card cannot be read */
  told(caseId: string, eventId: string): Promise<{ card?: ReferrerCard; isTold: boolean }>;
  /** All events that a card counts, as they were told, less what cannot be read. @throws Throttled */
  events(card: ReferrerCard): Promise<ReferralEvent[]>;
}
