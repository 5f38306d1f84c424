import { memoise } from '../../../../shared/domain/core/memoise.ts';
import type { WeekDeps } from './ask-week.ts';

/** Three weeks of each group at the most, and seven dates: none is forgotten within a request. */
const plenty = 1_000;

/**
 * What the day sheets of one week are asked with. What all of them read is read once: its practitioner-days, and the visits that ended on
 * a date; days are still read ahead of the ends, so that a visit which ends meanwhile is in one of the two. None of them notes who looks,
 * because whoever looks sees one week and not whole days of clinics: the page notes that before it shows any of it.
 */
export function readsOfWeek(deps: WeekDeps): WeekDeps {
  const weekNow = memoise(plenty, (key) => {
    const [group = '', week = ''] = JSON.parse(key) as string[];
    return deps.schedule.weekNow(group, week);
  });
  const ofDateNow = memoise(plenty, (date) => deps.attendance.ofDateNow(date));
  return {
    ...deps,
    schedule: { ...deps.schedule, weekNow: (group, week) => weekNow(JSON.stringify([group, week])) },
    attendance: { ...deps.attendance, ofDateNow },
    views: { saw: async () => undefined },
  };
}
