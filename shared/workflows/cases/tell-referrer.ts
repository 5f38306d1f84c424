import { type ReferralNews, withEvent } from '../../domain/cases/referral-event.ts';
import { outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { ReferralEventReader } from './referral-event-ports.ts';

export interface TellReferrerDeps extends UnitOfWorkDeps {
  referralEvents: Pick<ReferralEventReader, 'told'>;
  /** Milliseconds until the function is stopped. */
  remaining: () => number;
}

/**
 * Adds an event to those of a referral, under the next place. A repeat of the same event adds nothing.
 * @returns whether it was added
 * @throws as `transact`
 */
export const tellReferrer = (deps: TellReferrerDeps, news: ReferralNews): Promise<boolean> =>
  transact(deps, outcomeOnly<boolean>(deps.remaining), 'tell the referrer of this', async () => {
    const { caseId, eventId } = news;
    const { card: before, isTold } = await deps.referralEvents.told(caseId, eventId);
    if (isTold) return { outcome: false, changes: [] };
    const { card, event } = withEvent(before, news);
    return {
      outcome: true,
      changes: [
        { kind: 'referrer-changed', card, from: before?.version ?? 0 },
        { kind: 'referral-event-added', event },
        { kind: 'referral-event-marked', caseId, eventId },
      ],
    };
  });
