import type { Temporal } from 'temporal-polyfill';
import { type ActOf, actsOf } from '../../domain/cases/case-act.ts';
import { datesBetween } from '../../domain/core/local-time.ts';
import { type Caller, isClinician } from '../../domain/core/party.ts';
import {
  type Breach,
  breachesOf,
  type ClinicRow,
  clinicRowsOf,
  rowsOf,
  type TimelinessRow,
  type WeekRow,
  weekRowsOf,
} from '../../domain/reports/timeliness.ts';
import type { ActReader } from '../cases/act-ports.ts';
import type { FactsOfDaysReader } from './ports.ts';

export interface TimelinessDeps {
  factsOfDays: FactsOfDaysReader;
  acts: Pick<ActReader, 'ofCase'>;
  /** IANA zone of the practice. */
  zone: string;
}

/** Local dates of the practice, both ends included. */
export interface TimelinessQuestion {
  from: string;
  to: string;
  caller: Caller;
  now: Temporal.Instant;
}

export interface TimelinessReport {
  rows: TimelinessRow[];
  byClinic: ClinicRow[];
  byWeek: WeekRow[];
  breaches: (Omit<Breach, 'reason'> & { reason?: string })[];
  /** How many breaches are not listed. */
  leftOut: number;
}

/** As many as an audit entry of a view can name. */
const mostBreaches = 200;
/** How many cases' reasons are read at the same time. */
const atOnce = 16;

/** Why a late visit was accepted, in the words of who last did. */
async function wordsFor({ acts }: TimelinessDeps, breach: Breach): Promise<string | undefined> {
  const accepted: ActOf<'late-visit-accepted'>[] = actsOf(
    (await acts.ofCase(breach.caseId)).acts,
    'late-visit-accepted',
  );
  return accepted.at(-1)?.reason;
}

/** The breaches as a clinician reads them: with the words of a reason in the place of its code. */
async function withWords(deps: TimelinessDeps, breaches: readonly Breach[]): Promise<TimelinessReport['breaches']> {
  const accepted = breaches.filter(({ reason }) => reason === 'accepted-late');
  const words = new Map<string, string | undefined>();
  for (let first = 0; first < accepted.length; first += atOnce) {
    const some = accepted.slice(first, first + atOnce);
    const read = await Promise.all(some.map((each) => wordsFor(deps, each)));
    some.forEach(({ caseId }, place) => {
      words.set(caseId, read[place]);
    });
  }
  return breaches.map((breach) => {
    const reason = breach.reason === 'accepted-late' ? words.get(breach.caseId) : undefined;
    return reason === undefined ? breach : { ...breach, reason };
  });
}

/**
 * How soon cases were acknowledged, contacted and seen, by level, clinic and person, with the deadlines that were not met. From facts
 * that were kept as things happened (note-timeliness.ts): it reads the days that are asked for and no other. Why a late visit was
 * accepted is clinical: whoever may not read it gets the code.
 */
export async function timelinessReport(
  deps: TimelinessDeps,
  { from, to, caller, now }: TimelinessQuestion,
): Promise<TimelinessReport> {
  const facts = await deps.factsOfDays.ofDates(datesBetween(from, to));
  const all = breachesOf(facts, now);
  const listed = all.slice(0, mostBreaches);
  return {
    rows: rowsOf(facts, now),
    byClinic: clinicRowsOf(facts, now),
    byWeek: weekRowsOf(facts, now, deps.zone),
    breaches: isClinician(caller) ? await withWords(deps, listed) : listed,
    leftOut: all.length - listed.length,
  };
}
