import { type Interval, merged, within, without } from '../core/intervals.ts';
import type { EpochMinute } from '../core/local-time.ts';

/** Time that is kept for urgent cases, in epoch minutes. */
export interface ReservedTime extends Interval {
  clinicId: string;
  /** ISO week such as `2026-W48`. */
  week: string;
  /** Minutes before its start from which on everybody may take a time here. */
  everyoneMinutes: number;
  /** Visits of its practitioner that may lie in it. */
  visits: readonly TakenTime[];
}

/** A visit that was not cancelled, without buffers, and when its time was taken. */
export interface TakenTime extends Interval {
  takenAt: EpochMinute;
}

/** Minutes of reserved time. */
export interface CarveOutFigures {
  reservedMinutes: number;
  /** Taken while they were kept. */
  usedMinutes: number;
  /** Not taken while they were kept, and open to everybody by now. */
  releasedMinutes: number;
  /** Of these, taken afterwards. */
  releasedUsedMinutes: number;
}

/** What the practice has set about judging reserved time; shares of one. */
export interface CarveOutSettings {
  /** Of fewer minutes nothing is said. */
  leastMinutes: number;
  /** Used so much, there is too little. */
  fullFrom: number;
  /** Left empty so much, something is wrong. */
  wasteFrom: number;
  /** Used less than this by those it is kept for, and left empty: there is too much. */
  littleUsedBelow: number;
}

/**
 * What follows from the figures: `more` reserved time, as much (`keep`), `fewer`; `release-earlier` where the time is needed and what is
 * left of it comes too late for others; `too-little-data` also while some of it is still kept.
 */
export const suggestions = ['more', 'keep', 'fewer', 'release-earlier', 'too-little-data'] as const;
export type Suggestion = (typeof suggestions)[number];

/** The suggestion that follows from the figures of one clinic and week. Time that is empty in the end is what keeping it costs. */
export function suggestionOf(figures: CarveOutFigures, settings: CarveOutSettings): Suggestion {
  const { reservedMinutes, usedMinutes, releasedMinutes, releasedUsedMinutes } = figures;
  const isOver = usedMinutes + releasedMinutes >= reservedMinutes;
  if (!isOver || reservedMinutes < settings.leastMinutes) return 'too-little-data';
  const used = usedMinutes / reservedMinutes;
  if (used >= settings.fullFrom) return 'more';
  const wasted = (releasedMinutes - releasedUsedMinutes) / reservedMinutes;
  if (wasted < settings.wasteFrom) return 'keep';
  return used < settings.littleUsedBelow ? 'fewer' : 'release-earlier';
}

const minutesOf = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, { start, end }) => sum + end - start, 0);

/** What visits take of a time. */
const takenOf = ({ start, end }: ReservedTime, visits: readonly Interval[]): Interval[] =>
  within([{ start, end }], merged(visits));

function figuresOf(time: ReservedTime, now: EpochMinute): CarveOutFigures {
  const { start, end, everyoneMinutes, visits } = time;
  const whileKept = visits.filter((visit) => visit.takenAt < visit.start - everyoneMinutes);
  const used = takenOf(time, whileKept);
  const released = without(merged([{ start, end: Math.min(end, now + everyoneMinutes) }]), used);
  const later = within(released, merged(visits));
  return {
    reservedMinutes: end - start,
    usedMinutes: minutesOf(used),
    releasedMinutes: minutesOf(released),
    releasedUsedMinutes: minutesOf(later),
  };
}

const sum = (a: CarveOutFigures, b: CarveOutFigures): CarveOutFigures => ({
  reservedMinutes: a.reservedMinutes + b.reservedMinutes,
  usedMinutes: a.usedMinutes + b.usedMinutes,
  releasedMinutes: a.releasedMinutes + b.releasedMinutes,
  releasedUsedMinutes: a.releasedUsedMinutes + b.releasedUsedMinutes,
});

/** One clinic and ISO week. */
export interface CarveOutRow extends CarveOutFigures {
  clinicId: string;
  week: string;
  suggestion: Suggestion;
}

const nothing = { reservedMinutes: 0, usedMinutes: 0, releasedMinutes: 0, releasedUsedMinutes: 0 };

/** What became of reserved time by clinic and week, sorted by both; clinics and weeks without any are left out. */
export function carveOutsOf(
  times: readonly ReservedTime[],
  now: EpochMinute,
  settings: CarveOutSettings,
): CarveOutRow[] {
  const groups = Map.groupBy(times, ({ clinicId, week }) => `${clinicId} ${week}`);
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, ofGroup]) => {
      const [clinicId = '', week = ''] = name.split(' ');
      const figures = ofGroup.map((time) => figuresOf(time, now)).reduce(sum, nothing);
      return { clinicId, week, ...figures, suggestion: suggestionOf(figures, settings) };
    });
}
