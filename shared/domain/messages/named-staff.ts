import { urgencyRank } from '../triage/urgency.ts';
import type { Circumstances, Notice } from './audience.ts';
import type { CaseEvent, Channel } from './events.ts';
import { subscriptionsOf } from './matching.ts';
import type { RecipientId } from './reach.ts';

/** Somebody who hears of an event because of what they do, and by which channels. */
export interface Named {
  recipientId: RecipientId | undefined;
  channels: readonly Channel[];
}

export type Naming<E> = (event: E, circumstances: Circumstances) => Named[];

export const byAll: readonly Channel[] = ['sms', 'email'];
export const byMail: readonly Channel[] = ['email'];

/** What cannot wait until somebody opens their mail rings a phone too. */
export const channelsFor = (event: Notice): readonly Channel[] =>
  'urgency' in event && urgencyRank(event.urgency) < urgencyRank('urgent') ? byMail : byAll;

/**
 * Who is to call about a missed visit: whoever has the case, or answered it, and those at the front desk who were told of the visit, by
 * what they asked for.
 */
export function toCallAgain(event: CaseEvent & Notice, circumstances: Circumstances): Named[] {
  const { header, routing, region, staff } = circumstances;
  const isDesk = (id: RecipientId) => staff.some((each) => each.recipientId === id && each.role === 'front-desk');
  const desk = subscriptionsOf('visit-changed', event, region, routing).filter(({ recipientId }) =>
    isDesk(recipientId),
  );
  return [
    { recipientId: header?.assignee ?? header?.acknowledgedBy, channels: channelsFor(event) },
    ...desk.map(({ recipientId, channel }) => ({ recipientId, channels: [channel] })),
  ];
}
