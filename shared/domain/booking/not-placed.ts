/** Why a visit stays where it is, in words for a front desk. */
export const notPlacedReasons = {
  begun: 'The visit has begun or is over, or the person is checked in.',
  'visit-ended': 'The visit was cancelled or missed, or has taken place.',
  'with-somebody-else': 'Somebody else sees this visit already.',
  'other-date': 'The visit is on another date.',
  'case-ended': 'Its case has ended. Cancel the visit where nobody is to come.',
  unreadable: 'The visit or its case cannot be read. Tell your technical support.',
  'type-not-offered': 'None of them sees this type of visit.',
  'not-at-clinic': 'None of them sees this type of visit at its clinic.',
  'no-free-time': 'None of them has a time for it at its clinic on that day.',
  'changed-meanwhile': 'Somebody else changed the visit, or kept taking its new time. Look at it again.',
  'time-over': 'There was no time left for it in this request. Send the same again for the rest.',
} as const;
export type NotPlacedReason = keyof typeof notPlacedReasons;

/** Why one of those whom it may go to cannot see a visit on that day, behind their name. */
const hindrances = {
  'type-not-offered': 'does not see this type of visit',
  'not-at-clinic': 'does not see patients at this clinic',
  'not-licensed': 'may not treat people by video or phone in the state where the patient lives',
  closed: 'would be there, but the clinic is closed then',
  'not-there': 'does not see such visits at this clinic on that day',
  away: 'is away then',
  'limit-reached': 'takes no more visits of this type on that day or in that week',
  reserved: 'has only time that is kept for urgent cases',
  'own-visit': 'is free only while the person has another visit',
  'told-too-late': 'has only an earlier time, and the person would hear of it too late: call them first',
  'no-time-left': 'has no time left there on that day',
} as const;
export type Hindrance = keyof typeof hindrances;

/** What keeps somebody, by the name that people know them by. */
export interface Hindered {
  name: string;
  hindrance: Hindrance;
}

/** The reason that is true of all whom a visit might have gone to. */
export function reasonOf(hindered: readonly Hindered[]): NotPlacedReason {
  const are = (...known: Hindrance[]) => hindered.every(({ hindrance }) => known.includes(hindrance));
  if (are('type-not-offered')) return 'type-not-offered';
  return are('type-not-offered', 'not-at-clinic') ? 'not-at-clinic' : 'no-free-time';
}

/** What is said beside the reason why a visit stays where it is. */
export interface WhyNotPlaced {
  reason: NotPlacedReason;
  /** What keeps each of those whom it might have gone to. */
  hindered?: readonly Hindered[];
  /** By what name people know whoever sees it already. */
  seenBy?: string | undefined;
}

/** A reason in words, with whom it is about. */
export const notPlacedWords = ({ reason, hindered = [], seenBy }: WhyNotPlaced): string =>
  [
    reason === 'with-somebody-else' && seenBy ? `${seenBy} sees this visit already.` : notPlacedReasons[reason],
    ...hindered.map(({ name, hindrance }) => `${name} ${hindrances[hindrance]}.`),
  ].join(' ');
