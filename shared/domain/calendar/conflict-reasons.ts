/** Why a visit cannot take place as it was booked. */
export const conflictReasons = ['away', 'not-in-use', 'not-licensed', 'closed', 'outside-hours'] as const;
export type ConflictReason = (typeof conflictReasons)[number];
