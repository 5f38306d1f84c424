import type { Temporal } from 'temporal-polyfill';
import type { Busy, DayKey } from '../../../../shared/domain/calendar/practitioner-day.ts';
import type { IdSource } from '../../../../shared/domain/core/ids.ts';
import type { Directory } from '../../../../shared/domain/directory/directory.ts';
import type { Ruleset } from '../../../../shared/domain/triage/ruleset.ts';
import type { Told } from './all-records.ts';

/** The time that a day keeps for a visit. */
export interface KeptTime {
  readonly day: DayKey;
  readonly stretch: Busy;
}

/** What rules of a case know of everything else. */
export interface CheckContext {
  readonly now: Temporal.Instant;
  readonly ids: IdSource;
  readonly ruleset: Ruleset;
  /** Two letters of the state of whoever says nothing of theirs. */
  readonly practiceState: string | undefined;
  readonly directory: Directory;
  /** What days keep for visits, by the visit's id. */
  readonly keptTimes: ReadonlyMap<string, KeptTime>;
  /** Cases of which an event says that they are new. */
  readonly announced: ReadonlySet<string>;
  /** What timers and pages say of the rounds of each case, by their numbers. */
  readonly paged: Told['paged'];
  /** The highest version of each case and visit that a promise knows of. */
  readonly versions: Told['versions'];
  /** When staff were told last that a visit needs another time. */
  readonly flaggedAt: Told['flaggedAt'];
}
