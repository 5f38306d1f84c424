import { Temporal } from 'temporal-polyfill';

/** An event of a missed visit: when it came to be, and when the visit was to begin, RFC 3339 both. */
interface OfMissed {
  at: string;
  missedVisitAt?: string | undefined;
}

/** Whether a visit was still to begin when its event came to be: nobody has failed to come, somebody gave it up. */
export const isGivenUp = ({ at, missedVisitAt }: OfMissed): boolean =>
  missedVisitAt !== undefined && Temporal.Instant.compare(missedVisitAt, at) > 0;
