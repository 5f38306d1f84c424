import type { StaffMember } from '../directory/directory.ts';
import type { Channel, EventKind, EventOf, OutboxEvent } from './events.ts';

/** One message to send: to whom, by what. */
export interface Delivery {
  recipient: Pick<StaffMember, 'recipientId'>;
  channel: Channel;
}

/** Whom of the staff an event goes to, and by what. */
interface Audience {
  /** `watchers`: nurses, the front desk and whoever has the case. A number: that place of the on-call order, 1 = first. */
  who: 'watchers' | { onCallPlace: number };
  channels: readonly Channel[];
}

const onCall = ({ step }: EventOf<'page' | 'escalation'>): Audience => ({
  who: { onCallPlace: step },
  channels: ['sms', 'email'],
});
const watchersByMail = (): Audience => ({ who: 'watchers', channels: ['email'] });

/** Who hears of what, and how. An emergency comes by text message too. */
const audiences: { [K in EventKind]: (event: EventOf<K>) => Audience } = {
  page: onCall,
  escalation: onCall,
  'new-case': ({ urgency }) => ({ who: 'watchers', channels: urgency === 'emergent' ? ['sms', 'email'] : ['email'] }),
  'case-changed': watchersByMail,
  'visit-changed': watchersByMail,
  'no-capacity': watchersByMail,
  'visit-after-deadline': watchersByMail,
  'cannot-be-reached': watchersByMail,
  'phone-the-patient': watchersByMail,
  'needs-rebooking': watchersByMail,
  'unread-words': watchersByMail,
  'deadline-at-risk': watchersByMail,
  'deadline-missed': watchersByMail,
  'test-page': watchersByMail,
  'test-page-unanswered': watchersByMail,
  'hand-off': watchersByMail,
  'staff-unreachable': watchersByMail,
  digest: watchersByMail,
  bundle: watchersByMail,
  'flood-page': watchersByMail,
};

type OnCall = StaffMember & { onCallOrder: number };

const inOnCallOrder = (staff: readonly StaffMember[]): OnCall[] =>
  staff
    .filter((member): member is OnCall => member.onCallOrder !== undefined)
    .sort((a, b) => a.onCallOrder - b.onCallOrder || (a.recipientId < b.recipientId ? -1 : 1));

/** Place 1 is the first of the order; after the last it starts again, so that it never runs out. No order: everybody. */
function pagedAt(place: number, staff: readonly StaffMember[]): readonly StaffMember[] {
  const order = inOnCallOrder(staff);
  const member = order[(place - 1) % order.length];
  return member ? [member] : staff;
}

/** Nobody of those who watch: everybody. */
function watchersOf(staff: readonly StaffMember[], assignee: string | undefined): readonly StaffMember[] {
  const watchers = staff.filter(
    ({ role, recipientId }) => role === 'nurse' || role === 'front-desk' || recipientId === assignee,
  );
  return watchers.length > 0 ? watchers : staff;
}

/**
 * Who of the staff hears of an event, and how.
 * @param assignee recipient id of whoever has the case, where known
 * @returns one delivery per recipient and channel; empty only where the practice has no staff at all.
 */
export function recipientsOf(event: OutboxEvent, staff: readonly StaffMember[], assignee?: string): Delivery[] {
  const { who, channels } = (audiences[event.kind] as (event: OutboxEvent) => Audience)(event);
  const people = who === 'watchers' ? watchersOf(staff, assignee) : pagedAt(who.onCallPlace, staff);
  return people.flatMap((recipient) => channels.map((channel) => ({ recipient, channel })));
}
