import { Temporal } from 'temporal-polyfill';

/** Whether the runtime knows a zone by just that name, or reads it as an offset. */
export function isZone(zone: string): boolean {
  try {
    return new Temporal.ZonedDateTime(0n, zone).timeZoneId === zone;
  } catch {
    return false;
  }
}

/** That a zone is none, and, where only capitals or blanks differ, which one is meant. */
export function noZoneWords(zone: string): string {
  const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9+]/g, '');
  const meant = Intl.supportedValuesOf('timeZone').find((known) => plain(known) === plain(zone));
  return `${zone} is no IANA time zone${meant ? `; write ${meant}` : ', such as America/New_York'}.`;
}

/** Whether a zone is one of a place, such as `America/New_York`: `EST`, `UTC`, `Etc/GMT+5` and offsets are of none. */
export const isZoneOfPlace = (zone: string): boolean => isZone(zone) && /^(?!Etc\/)[A-Z][A-Za-z_]*\/[A-Z]/.test(zone);

/** So many changes of a clock are looked at: two years in which it changes twice each. */
const changesCompared = 4;

/** The next changes of a zone's clock from a local date on, each as its instant and the offset after it. */
function nextChanges(zone: string, date: string): string[] {
  const changes: string[] = [];
  let at: Temporal.ZonedDateTime | null | undefined = Temporal.PlainDate.from(date).toZonedDateTime(zone);
  changes.push(at.offset);
  while (changes.length <= changesCompared) {
    at = at.getTimeZoneTransition('next');
    if (!at) break;
    changes.push(`${at.toInstant()} ${at.offset}`);
  }
  return changes;
}

/** Whether the clocks of two zones show the same from a local date (YYYY-MM-DD) on, for the next two years. */
export const isSameClock = (a: string, b: string, date: string): boolean =>
  nextChanges(a, date).join() === nextChanges(b, date).join();

/** Whether the clocks of a zone are changed after a local date, YYYY-MM-DD. */
export const hasClockChanges = (zone: string, date: string): boolean => nextChanges(zone, date).length > 1;
