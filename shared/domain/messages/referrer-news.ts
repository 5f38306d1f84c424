import type { CaseHeader } from '../cases/case-header.ts';
import type { ReferralEventType, ReferralNews } from '../cases/referral-event.ts';
import type { EventOf } from './events.ts';
import type { CaseNews, VisitNews } from './news.ts';

/** Events that a referrer may hear of. */
export type ReferrerEvent = EventOf<'new-case' | 'case-changed' | 'visit-changed'>;

/** What is the practice's own is left out: who works on a case, at which level, and what the referrer itself answered. */
const ofCase: Readonly<Partial<Record<CaseNews, ReferralEventType>>> = {
  acknowledged: 'referral.acknowledged',
  'information-requested': 'referral.information-requested',
  seen: 'referral.seen',
  advised: 'referral.advised',
  closed: 'referral.closed',
  declined: 'referral.declined',
  redirected: 'referral.redirected',
  withdrawn: 'referral.withdrawn',
};

const typeOfVisit = (change: VisitNews): ReferralEventType =>
  change === 'booked' ? 'referral.scheduled' : 'referral.visit-changed';

type AcknowledgedCase = Pick<CaseHeader, 'acknowledgedAt'>;

/** Staff who lower or keep a level acknowledge the case by it. */
function typeOfChange({ change, at }: EventOf<'case-changed'>, { acknowledgedAt }: AcknowledgedCase) {
  if (change === 'retriaged') return acknowledgedAt === at ? 'referral.acknowledged' : undefined;
  return ofCase[change];
}

/** What an event is called to a referrer. A case that got worse is announced again, and came but once. */
function typeOf(event: ReferrerEvent, header: AcknowledgedCase): ReferralEventType | undefined {
  switch (event.kind) {
    case 'new-case':
      return event.from === undefined ? 'referral.received' : undefined;
    case 'case-changed':
      return typeOfChange(event, header);
    case 'visit-changed':
      return typeOfVisit(event.change);
  }
}

/** @returns what the referrer of a case hears of an event; undefined where it does not concern them */
export function referralNewsOf(
  event: ReferrerEvent,
  header: AcknowledgedCase,
): (ReferralNews & { type: ReferralEventType }) | undefined {
  const type = typeOf(event, header);
  if (!type) return undefined;
  const { caseId, eventId, at, caseVersion } = event;
  return {
    caseId,
    eventId,
    type,
    at,
    ...(caseVersion !== undefined && { caseVersion }),
    ...(event.kind === 'visit-changed' && { appointmentId: event.appointmentId, change: event.change }),
    ...(event.kind === 'case-changed' && event.about && { about: event.about }),
  };
}
