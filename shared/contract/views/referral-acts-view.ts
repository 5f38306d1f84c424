import { actsOf } from '../../domain/cases/case-act.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import {
  type ReferralEvent,
  type ReferrerCard,
  referralEventTypes,
  type SequencedEvent,
} from '../../domain/cases/referral-event.ts';
import { withOffset } from '../../domain/core/instants.ts';
import type { ReferralActsAnswer } from '../referral-acts-answer.ts';
import type { ShownActs } from './case-acts-view.ts';
import { requestView, type ViewedAt } from './request-view.ts';

/** Shows to the referrer of a case what the practice said and asked; who of the staff did is the practice's. */
export function referralActsView({ acts, requests }: ShownActs, when: ViewedAt): ReferralActsAnswer {
  const reason = actsOf(acts, 'ended').at(-1)?.reason;
  const advice = actsOf(acts, 'advice').map(({ at, text }) => ({ at: withOffset(at, when.zone), text }));
  return {
    ...(reason && { reason }),
    ...(advice.length > 0 && { advice }),
    informationRequests: requests.map((request) => requestView(request, when)),
  };
}

/** What an event tells besides: the words or the request that it is about. */
function told({ about, type }: ReferralEvent, { outcome }: CaseHeader, { acts, requests }: ShownActs, when: ViewedAt) {
  const act = acts.find(({ actId }) => actId === about);
  const request = requests.find(({ requestId }) => requestId === about);
  return {
    ...(type === 'referral.closed' && outcome && { outcome }),
    ...(act?.kind === 'ended' && act.reason && { reason: act.reason }),
    ...(act?.kind === 'advice' && { advice: act.text }),
    ...(request && { request: requestView(request, when) }),
  };
}

/** Shows events of a referral; of a type that a later release may have written, nothing. */
export const referralEventsView = (
  events: readonly SequencedEvent[],
  { header, card, ...shown }: ShownActs & { header: CaseHeader; card: ReferrerCard },
  when: ViewedAt,
) =>
  events
    .filter(({ type }) => referralEventTypes.some((known) => known === type))
    .map((event) => {
      const { eventId, type, sequence, at, caseId, appointmentId, change } = event;
      return {
        eventId,
        type,
        sequence,
        at: withOffset(at, when.zone),
        referralId: caseId,
        ...(card.externalId && { externalId: card.externalId }),
        ...(appointmentId && { appointmentId }),
        ...(change && { change }),
        ...told(event, header, shown, when),
      };
    });
