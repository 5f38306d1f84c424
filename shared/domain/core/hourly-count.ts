/**
 * What is counted together: intakes of one source or with one contact, each named by a keyed digest; messages sent again to one person;
 * links to a saved form that one source asked for, or one contact gets.
 */
export interface HourlyCounter {
  readonly by: 'source' | 'contact' | 'replay' | 'link-source' | 'link-contact';
  readonly id: string;
}

/** One more, as one of its counters counts it. */
export interface HourlyCount {
  readonly counter: HourlyCounter;
  /** So many within any hour. */
  readonly limit: number;
  /** Epoch second at which it came. */
  readonly at: number;
}

/** The latest of a counter, epoch seconds, the newest first. */
export type TakenAt = readonly number[];

/** Seconds within which a counter counts. */
export const countedSeconds = 3600;

/** @returns how many seconds remain until a counter takes one more; 0 where it does now. */
export function secondsUntilNext(taken: TakenAt, { limit, at }: HourlyCount): number {
  const oldest = taken[limit - 1];
  return oldest === undefined ? 0 : Math.max(0, oldest + countedSeconds - at);
}
