import { Temporal } from 'temporal-polyfill';
import type { IdSource } from '../core/ids.ts';
import { stored } from '../core/instants.ts';
import { isSameData } from '../core/same-data.ts';
import { caseChangedEvent } from '../messages/events.ts';
import { type Announcement, announce, escalates } from '../paging/paging.ts';
import { deadlinesFor } from '../triage/deadlines.ts';
import { triage } from '../triage/engine.ts';
import { type ClinicalAnswers, TriageInput } from '../triage/input.ts';
import type { TriageResult } from '../triage/result.ts';
import type { Ruleset } from '../triage/ruleset.ts';
import { type Urgency, urgencyRank } from '../triage/urgency.ts';
import { withChangeNow } from './answer-limits.ts';
import type { CaseHeader } from './case-header.ts';
import type { ClinicalRecord, TriageOverride } from './clinical-record.ts';
import { acknowledge } from './transitions.ts';

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

const isWorse = (next: Urgency, before: Urgency): boolean => urgencyRank(next) > urgencyRank(before);

/** A worse level starts its clocks anew; a better one runs them from the arrival, so that a new answer buys no time. */
function deadlinesOf(header: CaseHeader, level: Level, { now, ruleset }: Context): CaseHeader['deadlines'] {
  if (level.urgency === header.urgency) return header.deadlines;
  const since = isWorse(level.urgency, header.urgency) ? now : Temporal.Instant.from(header.receivedAt);
  return deadlinesFor(level, { now: since, ruleset });
}

/** Nobody has answered the new, worse level yet: the case is as unacknowledged as on its first day. */
function unanswered(header: CaseHeader): CaseHeader {
  const { acknowledgedAt: _, acknowledgedBy: __, ...rest } = header;
  if (rest.status === 'acknowledged') return { ...rest, status: 'received' };
  return rest.statusBeforeVisits === 'acknowledged' ? { ...rest, statusBeforeVisits: 'received' } : rest;
}

function relevelled(header: CaseHeader, level: Level, context: Context): Announcement {
  const deadlines = deadlinesOf(header, level, context);
  const next: CaseHeader = { ...header, ...level, deadlines, version: header.version + 1 };
  if (isWorse(level.urgency, header.urgency)) return announce(unanswered(next), context);
  const kept = { ...next, pagingOpen: next.pagingOpen && escalates(level.urgency) };
  return { header: kept, events: [caseChangedEvent(context, kept, 'retriaged')] };
}

/** After a clinician set the level, only answers that make the rules' own result worse move it again, and only upwards. */
function levelOf(header: CaseHeader, latest: ClinicalRecord, result: TriageResult): Level {
  const { urgency, pageOnCall, needsHumanReview } = result;
  const stays = latest.override && !isWorse(urgency, latest.triage.result.urgency);
  if (stays || (latest.override && !isWorse(urgency, header.urgency)))
    return { urgency: header.urgency, pageOnCall: header.pageOnCall, needsHumanReview };
  return { urgency, pageOnCall, needsHumanReview };
}

const withAnswers = (latest: ClinicalRecord, answers: ClinicalAnswers): TriageInput =>
  TriageInput.parse({ ...latest.triage.input, ...answers });

/** Whether answers come to those that a record holds, however they were written. */
export const isSameAnswers = (latest: ClinicalRecord, answers: ClinicalAnswers): boolean =>
  isSameData(withAnswers(latest, answers), latest.triage.input);

/**
 * Triages a case again with further answers. A worse level is announced like a new case, paging included, until somebody
 * answers it.
 * @param latest the newest clinical record of the case
 */
export function amendCase(
  header: CaseHeader,
  latest: ClinicalRecord,
  answers: ClinicalAnswers,
  context: Context,
): Retriaged {
  const input = withAnswers(latest, answers);
  const result = triage(input, context);
  const record = {
    ...latest,
    version: latest.version + 1,
    at: stored(context.now),
    triage: { input, result },
    answersAddedAt: withChangeNow(latest, context.now),
  };
  return { ...relevelled(header, levelOf(header, latest, result), context), record };
}

/** Whether a case got worse: its level, what the rules make of its answers, or that these newly demand a page. */
export function isRaised(
  before: Pick<Retriaged, 'header' | 'record'>,
  next: Pick<Retriaged, 'header' | 'record'>,
): boolean {
  const levels = ({ header, record }: typeof next) => [header, record.triage.result];
  const now = levels(next);
  return levels(before).some(({ urgency, pageOnCall }, at) => {
    const level = now[at];
    return level !== undefined && (isWorse(level.urgency, urgency) || (level.pageOnCall && !pageOnCall));
  });
}

/**
 * A clinician sets another level, with a reason; the rules' result stays beside it. Whoever lowers or keeps a level has
 * taken notice of the case; a raised one is announced like a new case.
 */
export function overrideTriage(
  header: CaseHeader,
  latest: ClinicalRecord,
  override: TriageOverride,
  context: Context,
): Retriaged {
  const { urgency } = override;
  const level = { urgency, pageOnCall: urgency === 'emergent', needsHumanReview: false };
  const record = { ...latest, version: latest.version + 1, override };
  const next = relevelled(header, level, context);
  if (isWorse(urgency, header.urgency)) return { ...next, record };
  return {
    ...next,
    header: { ...acknowledge(next.header, override.by, override.at), version: next.header.version },
    record,
  };
}
