import type { Time } from './operations.ts';

/** On whose side a visit was cancelled, as the product names it. */
export type Side = 'patient' | 'referrer' | 'practice';

/** What has become of a visit, and how it came about, in the product's own names. */
export interface Fate {
  status: string;
  cancelledBy?: string | undefined;
  late?: true | undefined;
  reasonCode?: string | undefined;
  overbooked?: true | undefined;
  overridden?: true | undefined;
  /** Why staff overbooked or overrode. */
  staffReason?: string | undefined;
  /** It was marked as missed before its person came after all; the store says so by what it counts alone. */
  revived?: true | undefined;
}

/** Whether a visit still needs its time. */
export const isOpen = ({ status }: Pick<Fate, 'status'>): boolean => status === 'booked' || status === 'checked-in';

/** A fate as text, so that what was told, what is stored and what should be are compared whole: what is absent too. */
export const fateText = (fate: Fate): string =>
  [
    fate.status,
    ...(fate.cancelledBy ? [`by the ${fate.cancelledBy}`] : []),
    ...(fate.late ? ['late'] : []),
    ...(fate.reasonCode ? [`for ${fate.reasonCode}`] : []),
    ...(fate.overbooked ? ['overbooked'] : []),
    ...(fate.overridden ? ['overridden'] : []),
    ...(fate.staffReason === undefined ? [] : [`because: ${fate.staffReason}`]),
  ].join(', ');

/** What the attendance report is to count of a visit that has ended. */
export interface Fact {
  date: string;
  clinicId: string;
  appointmentType: string;
  attendance: string;
  late?: true | undefined;
}

export const factText = ({ date, clinicId, appointmentType, attendance, late }: Fact): string =>
  [`${appointmentType} at ${clinicId} on ${date}: ${attendance}`, ...(late ? ['late'] : [])].join(', ');

const attendanceOf = ({ status, cancelledBy }: Fate): string =>
  status === 'cancelled' ? `cancelled-by-${cancelledBy === 'practice' ? 'practice' : 'patient'}` : status;

/** The one fact of a visit that has ended; none of one that is open, unless its end was taken back. */
export function factOf(fate: Fate, { day, clinic: clinicId, type: appointmentType }: Time): Fact | undefined {
  if (isOpen(fate) && !fate.revived) return undefined;
  const attendance = isOpen(fate) ? 'open' : attendanceOf(fate);
  return { date: day.split(' ')[2] ?? '', clinicId, appointmentType, attendance, late: fate.late };
}
