import type { Temporal } from 'temporal-polyfill';
import { incompleteOf } from '../../../shared/contract/views/incomplete-view.ts';
import { referralTriageView } from '../../../shared/contract/views/referral-triage-view.ts';
import { slotViews } from '../../../shared/contract/views/slot-view.ts';
import { slotsLink } from '../../../shared/contract/views/slots-link.ts';
import type { Referral } from '../../../shared/domain/cases/repeated-referral.ts';
import type { Clinic } from '../../../shared/domain/directory/directory.ts';
import { firstVisitType } from '../../../shared/domain/search/first-visit.ts';
import { log } from '../../../shared/observability/log.ts';
import { type EarliestTimes, earliestTimes } from '../../../shared/workflows/search/earliest-times.ts';
import type { Uses } from '../../compose.ts';
import { referralSummary } from './referral-view.ts';

/** What a new referral is answered with. */
export type ReferralAnswerDeps = Uses<
  'advice' | 'directory' | 'firstVisit' | 'publicUrl' | 'ruleset' | 'schedule' | 'settings' | 'zone'
>;

/** Free times, and the clinics in whose zones they are shown. */
interface ShownTimes extends EarliestTimes {
  clinics: readonly Clinic[];
}

/** Whether a case has its first visit booked: then nobody is offered another. */
const hasFirstVisit = ({ firstVisit }: ReferralAnswerDeps, { header }: Referral): boolean =>
  Object.hasOwn(header.openVisits, firstVisitType(header, firstVisit));

/**
 * Looks for the earliest suitable times. Whatever fails here loses no referral: then no times are named.
 */
export async function earliestOf(
  deps: ReferralAnswerDeps,
  referral: Referral,
  now: Temporal.Instant,
): Promise<ShownTimes | undefined> {
  if (hasFirstVisit(deps, referral)) return undefined;
  const { header, record } = referral;
  try {
    const earliest = await earliestTimes(deps, header, 'referrer', record.submission, now);
    // An emergency has none, and does not wait for the directory.
    const isNone = earliest.slots.length === 0;
    return { ...earliest, clinics: isNone ? [] : (await deps.directory.directory()).clinics };
  } catch (error) {
    log.warn('earliest-times-failed', { caseId: header.caseId }, error);
    return undefined;
  }
}

/** What a referral is shown with besides itself. */
interface Offer {
  earliest: ShownTimes | undefined;
  /** Undefined where the emergency room comes first. */
  bookingToken: string | undefined;
  now: Temporal.Instant;
}

/** Shows a referral to whoever sent it. */
export function referralAnswer(deps: ReferralAnswerDeps, referral: Referral, { earliest, bookingToken, now }: Offer) {
  const { header, record } = referral;
  const { links, referralId, confirmationCode, status, seenBy } = referralSummary(header, deps);
  const hasOffer = header.urgency !== 'emergent' && !hasFirstVisit(deps, referral);
  return {
    referralId,
    confirmationCode,
    status,
    triage: referralTriageView({ header, record }, deps),
    seenBy,
    ...(bookingToken && { bookingToken }),
    earliestSlots: earliest ? slotViews(earliest.slots, earliest.clinics, deps.zone) : [],
    ...(earliest && earliest.notes.length > 0 && { notes: earliest.notes }),
    ...incompleteOf(record),
    links: hasOffer ? { ...links, slots: slotsLink(deps, header, now.toString()) } : links,
  };
}
