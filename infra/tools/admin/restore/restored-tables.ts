import type { Temporal } from 'temporal-polyfill';
import { type TableName, tableNames } from '../../../../shared/store/table.ts';

/** A table that a restore brings back. `Requests` holds answers to repeats and counters of an hour: yesterday's would be wrong today. */
export type RestoredTable = Exclude<TableName, 'Requests'>;

export const restoredTables: readonly RestoredTable[] = tableNames.filter((name) => name !== 'Requests');

/** What stands behind a table's name in that of its restore to an instant. */
export const suffixOf = (at: Temporal.Instant): string =>
  `r${at.toString({ smallestUnit: 'second' }).replaceAll(/[^\dTZ]/g, '')}`;

/** What the restore of a table is called: the table's name in front, by which the trail takes what is read of it (trail-stack.ts). @param source the deployed name of the table */
export const restoredName = (source: string, suffix: string): string => `${source}-${suffix}`;
