/** Why a visit stays where it is, in words for a front desk. */
export const notPlacedReasons = {
  begun: 'The visit has begun or is over, or the person is checked in.',
  'case-ended': 'Its case has ended. Cancel the visit where nobody is to come.',
  unreadable: 'The visit or its case cannot be read. Tell your technical support.',
  'type-not-offered': 'None of them sees this type of visit.',
  'not-at-clinic': 'None of them sees patients at the clinic of the visit.',
  'no-free-time': 'None of them has a time for it at its clinic on that day.',
  'changed-meanwhile': 'Somebody else changed the visit, or kept taking its new time. Look at it again.',
  'time-over': 'There was no time left for it in this request. Send the same again for the rest.',
} as const;
export type NotPlacedReason = keyof typeof notPlacedReasons;
