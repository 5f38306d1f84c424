import { fault, type InputFault } from '../core/refusal.ts';
import type { Directory, StaffMember } from '../directory/directory.ts';
import { inUse } from '../directory/in-use.ts';
import { staffAddress } from '../directory/staff-address.ts';
import type { Subscription } from './subscription.ts';

/** What somebody asks for, before it has an id. */
export type WantedSubscription = Omit<Subscription, 'subscriptionId'>;

const addressWords = { sms: 'phone number that a text message can be sent to', email: 'mailbox' } as const;

function memberFaults(member: StaffMember | undefined, { recipientId, channel }: WantedSubscription): InputFault[] {
  if (!member) return [fault('/recipientId', `The directory has nobody named ${recipientId} who works here.`)];
  if (staffAddress(member, channel) !== undefined) return [];
  const detail = `The directory has no ${addressWords[channel]} of ${recipientId}. Have it entered there first.`;
  return [fault('/channel', detail)];
}

/**
 * What of a wanted subscription cannot be, with JSON Pointers; none = it can be kept.
 * @param today local date of the practice
 */
export function wantedFaults(
  wanted: WantedSubscription,
  { staff, clinics }: Pick<Directory, 'staff' | 'clinics'>,
  today: string,
): InputFault[] {
  const member = staff.find((each) => each.recipientId === wanted.recipientId && inUse(each, today));
  const known = new Set(clinics.map(({ clinicId }) => clinicId));
  const { quietHours } = wanted;
  return [
    ...memberFaults(member, wanted),
    ...wanted.clinics.flatMap((id, at) =>
      known.has(id) ? [] : [fault(`/clinics/${at}`, `There is no clinic ${id}.`)],
    ),
    ...(quietHours && quietHours.from === quietHours.to
      ? [fault('/quietHours/to', 'must differ from from; leave quietHours out to be told at any time')]
      : []),
  ];
}
