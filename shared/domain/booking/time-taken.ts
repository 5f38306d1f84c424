import { clinicClock } from '../core/clinic-clock.ts';
import { Refusal } from '../core/refusal.ts';
import type { VisitTerms } from './terms.ts';

/**
 * Why a time cannot be taken, in the order in which it is checked; `{hours}` and `{days}` are terms of the appointment type, `{until}`
 * is when the time is released to whoever asks.
 */
export const timeTakenReasons = {
  past: 'This time has already begun or passed.',
  'too-soon': 'A visit of this type is booked at least {hours} hours ahead.',
  'too-far': 'A visit of this type can be booked at most {days} days ahead.',
  'not-offered': 'This visit is not offered on that day any more.',
  'not-licensed': 'By video or phone, this practitioner may not treat people in the state where the patient lives.',
  closed: 'The clinic is closed on that day.',
  'closed-then': 'The clinic is closed at this time of that day.',
  'other-types': 'The practitioner sees other types of visit there at this time.',
  'runs-into-reserved': 'The visit would run into, or out of, hours that are kept for urgent cases.',
  'outside-hours': 'The practitioner does not see patients there at this time.',
  'off-grid': 'No visit of this type starts at this minute.',
  reserved: 'This time is kept for urgent cases until {until}.',
  'limit-reached': 'The practitioner takes no more visits of this type on that day or in that week.',
  'own-visit': 'This case has another visit at that time.',
  away: 'The practitioner is away at this time.',
  busy: 'This time is not free any more.',
  travel: 'The practitioner is at another clinic before or after it, and could not get from one to the other in time.',
  'overbooked-enough': 'The practitioner sees as many people at this time as can be seen at once.',
} as const;
export type TimeTakenReason = keyof typeof timeTakenReasons;

/** What the words of a refusal are filled with. */
interface TakenFacts extends Pick<VisitTerms, 'horizonDays' | 'noticeHours'> {
  /** IANA zone of the clinic. */
  readonly zone: string;
  /** Epoch minute of the release, where the time is reserved. */
  readonly until?: number | undefined;
  /** Whether staff ask. */
  readonly staff?: boolean | undefined;
}

/** What to do instead. At another time the same practitioner has no licence either, and often nobody has. */
function insteadOf(reason: TimeTakenReason, staff: boolean | undefined): string {
  if (reason !== 'not-licensed') return 'Choose another time.';
  return staff ? 'Choose somebody else, or a visit at a clinic.' : 'Choose a visit at a clinic, or call us.';
}

/** The refusal `time-taken` with its `reason`, in words. */
export function timeTaken(
  reason: TimeTakenReason,
  { horizonDays, noticeHours, zone, until, staff }: TakenFacts,
): Refusal {
  const why = timeTakenReasons[reason]
    .replace('{days}', String(horizonDays))
    .replace('{hours}', String(noticeHours))
    .replace('{until}', until === undefined ? '' : clinicClock(until, zone));
  return new Refusal('time-taken', `${why} ${insteadOf(reason, staff)}`, { reason });
}
