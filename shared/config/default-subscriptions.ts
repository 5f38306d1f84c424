import type { StaffRole } from '../domain/core/party.ts';
import type { Region, StaffMember } from '../domain/directory/directory.ts';
import type { Channel } from '../domain/messages/events.ts';
import type { MessageKind } from '../domain/messages/message.ts';
import type { Subscription } from '../domain/messages/subscription.ts';

/** What whoever is on call hears by text message: anybody whom a rota may name. */
const onCall: readonly MessageKind[] = ['page', 'escalation', 'test-page', 'hand-off'];

/** What each role hears by mail: what that role acts on, and a digest for the rest. Surgeons are paged, and mailed nothing. */
const byMail: Readonly<Record<StaffRole, readonly MessageKind[]>> = {
  'front-desk': [
    'new-case',
    'visit-changed',
    'no-capacity',
    'visit-after-deadline',
    'needs-rebooking',
    'phone-the-patient',
    'cannot-be-reached',
    'digest',
  ],
  nurse: ['new-case', 'unread-words', 'deadline-at-risk', 'no-capacity', 'digest'],
  surgeon: [],
  admin: ['deadline-missed', 'cannot-be-reached', 'test-page', 'digest'],
};

/**
 * What a member hears who has asked for nothing yet.
 * @param regions only of these; empty = of all
 */
export function defaultSubscriptions(
  { recipientId, role }: StaffMember,
  regions: readonly Region[] = [],
): Omit<Subscription, 'subscriptionId'>[] {
  const of = (channel: Channel, kinds: readonly MessageKind[], where: readonly Region[]) =>
    kinds.length === 0
      ? []
      : [{ recipientId, channel, kinds: [...kinds], clinics: [], regions: [...where], urgencies: [] }];
  return [...of('sms', role === 'front-desk' ? [] : onCall, []), ...of('email', byMail[role], regions)];
}
