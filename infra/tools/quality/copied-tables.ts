import { holidaysSource } from '../../../shared/config/holidays.ts';
import zips from '../../../shared/config/zip-centroids.json' with { type: 'json' };
import phones from '../../../shared/contract/phone-metadata.json' with { type: 'json' };
import states from '../../../shared/contract/written/us-states.json' with { type: 'json' };
import { diagnosisCodesSource } from '../../../shared/domain/triage/codes/diagnosis-codes.ts';

/** A table copied from the world outside, which goes on changing. None of them may refuse an emergency. */
export interface CopiedTable {
  name: string;
  source: string;
  /** When it was last compared with its source, YYYY-MM-DD. */
  date: string;
  /** After so many months it should be compared again. */
  months: number;
}

export const copiedTables: readonly CopiedTable[] = [
  // New area codes come a few times a year (NANPA).
  { name: 'area codes', source: phones.source, date: phones.date, months: 12 },
  { name: 'states', source: states.source, date: states.date, months: 60 },
  // The Census Bureau publishes them each year; ZIPs move seldom.
  { name: 'places of ZIPs', source: zips.source, date: zips.date, months: 72 },
  // A new edition is in force each 1 October.
  { name: 'diagnosis codes', ...diagnosisCodesSource, months: 12 },
  { name: 'public holidays', ...holidaysSource, months: 24 },
];

/** The day after which a table has grown old. All YYYY-MM-DD. */
const oldAfter = ({ date, months }: CopiedTable): string => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10);
};

/** @returns a line for each table that has grown old by a day, YYYY-MM-DD */
export const oldTables = (tables: readonly CopiedTable[], today: string): string[] =>
  tables
    .filter((table) => oldAfter(table) < today)
    .map(({ name, source, date }) => `${name}: compared last on ${date}. Compare again with: ${source}.`);

if (import.meta.main) {
  const old = oldTables(copiedTables, new Date().toISOString().slice(0, 10));
  for (const line of old) console.warn(`OLD ${line}`);
  console.log(`${copiedTables.length} copied tables, ${old.length} of them old`);
}
