import { tableNames } from '../../../shared/store/table.ts';
import { fiveMinutes, raiseAlarm, type Watch } from '../alarm.ts';
import { sumOf } from '../counted.ts';
import type { Running } from '../running.ts';

/** DynamoDB refuses some while it splits a partition, and the SDK tries again; so many are felt. */
const throttlesFelt = 50;

/** Tables that refuse, and what the stacks of records and of the trail ask to be watched. */
export function watchRecords(watch: Watch, { tables, watched }: Running): void {
  for (const name of tableNames) {
    const table = tables[name];
    raiseAlarm(watch, `${name}-throttled`, {
      metric: sumOf(
        ['ReadThrottleEvents', 'WriteThrottleEvents'].map((each) =>
          table.metric(each, { statistic: 'sum', period: fiveMinutes }),
        ),
      ),
      above: throttlesFelt,
      hurts: 'callers who wait or are told to try again, and people whose messages are late.',
      runbook: 'tables-throttled',
    });
  }
  for (const { name, ...alert } of watched) raiseAlarm(watch, name, alert);
}
