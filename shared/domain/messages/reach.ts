import type { StaffMember } from '../directory/directory.ts';
import { callSequence, type Duty } from '../oncall/duty.ts';
import { type Channel, channels } from './events.ts';
import type { Routing } from './subscription.ts';

export type RecipientId = StaffMember['recipientId'];

/** Who works here today, who is on call, and by what each of them is reached. */
export interface Reach {
  staff: readonly StaffMember[];
  duty: Duty;
  routing: Routing;
}

/** The channels that a confirmed endpoint of a person is on. */
export const channelsTo = (recipientId: RecipientId, { routing }: Pick<Reach, 'routing'>): Channel[] =>
  channels.filter((channel) =>
    routing.endpoints.some(
      (each) => each.recipientId === recipientId && each.channel === channel && each.state === 'confirmed',
    ),
  );

export const isReached = (recipientId: RecipientId, reach: Pick<Reach, 'routing'>): boolean =>
  channelsTo(recipientId, reach).length > 0;

/** Whether a text message reaches a person: for a page a mail is not enough, it wakes nobody. */
export const isPhoned = (recipientId: RecipientId, reach: Pick<Reach, 'routing'>): boolean =>
  channelsTo(recipientId, reach).includes('sms');

/**
 * In which order people are called, those who left passed by. Nobody named: whoever may answer a page; nobody of these: everybody.
 * @param first somebody who is called before all others
 */
export function calledInOrder({ staff, duty }: Pick<Reach, 'staff' | 'duty'>, first?: RecipientId): RecipientId[] {
  const idsOf = (people: readonly StaffMember[]) => people.map(({ recipientId }) => recipientId);
  const present = new Set(idsOf(staff));
  const named = callSequence(duty, first).filter((each) => present.has(each));
  if (named.length > 0) return named;
  const mayAnswer = staff.filter(({ role }) => role !== 'front-desk');
  return idsOf(mayAnswer.length > 0 ? mayAnswer : staff);
}
