import type { ClockSettings } from '../domain/cases/clock-stages.ts';
import type { TrySettings } from '../domain/cases/contact-tries.ts';
import { clockRules } from './clock-rules.ts';

/** Clinical.md section 9, the table of clocks that do not run out in silence. */
export const clockSettings: ClockSettings = {
  contactAtRisk: { share: 1 / 4, leastMinutes: 15 },
  seenAtRisk: { urgent: { hours: 24 }, expedited: { days: 2 }, routine: { days: 7 } },
  acknowledgeAgainAt: '09:00',
  contactAgain: { urgent: { hours: 4 }, expedited: { days: 1 }, routine: { days: 1 } },
  missedVisitAgainAt: '09:00',
  missedVisitByDay: { from: 7, to: 19, at: 16 },
  seenAgain: { days: 1 },
  readAgain: clockRules.readWithin,
};

/** Draft: the practice confirms how often it tries before it looks for another way (decision 042). */
export const trySettings: TrySettings = { tries: 4, apartMinutes: 60, dayParts: 2, afternoonFrom: 12, eveningFrom: 17 };
