import { Temporal } from 'temporal-polyfill';
import { depsOf, type Try } from './try.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What the workflows of the calendar work with, through one door. */
export function calendarDepsOf(attempt: Try) {
  const { product, door } = attempt;
  const now = Temporal.Instant.fromEpochMilliseconds(attempt.now);
  const tableName = (table: string) => table;
  const deps = depsOf(attempt);
  return {
    ...deps,
    calendar: product.calendarReader(door as never, tableName),
    caseBatches: product.caseBatchReader(door as never, tableName),
    derivedId: product.derivedId,
    clock: { now: () => now },
    log: silent,
    views: product.viewLog({ ...deps, zone: 'America/New_York' }),
  };
}
