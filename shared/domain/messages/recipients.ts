import type { StaffMember } from '../directory/directory.ts';
import type { StaffMessage } from './message.ts';
import type { StaffEvent } from './staff-message.ts';

/** One message to send: to whom, by what. */
export interface Delivery {
  recipient: Pick<StaffMember, 'recipientId'>;
  channel: StaffMessage['channel'];
}

type OnCall = StaffMember & { onCallOrder: number };

const inOnCallOrder = (staff: readonly StaffMember[]): OnCall[] =>
  staff
    .filter((member): member is OnCall => member.onCallOrder !== undefined)
    .sort((a, b) => a.onCallOrder - b.onCallOrder || (a.recipientId < b.recipientId ? -1 : 1));

/** Step 1 is the first of the order; after the last it starts again, so that it never runs out. No order: everybody. */
function pagedAt(step: number, staff: readonly StaffMember[]): readonly StaffMember[] {
  const order = inOnCallOrder(staff);
  const member = order[(step - 1) % order.length];
  return member ? [member] : staff;
}

/** Nurses, the front desk and whoever has the case. Nobody of those: everybody. */
function watchersOf(staff: readonly StaffMember[], assignee: string | undefined): readonly StaffMember[] {
  const watchers = staff.filter(
    ({ role, recipientId }) => role === 'nurse' || role === 'front-desk' || recipientId === assignee,
  );
  return watchers.length > 0 ? watchers : staff;
}

/**
 * Who hears of an event, and how.
 *
 * | event | who | by |
 * |---|---|---|
 * | `page`, `escalation` | the person at the event's step of the on-call order | SMS and e-mail |
 * | `new-case`, emergent | nurses, front desk, assignee | SMS and e-mail |
 * | everything else | nurses, front desk, assignee | e-mail |
 *
 * @param assignee recipient id of whoever has the case, where known
 * @returns one delivery per recipient and channel; empty only where the practice has no staff at all.
 */
export function recipientsOf(
  event: Pick<StaffEvent, 'kind' | 'step' | 'urgency'>,
  staff: readonly StaffMember[],
  assignee?: string,
): Delivery[] {
  const isPage = event.kind === 'page' || event.kind === 'escalation';
  const bySms = isPage || (event.kind === 'new-case' && event.urgency === 'emergent');
  const people = isPage ? pagedAt(event.step ?? 1, staff) : watchersOf(staff, assignee);
  const channels: Delivery['channel'][] = bySms ? ['sms', 'email'] : ['email'];
  return people.flatMap((recipient) => channels.map((channel) => ({ recipient, channel })));
}
