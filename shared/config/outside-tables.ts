import phones from '../contract/phone-metadata.json' with { type: 'json' };
import states from '../contract/written/us-states.json' with { type: 'json' };
import { zipAreasSource } from '../domain/directory/region-of-zip.ts';
import { diagnosisCodesSource } from '../domain/triage/codes/diagnosis-codes.ts';
import ordinaryWords from '../domain/triage/words/lists/ordinary-words.json' with { type: 'json' };
import { emergencyNumbersSource } from '../texts/emergency-numbers.ts';
import { emergencyLanguagesSource } from '../texts/emergency-sentences.ts';
import { coverageSource } from './coverage.ts';
import { holidaysSource } from './holidays.ts';
import zips from './zip-centroids.json' with { type: 'json' };

/** Where a table comes from, and when it was last compared with that: YYYY-MM-DD. */
interface TableSource {
  readonly source: string;
  readonly date: string;
}

/** A table of the world outside, which goes on changing. None of them may refuse an emergency. */
export interface OutsideTable extends TableSource {
  /** A code, for logs. */
  readonly name: string;
  /** After so many months it should be compared again. */
  readonly months: number;
}

const table = (name: string, { source, date }: TableSource, months: number): OutsideTable => ({
  name,
  source,
  date,
  months,
});

/** Each says itself where it comes from and when it was compared last. */
export const outsideTables: readonly OutsideTable[] = [
  // New area codes come a few times a year (NANPA).
  table('area-codes', phones, 12),
  table('states', states, 60),
  // The Census Bureau publishes them each year; ZIPs move seldom.
  table('zip-places', zips, 72),
  table('zip-areas', zipAreasSource, 72),
  // A new edition is in force each 1 October.
  table('diagnosis-codes', diagnosisCodesSource, 12),
  table('public-holidays', holidaysSource, 24),
  // Medicare's amounts change each January.
  table('procedure-amounts', coverageSource, 14),
  table('emergency-numbers', emergencyNumbersSource, 24),
  // People's words change slowly; the lists of clinical words are ours.
  table('ordinary-words', ordinaryWords, 60),
  table('emergency-languages', emergencyLanguagesSource, 60),
];
