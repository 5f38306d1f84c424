import { Temporal } from 'temporal-polyfill';
import type { ContactRecord } from './contact-record.ts';

/** When a person who was not reached has been tried often enough for somebody to look for another way. */
export interface TrySettings {
  /** So many tries. */
  tries: number;
  /** A try counts so many minutes after the one before that counted. */
  apartMinutes: number;
  /** In so many different parts of the day. */
  dayParts: number;
  /** Whole local hours of the practice at which these parts begin; before them is the morning. */
  afternoonFrom: number;
  eveningFrom: number;
}

type Try = Pick<ContactRecord, 'at' | 'reached'>;

const instantOf = ({ at }: Try): Temporal.Instant => Temporal.Instant.from(at);

/** Tries since the person was reached last. */
const sinceReached = (tries: readonly Try[]): readonly Try[] =>
  tries.slice(tries.findLastIndex(({ reached }) => reached) + 1);

/** Less those that came too soon after another: who dials again within the hour has not tried anew. */
function countedTries(tries: readonly Try[], apartMinutes: number): Temporal.Instant[] {
  const counted: Temporal.Instant[] = [];
  for (const at of tries.map(instantOf)) {
    const last = counted.at(-1);
    if (!last || at.since(last).total('minutes') >= apartMinutes) counted.push(at);
  }
  return counted;
}

function dayPartOf(at: Temporal.Instant, zone: string, { afternoonFrom, eveningFrom }: TrySettings): string {
  const { hour } = at.toZonedDateTimeISO(zone);
  if (hour < afternoonFrom) return 'morning';
  return hour < eveningFrom ? 'afternoon' : 'evening';
}

/**
 * Whether the tries to reach a person are used up: so many, so far apart, in so many parts of the day, and none that reached them.
 * @param tries all of the case, oldest first @param zone IANA zone of the practice
 */
export function areTriesUsedUp(tries: readonly Try[], settings: TrySettings, zone: string): boolean {
  const counted = countedTries(sinceReached(tries), settings.apartMinutes);
  const parts = new Set(counted.map((at) => dayPartOf(at, zone, settings)));
  return counted.length >= settings.tries && parts.size >= settings.dayParts;
}
