import { Temporal } from 'temporal-polyfill';
import type { IdSource } from '../core/ids.ts';
import { stored } from '../core/instants.ts';
import { isSameData } from '../core/same-data.ts';
import { caseChangedEvent } from '../messages/event-makers.ts';
import { type Announcement, announce } from '../paging/paging.ts';
import { deadlinesFor } from '../triage/deadlines.ts';
import { triage } from '../triage/engine.ts';
import { type ClinicalAnswers, TriageInput } from '../triage/input.ts';
import { pagingRules } from '../triage/paging-rules.ts';
import type { TriageResult } from '../triage/result.ts';
import type { Ruleset } from '../triage/ruleset.ts';
import { withChangeNow } from './answer-limits.ts';
import type { CaseHeader } from './case-header.ts';
import { type ClinicalRecord, standingTriage, type TriageOverride } from './clinical-record.ts';
import { callDemandedAnew } from './contact-anew.ts';
import { needsInterpreter } from './interpreter.ts';
import { type Demand, isBetter, isWorse, type Ratcheted, ratchet, ratchetOverridden } from './ratchet.ts';
import { ratchetDeadlines } from './ratchet-deadlines.ts';
import { acknowledge, unanswered } from './transitions.ts';

interface Context {
  now: Temporal.Instant;
  ids: IdSource;
  ruleset: Ruleset;
}

/** A case at its new level: the header, the next version of its clinical record, and what is announced. */
export interface Retriaged extends Announcement {
  record: ClinicalRecord;
}

type Level = Pick<CaseHeader, 'urgency' | 'pageOnCall' | 'needsHumanReview'>;

/** Announces a case at its new level: like a new one where it is worse or pages anew, else by a notice. */
function announced(before: CaseHeader, next: CaseHeader, startsAnew: boolean, context: Context): Announcement {
  const from = before.urgency;
  if (startsAnew) return announce(callDemandedAnew(unanswered(next), context.now), { ...context, from });
  return { header: next, events: [caseChangedEvent(context, next, 'retriaged', { from })] };
}

/** Marks a case whose latest answers came out better than it stands: until staff judge, nobody books it by a link. */
function withEase({ eased: _, ...header }: CaseHeader, isEased: boolean): CaseHeader {
  return isEased ? { ...header, eased: true } : header;
}

/** The triage that stands beside one that came out better; none where staff set a level that no answers came out at. */
function standingBeside(latest: ClinicalRecord, level: Level, isEased: boolean): Pick<ClinicalRecord, 'standing'> {
  const before = standingTriage(latest);
  return isEased && !isBetter(before.result, level) ? { standing: before } : {};
}

/** A record without the triage that stood until now. */
function withoutStanding({ standing: _, ...record }: ClinicalRecord): ClinicalRecord {
  return record;
}

/** What the rules make of answers, as the ratchet compares it. */
const demandOf = (triaged: ClinicalRecord['triage'], ruleset: Ruleset): Demand => ({
  urgency: triaged.result.urgency,
  pageOnCall: triaged.result.pageOnCall,
  pagingRules: pagingRules(triaged, ruleset),
});

/** Answers to add: those of `clinical`, and what a referrer says beside them. */
export type AddedAnswers = ClinicalAnswers & Partial<Pick<TriageInput, 'note' | 'diagnoses'>>;

const withAnswers = (latest: ClinicalRecord, answers: AddedAnswers): TriageInput =>
  TriageInput.parse({ ...latest.triage.input, ...answers });

/** Whether answers come to those that a record holds, however they were written. */
export const isSameAnswers = (latest: ClinicalRecord, answers: AddedAnswers): boolean =>
  isSameData(withAnswers(latest, answers), latest.triage.input);

/** Whether answers bring words that nobody at the practice can have read yet. */
const bringsWords = (before: TriageInput, { input, result }: { input: TriageInput; result: TriageResult }): boolean =>
  result.unreadText && (input.freeText !== before.freeText || input.note !== before.note);

/** The level at which a case stands with new answers: after a clinician set one, theirs is what is compared. */
function standingOf(header: CaseHeader, latest: ClinicalRecord, after: Demand & Level, ruleset: Ruleset): Ratcheted {
  const before = demandOf(latest.triage, ruleset);
  const { urgency, pageOnCall, needsHumanReview } = header;
  const standing = { urgency, pageOnCall, needsHumanReview, pagingRules: before.pagingRules };
  if (!latest.override) return ratchet(standing, after);
  return ratchetOverridden(standing, latest.override.over ?? before, after);
}

/** Words wait to be read from the moment they arrive; answers without new ones leave what stands. */
const wordsOf = (header: CaseHeader, result: TriageResult, hasNewWords: boolean) =>
  hasNewWords
    ? { unreadText: true, wordsExplained: result.wordsExplained && (header.wordsExplained || !header.unreadText) }
    : { unreadText: header.unreadText, wordsExplained: header.wordsExplained };

/** Once answers raised a case over what a clinician set, later ones are compared with these. */
const overrideAfter = ({ override }: ClinicalRecord, header: CaseHeader, standing: Ratcheted, after: Demand) => {
  if (!override) return {};
  const isRaised = standing.reopensPaging || isWorse(standing.urgency, header.urgency);
  return { override: isRaised ? { ...override, over: after } : override };
};

/**
 * Triages a case again with further answers of patient, caregiver or referrer. They never lower level, page or clock; a worse level
 * and a new demand for a page are announced like a new case, paging included, until somebody answers. Both results are kept.
 * @param latest the newest clinical record of the case
 */
export function amendCase(
  header: CaseHeader,
  latest: ClinicalRecord,
  answers: AddedAnswers,
  context: Context,
): Retriaged {
  const { now, ruleset } = context;
  const input = withAnswers(latest, answers);
  const result = triage(input, context);
  const demand = demandOf({ input, result }, ruleset);
  const standing = standingOf(header, latest, { ...demand, needsHumanReview: result.needsHumanReview }, ruleset);
  const { reopensPaging, ...level } = standing;
  const startsAnew = reopensPaging || isWorse(level.urgency, header.urgency);
  const hasNewWords = bringsWords(latest.triage.input, { input, result });
  const clocks = deadlinesFor({ ...result, ...level, unreadText: hasNewWords }, context);
  const isEased = isBetter(result, level);
  const next: CaseHeader = {
    ...withEase(header, isEased),
    ...level,
    ...(result.guidance.crisisLine && { emergentClocks: true as const }),
    ...(needsInterpreter(latest.submission, result) && { interpreter: true as const }),
    ...wordsOf(header, result, hasNewWords),
    deadlines: ratchetDeadlines(header, clocks, { startsAnew, now }),
    version: header.version + 1,
  };
  const record = {
    ...withoutStanding(latest),
    version: latest.version + 1,
    at: stored(now),
    triage: { input, result },
    ...standingBeside(latest, level, isEased),
    ...overrideAfter(latest, header, standing, demand),
    answersAddedAt: withChangeNow(latest, now),
  };
  return { ...announced(header, next, startsAnew, context), record };
}

const isDemandRaised = (next: Pick<Demand, 'urgency' | 'pageOnCall'>, before: typeof next): boolean =>
  isWorse(next.urgency, before.urgency) || (next.pageOnCall && !before.pageOnCall);

/** Whether a case got worse: its level, what the rules make of its answers, or that these newly demand a page. */
export const isRaised = (
  before: Pick<Retriaged, 'header' | 'record'>,
  next: Pick<Retriaged, 'header' | 'record'>,
): boolean =>
  next.header.round > before.header.round ||
  isDemandRaised(next.header, before.header) ||
  isDemandRaised(next.record.triage.result, before.record.triage.result);

/**
 * A worse level runs its clocks from now, and buys no time for what still runs; a better one runs them from the arrival, but for a call
 * about a missed visit: that one is due as it was. Words are read by when they were.
 */
function overriddenDeadlines(
  header: CaseHeader,
  level: Level,
  { guidance }: ClinicalRecord['triage']['result'],
  { now, ruleset }: Context,
): CaseHeader['deadlines'] {
  const { urgency, receivedAt, deadlines, unreadText, wordsExplained, emergentClocks, missedVisit } = header;
  if (level.urgency === urgency) return deadlines;
  const isRise = isWorse(level.urgency, urgency);
  const since = isRise ? now : Temporal.Instant.from(receivedAt);
  const words = { unreadText, wordsExplained, guidance: { ...guidance, crisisLine: emergentClocks === true } };
  const clocks = deadlinesFor({ ...level, ...words }, { now: since, ruleset });
  const next = isRise ? ratchetDeadlines(header, clocks, { startsAnew: true, now }) : clocks;
  return {
    ...next,
    ...(!isRise && missedVisit && { contactBy: deadlines.contactBy }),
    readBy: deadlines.readBy ?? null,
  };
}

/**
 * A clinician sets another level, with a reason; the rules' result stays beside it. Whoever lowers or keeps a level has
 * taken notice of the case; a raised one is announced like a new case, and pages where it is emergent. Review is done; words still
 * wait to be read.
 */
export function overrideTriage(
  header: CaseHeader,
  latest: ClinicalRecord,
  override: Omit<TriageOverride, 'over'>,
  context: Context,
): Retriaged {
  const { urgency } = override;
  const level = { urgency, pageOnCall: urgency === 'emergent', needsHumanReview: false };
  const deadlines = overriddenDeadlines(header, level, latest.triage.result, context);
  const next = { ...withEase(header, false), ...level, deadlines, version: header.version + 1 };
  const over = demandOf(latest.triage, context.ruleset);
  const record = { ...withoutStanding(latest), version: latest.version + 1, override: { ...override, over } };
  if (isWorse(urgency, header.urgency)) return { ...announced(header, next, true, context), record };
  const told = announced(header, next, false, context);
  return { ...told, header: { ...acknowledge(told.header, override.by, override.at), version: next.version }, record };
}
