import { memoise } from '../../../../shared/domain/core/memoise.ts';
import type { WeekDeps } from './ask-week.ts';

/** Three weeks of each group at the most, and seven dates: none is forgotten within a request. */
const plenty = 1_000;

/**
 * The same with what the day sheets of one week all read being read once: its practitioner-days, and the visits that ended on a date.
 * For one request alone: days are still read ahead of the ends, so that a visit which ends meanwhile is in one of the two.
 */
export function withSharedReads(deps: WeekDeps): WeekDeps {
  const weekNow = memoise(plenty, (key) => {
    const [group = '', week = ''] = JSON.parse(key) as string[];
    return deps.schedule.weekNow(group, week);
  });
  const ofDateNow = memoise(plenty, (date) => deps.attendance.ofDateNow(date));
  return {
    ...deps,
    schedule: { ...deps.schedule, weekNow: (group, week) => weekNow(JSON.stringify([group, week])) },
    attendance: { ...deps.attendance, ofDateNow },
  };
}
