import { localDateOf } from '../core/local-time.ts';
import type { ReasonedTime } from './best-times.ts';

/** Free times of one day at one clinic, by the half of the day, each start once. */
export interface TimesAtClinic {
  distanceMiles?: number | undefined;
  morning: ReasonedTime[];
  afternoon: ReasonedTime[];
}

/** Free times of one local date, the nearest clinic first. */
export interface TimesOfDay {
  /** YYYY-MM-DD, as the clinics have it. */
  date: string;
  clinics: TimesAtClinic[];
}

const noon = 12;

/** How times are grouped. */
interface Grouping {
  /** Local hour of a time, 0 to 23. */
  hourOf: (time: ReasonedTime) => number;
  /** Nobody goes to a clinic for them: those of one day stand together. */
  isRemote: boolean;
}

function atClinic(times: readonly ReasonedTime[], { hourOf, isRemote }: Grouping): TimesAtClinic[] {
  const byClinic = Map.groupBy(times, ({ clinicId }) => (isRemote ? '' : clinicId));
  const clinics = [...byClinic.values()].map((here) => {
    // Two practitioners at one start are one time to whoever chooses: the one for whom more speaks.
    const starts = [...Map.groupBy(here, ({ start }) => start).values()].flatMap((same) => {
      const [best] = same.toSorted((a, b) => b.reasons.length - a.reasons.length);
      return best ?? [];
    });
    const [morning, afternoon] = [
      starts.filter((time) => hourOf(time) < noon),
      starts.filter((time) => hourOf(time) >= noon),
    ];
    return { distanceMiles: here[0]?.distanceMiles, morning, afternoon };
  });
  return clinics.toSorted((a, b) => (a.distanceMiles ?? 0) - (b.distanceMiles ?? 0));
}

/**
 * Groups free times by local date and clinic. Clinics stand nearest first; where no distance is known, in the order of their first time.
 * @param times soonest first
 */
export function timesByDay(times: readonly ReasonedTime[], grouping: Grouping): TimesOfDay[] {
  const byDate = Map.groupBy(times, ({ start, zone }) => localDateOf(start, zone));
  return [...byDate].map(([date, ofDate]) => ({ date, clinics: atClinic(ofDate, grouping) }));
}
