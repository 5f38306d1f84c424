import type { StaffMember } from '../directory/directory.ts';
import { inUse } from '../directory/in-use.ts';
import type { Duty } from './duty.ts';
import { whyNotOnCall } from './eligible.ts';
import type { Rota } from './rota.ts';
import type { Shift } from './shift.ts';

type OnCall = StaffMember & { onCallOrder: number };

/** Who of the directory is on call without a rota, in order. @param date local date of the practice */
export const directoryOrder = (staff: readonly StaffMember[], date: string): StaffMember[] =>
  staff
    .filter((member): member is OnCall => member.onCallOrder !== undefined && inUse(member, date))
    .sort((a, b) => a.onCallOrder - b.onCallOrder || (a.recipientId < b.recipientId ? -1 : 1));

/** The lead where no rota names one: the first admin of the directory's order, else the last of it. */
export const defaultLead = (order: readonly StaffMember[]): string | undefined =>
  (order.find(({ role }) => role === 'admin') ?? order.at(-1))?.recipientId;

/**
 * Order and lead of a region on a date. Whoever left, or cannot be on call any more, is passed over.
 * @param date local date of the practice
 */
export function standing(rota: Rota, staff: readonly StaffMember[], date: string): Omit<Duty, 'shift'> {
  const able = (recipientId: string): boolean => whyNotOnCall(staff, recipientId, date) === undefined;
  const listed = directoryOrder(staff, date);
  const lead = rota.lead !== undefined && able(rota.lead) ? rota.lead : defaultLead(listed);
  const order = rota.order?.filter(able) ?? listed.map(({ recipientId }) => recipientId);
  return { order, ...(lead !== undefined && { lead }) };
}

/**
 * Who answers pages at an instant. An hour that no shift covers has the directory's order; so has one whose shift and order have
 * all left, for somebody must be called.
 * @param date local date of the practice at that instant
 */
export function dutyOf(rota: Rota, shift: Shift | undefined, staff: readonly StaffMember[], date: string): Duty {
  const { order, ...rest } = standing(rota, staff, date);
  const isAble = shift !== undefined && whyNotOnCall(staff, shift.recipientId, date) === undefined;
  const isCovered = shift !== undefined && (isAble || order.length > 0);
  const behind = isCovered ? order : directoryOrder(staff, date).map(({ recipientId }) => recipientId);
  return { ...(isAble && { shift: shift.recipientId }), order: behind, ...rest };
}
