import { type Busy, blocks, liveBusy } from '../calendar/practitioner-day.ts';
import { type TravelSettings, withTheWay } from '../calendar/travel.ts';
import { isLimitReached, type LimitQuestion } from '../calendar/visit-limits.ts';
import type { WorkingWindow } from '../calendar/working-windows.ts';
import { type Interval, overlaps } from '../core/intervals.ts';
import { clinicsById } from '../directory/clinics-by-id.ts';
import type { Clinic } from '../directory/directory.ts';

/** What besides working windows decides whether a time of a practitioner-day can be taken. */
export interface ObstacleQuestion extends LimitQuestion {
  readonly clinics: readonly Clinic[];
  /** The practitioner's working windows of the day, at all clinics. */
  readonly windows: readonly WorkingWindow[];
  readonly travel: TravelSettings;
  /** Ids of stretches that do not block the asker. */
  readonly ignoring: readonly string[];
}

/** Where a stretch is: as it says, or else, for one that was taken when nobody wrote it down, in whose hours its middle lies. */
function whereOf({ kind, clinicId, start, end }: Busy, windows: readonly WorkingWindow[]): string | undefined {
  if (kind === 'away' || clinicId !== undefined) return clinicId;
  const middle = (start + end) / 2;
  return windows.find((window) => window.start <= middle && middle < window.end)?.clinicId;
}

/**
 * What keeps the stretches of visits at a clinic from being taken: each live stretch of the day and, where it is at another clinic, the
 * way there and back. The only rule of travel: it knows no gap between windows, so hours without visits cost nothing.
 */
export function takenFor(
  question: Omit<ObstacleQuestion, 'appointmentType' | 'uncounted'>,
): (clinicId: string) => Busy[] {
  const { practitioner, clinics, windows, travel, day, now, ignoring } = question;
  const busy = liveBusy(day, now, ignoring);
  if (practitioner.clinicIds.length < 2) return () => busy;
  const byId = clinicsById(clinics);
  const clinicOf = (id = '') => byId.get(id);
  const placed = busy.map((each) => ({ each, there: clinicOf(whereOf(each, windows)) }));
  return (clinicId) => {
    const here = clinicOf(clinicId);
    return placed.map(({ each, there }) =>
      here && there && here !== there ? { ...each, ...withTheWay(each, there, here, travel) } : each,
    );
  };
}

/** The live stretches of a day at other clinics than this one, each with the way there and back. */
export function takenElsewhere(question: Parameters<typeof takenFor>[0], clinicId: string): Busy[] {
  const { day, now, ignoring, windows } = question;
  const here = liveBusy(day, now, ignoring).filter((each) => (whereOf(each, windows) ?? clinicId) === clinicId);
  const others = { ...question, ignoring: [...ignoring, ...here.map(({ id }) => id)] };
  return takenFor(others)(clinicId);
}

/** Why a time that lies in a working window is not free, in the order in which it is checked. */
export type Obstacle = 'limit-reached' | 'own-visit' | 'away' | 'busy' | 'travel';

/**
 * The first obstacle of a time that is not free.
 * @param visit its start and end
 * @param stretch the same with buffers
 * @param caseVisits times of other visits of the case
 */
export function obstacleTo(
  question: ObstacleQuestion,
  visit: Interval,
  stretch: Interval,
  caseVisits: readonly Interval[],
): Obstacle {
  if (isLimitReached(question)) return 'limit-reached';
  if (caseVisits.some((each) => overlaps(each, visit))) return 'own-visit';
  const { day, now, ignoring } = question;
  const blocking = liveBusy(day, now, ignoring).filter((each) => blocks(each, visit, stretch));
  if (blocking.some(({ kind }) => kind === 'away')) return 'away';
  return blocking.length > 0 ? 'busy' : 'travel';
}
