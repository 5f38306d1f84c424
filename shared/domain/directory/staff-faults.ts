import { clinicalRoles } from '../core/party.ts';
import type { InputFault } from '../core/refusal.ts';
import type { StaffMember } from './directory.ts';
import { inUse } from './in-use.ts';
import { isMailbox, isPhoneNumber } from './staff-address.ts';

type Numbered = StaffMember & { place: number };

const fault = ({ place }: Numbered, name: string, detail: string): InputFault => ({
  pointer: `/staff/${place}/${name}`,
  detail,
});

const isOnCall = ({ onCallOrder }: StaffMember): boolean => onCallOrder !== undefined;

const mailbox = (member: Numbered): InputFault[] =>
  isMailbox(member.email)
    ? []
    : [fault(member, 'email', `${member.recipientId} needs a mailbox, such as nurse@example.org.`)];

function onCallFaults(member: Numbered): InputFault[] {
  if (!isOnCall(member)) return [];
  const { recipientId, role, phone } = member;
  return [
    ...(isPhoneNumber(phone)
      ? []
      : [fault(member, 'phone', `${recipientId} is on call and needs a phone number like +16315550123.`)]),
    ...(clinicalRoles.includes(role)
      ? []
      : [
          fault(
            member,
            'onCallOrder',
            `${recipientId} is of the role ${role}; only ${clinicalRoles.join(', ')} can be on call.`,
          ),
        ]),
  ];
}

const samePlace = (members: readonly Numbered[]): InputFault[] =>
  members.filter(isOnCall).flatMap((member, at, all) => {
    const rival = all.slice(0, at).find(({ onCallOrder }) => onCallOrder === member.onCallOrder);
    if (!rival) return [];
    const detail = `${member.recipientId} stands at place ${member.onCallOrder} of the on-call order, as ${rival.recipientId} does.`;
    return [fault(member, 'onCallOrder', detail)];
  });

/**
 * What keeps pages and notices from arriving, with JSON Pointers into the directory; none = everybody can be told. Who is no longer
 * on the staff is not looked at.
 * @param today local date of the practice
 */
export function staffFaults(staff: readonly StaffMember[], today: string): InputFault[] {
  const present = staff.map((member, place) => ({ ...member, place })).filter((member) => inUse(member, today));
  const nobody = present.some(isOnCall)
    ? []
    : [{ pointer: '/staff', detail: 'Nobody is on call: give at least one nurse or surgeon a place in onCallOrder.' }];
  return [
    ...nobody,
    ...present.flatMap((member) => [...mailbox(member), ...onCallFaults(member)]),
    ...samePlace(present),
  ];
}
