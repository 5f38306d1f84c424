import { clinicalRoles } from '../core/party.ts';
import type { StaffMember } from '../directory/directory.ts';
import { inUse } from '../directory/in-use.ts';

/**
 * Why somebody cannot be on call: only nurses and above can, while they are on the staff.
 * @param date local date of the practice on which they would be on call last
 * @returns what is wrong, to go behind the name of a field; undefined where they can
 */
export function whyNotOnCall(staff: readonly StaffMember[], recipientId: string, date: string): string | undefined {
  const member = staff.find((each) => each.recipientId === recipientId);
  if (!member) return 'is no recipientId of a member of staff';
  if (!clinicalRoles.includes(member.role))
    return `is of the role ${member.role}; only ${clinicalRoles.join(', ')} can be on call`;
  if (!inUse(member, date)) return `is on the staff until ${member.until} only`;
  return undefined;
}
