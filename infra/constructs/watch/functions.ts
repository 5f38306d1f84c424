import { type FunctionName, functions } from '../../../functions/functions.ts';
import { fiveMinutes, raiseAlarm, type Watch } from '../alarm.ts';
import { counted } from '../counted.ts';
import type { Running } from '../running.ts';

/**
 * Who misses what a record said that a function could not read and went on without (shared/store/readers/readable.ts), where it is not
 * whoever the function's failure hurts.
 */
const missers: Partial<Record<FunctionName, string>> = {
  staff: 'the patient whose case or visit is not on the worklist or day sheet.',
  cases: 'the patient of whose case a call that was tried, or what staff said, goes unseen.',
  desk: 'the patient for whom fewer times are found at the desk.',
  visits: 'the patient whose time cannot be held, booked or moved.',
  visitPages: 'the same, of who books by the pages.',
  referrals: 'the patient whose referral or visit is not in its list.',
  directory: 'the clinic or practitioner that is not offered.',
  relay: 'the clinic or member of staff that is not told.',
  timers: 'the person whose next page is not sent.',
  sweeper: 'the person whose page is found late, or not at all.',
};

/** Functions that fail or have no container left, and records that they cannot read. */
export function watchFunctions(watch: Watch, { serving }: Running): void {
  const period = fiveMinutes;
  for (const name of Object.keys(functions) as FunctionName[]) {
    const { lambda } = serving[name];
    const { hurts, tables } = functions[name];
    const errors = { metric: lambda.metricErrors({ period }), above: 0, hurts, runbook: 'function-errors' };
    raiseAlarm(watch, `${name}-errors`, errors);
    const throttles = { metric: lambda.metricThrottles({ period }), above: 0, hurts, runbook: 'function-throttles' };
    raiseAlarm(watch, `${name}-throttles`, throttles);
    if (Object.keys(tables).length === 0) continue;
    raiseAlarm(watch, `${name}-records-unreadable`, {
      metric: counted('RecordsUnreadable', name),
      above: 0,
      hurts: missers[name] ?? hurts,
      runbook: 'records-unreadable',
    });
  }
}
