import { Temporal } from 'temporal-polyfill';
import { isBusinessDay } from '../core/business-days.ts';
import type { CaseClock } from '../messages/case-clocks.ts';
import { escalates, pages } from '../paging/paging.ts';
import { after, deadlineRow } from '../triage/deadlines.ts';
import type { ClockRules, Span } from '../triage/ruleset.ts';
import type { Urgency } from '../triage/urgency.ts';
import type { CaseHeader } from './case-header.ts';
import { isToCallAgain } from './contact-anew.ts';

/** Levels whose `seenBy` is a visit here, and whom no page calls by their level alone. */
type SeenLevel = Exclude<Urgency, 'emergent'>;

/** When a clock is told of before its time and, where nobody does anything, after it. Days are local days of the practice. */
export interface ClockSettings {
  /** Before `contactBy`: this share of the time that it gives, and at least so many minutes. */
  contactAtRisk: { share: number; leastMinutes: number };
  /** So long before `seenBy`. */
  seenAtRisk: Readonly<Record<SeenLevel, { hours: number } | { days: number }>>;
  /** At this wall-clock time (HH:MM) of every business day after `acknowledgeBy`. */
  acknowledgeAgainAt: string;
  /** Each of these after the clock, and again and again. */
  contactAgain: Readonly<Record<SeenLevel, Span>>;
  /** Of a call about a missed visit: at this wall-clock time (HH:MM) of every business day, and before it only between these hours. */
  missedVisitAgainAt: string;
  missedVisitByDay: { from: number; to: number; at: number };
  seenAgain: Span;
  readAgain: ClockRules['readWithin'];
}

/** One time at which a clock may be told of. */
export interface Stage {
  at: Temporal.Instant;
  place: 'before' | 'at' | 'after';
}

export interface StageContext {
  ruleset: ClockRules;
  clockSettings: ClockSettings;
}

type Level = Pick<
  CaseHeader,
  'urgency' | 'pageOnCall' | 'emergentClocks' | 'status' | 'reachedAt' | 'callAnewAt' | 'missedVisit'
>;

/** Whether people are paged until somebody acknowledges a case: then pages tell of that clock. */
const isEscalated = ({ urgency, emergentClocks }: Level): boolean => escalates(urgency) || emergentClocks === true;

/** Whether paging looks for the contact of a case by itself (paging/contact.ts): not about a visit that was missed. */
const isContactPaged = (level: Level): boolean => isEscalated(level) && pages(level) && !isToCallAgain(level);

const levelOf = ({ urgency }: Level): SeenLevel => (urgency === 'emergent' ? 'urgent' : urgency);

/** When the clock of the contact was set. Business days and office hours, which no draft has here, count as days and hours. */
function contactSetAt(level: Level, by: Temporal.ZonedDateTime, ruleset: ClockRules): Temporal.ZonedDateTime {
  const row = level.emergentClocks ? ruleset.deadlines.emergent : deadlineRow(ruleset, level.urgency, level.pageOnCall);
  const span = row.contactWithin;
  if ('businessDays' in span) return by.subtract({ days: span.businessDays });
  return by.subtract('officeHours' in span ? { hours: span.officeHours } : span);
}

function contactAtRisk(level: Level, by: Temporal.ZonedDateTime, { ruleset, clockSettings }: StageContext) {
  const { share, leastMinutes } = clockSettings.contactAtRisk;
  const set = contactSetAt(level, by, ruleset);
  const span = by.epochMilliseconds - set.epochMilliseconds;
  const at = by.subtract({ milliseconds: Math.max(Math.round(span * share), leastMinutes * 60_000) });
  return isToCallAgain(level) ? byDay(at, set, { ruleset, clockSettings }) : at;
}

/** By day: what would fall into a night is told in the afternoon before it, unless the clock was not set by then. */
function byDay(at: Temporal.ZonedDateTime, set: Temporal.ZonedDateTime, { clockSettings }: StageContext) {
  const { from, to, at: hour } = clockSettings.missedVisitByDay;
  if (at.hour >= from && at.hour < to) return at;
  const day = at.hour < from ? at.subtract({ days: 1 }) : at;
  const afternoon = day.withPlainTime({ hour });
  return Temporal.ZonedDateTime.compare(afternoon, set) > 0 ? afternoon : at;
}

/** So many of a span after an instant, again and again. Days count from the clock, so that each keeps its local time. */
function* every(span: Span, by: Temporal.ZonedDateTime, ruleset: ClockRules): Generator<Temporal.ZonedDateTime, never> {
  let at = by;
  for (let n = 1; ; n++) {
    at = 'days' in span ? by.add({ days: span.days * n }) : after(at, span, ruleset);
    yield at;
  }
}

/** A time of every business day after an instant. */
function* mornings(time: string, by: Temporal.ZonedDateTime, { holidays, zone }: ClockRules) {
  for (let date = by.toPlainDate(); ; date = date.add({ days: 1 })) {
    const at = date.toZonedDateTime({ timeZone: zone, plainTime: time });
    if (isBusinessDay(date, holidays) && Temporal.ZonedDateTime.compare(at, by) > 0) yield at;
  }
}

/** One clock of the table of clinical.md, section 9. */
interface ClockRow {
  before?: (header: CaseHeader, by: Temporal.ZonedDateTime, context: StageContext) => Temporal.ZonedDateTime;
  /** Whether pages tell of it from its time on. */
  isPaged: (level: Level) => boolean;
  again: (header: CaseHeader, by: Temporal.ZonedDateTime, context: StageContext) => Generator<Temporal.ZonedDateTime>;
}

const never = () => false;

const rows: Readonly<Record<CaseClock, ClockRow>> = {
  acknowledgeBy: {
    isPaged: isEscalated,
    again: (_, by, { ruleset, clockSettings }) => mornings(clockSettings.acknowledgeAgainAt, by, ruleset),
  },
  contactBy: {
    before: contactAtRisk,
    isPaged: isContactPaged,
    again: (header, by, { ruleset, clockSettings }) =>
      isToCallAgain(header)
        ? mornings(clockSettings.missedVisitAgainAt, by, ruleset)
        : every(clockSettings.contactAgain[levelOf(header)], by, ruleset),
  },
  seenBy: {
    before: (header, by, { clockSettings }) => by.subtract(clockSettings.seenAtRisk[levelOf(header)]),
    isPaged: never,
    again: (_, by, { ruleset, clockSettings }) => every(clockSettings.seenAgain, by, ruleset),
  },
  readBy: {
    isPaged: never,
    again: ({ wordsExplained }, by, { ruleset, clockSettings }) =>
      every(clockSettings.readAgain[wordsExplained ? 'explained' : 'unexplained'], by, ruleset),
  },
};

/** Whether pages, and no notices, tell of the time before a clock too: while a round runs. */
export const isQuietWhilePaged = (header: CaseHeader, clock: CaseClock): boolean =>
  header.pagingOpen && rows[clock].isPaged(header);

/**
 * The times at which a clock of a case may be told of, one after the other; without an end, unless paging tells of it from its time on.
 * They follow from the instant of the clock and the level alone, so whoever asks gets the same ones.
 * Source: clinical.md section 9.
 */
export function* stagesOf(header: CaseHeader, clock: CaseClock, context: StageContext): Generator<Stage, void> {
  const instant = header.deadlines[clock];
  if (typeof instant !== 'string') return;
  const by = Temporal.Instant.from(instant).toZonedDateTimeISO(context.ruleset.zone);
  const { before, isPaged, again } = rows[clock];
  if (before) yield { at: before(header, by, context).toInstant(), place: 'before' };
  if (isPaged(header)) return;
  yield { at: by.toInstant(), place: 'at' };
  for (const at of again(header, by, context)) yield { at: at.toInstant(), place: 'after' };
}
