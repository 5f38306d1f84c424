import { type AnswerLimits, secondsUntilChange } from '../../domain/cases/answer-limits.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import { listedFaults } from '../../domain/cases/listed-faults.ts';
import { amendCase, isRaised, isSameAnswers, type Retriaged } from '../../domain/cases/retriage.ts';
import { type InputFault, Refusal } from '../../domain/core/refusal.ts';
import { hasEmergentClocks } from '../../domain/paging/paging.ts';
import type { ClinicalAnswers } from '../../domain/triage/input.ts';
import { Conflict } from '../core/commit-errors.ts';
import type { Reply } from '../core/unit-of-work.ts';
import type { CaseCommand } from './change-case.ts';
import { type MergedAnswers, mergedAnswers } from './merged-answers.ts';
import { type RetriageDeps, retriage } from './retriage-case.ts';

export interface AnswersDeps extends RetriageDeps {
  answerLimits: AnswerLimits;
}

/** What a case and its newest clinical record are, or would be. */
export type CaseState = Pick<Retriaged, 'header' | 'record'>;

export interface AnswersCommand extends CaseCommand {
  /** JSON Merge Patch of `clinical`. */
  patch: unknown;
  /** A referrer's, added to the one before. */
  note?: string | undefined;
  /** A referrer's ICD-10-CM codes, added to those before. */
  diagnoses?: readonly string[] | undefined;
  /** What of the form of an emergency was left out before it came here. */
  faults?: readonly InputFault[] | undefined;
  /** Checks the merged answers, for only the caller knows where the patch stood. @throws the Refusal that names their faults */
  read: (merged: unknown) => ClinicalAnswers;
  /** What whoever changes answers too often is told besides: the triage of answers that were not stored, at the level that stands. */
  toldWhenLimited: (state: CaseState) => Record<string, unknown>;
}

/** Shows staff what stands beside the answers now, and what of the form could not be read. */
function withForm({ header, record, ...rest }: Retriaged, { answers, faults }: MergedAnswers): Retriaged {
  const { note, diagnoses } = answers;
  const submission = {
    ...record.submission,
    ...(note !== undefined && { note }),
    ...(diagnoses && { diagnoses }),
    ...(faults.length > 0 && { incomplete: listedFaults(record.submission.incomplete ?? [], faults) }),
  };
  const marked = faults.length > 0 ? { ...header, incomplete: true as const } : header;
  return { ...rest, header: marked, record: { ...record, submission } };
}

/** Whether answers newly demand what an emergency does: no precondition turns these away. */
export const bringsEmergency = (before: CaseState, next: CaseState): boolean =>
  hasEmergentClocks(next.header) && isRaised(before, next);

/** Undefined where the answers are taken: neither what raises a case nor an emergency is ever limited. */
function limited(
  { answerLimits }: AnswersDeps,
  { now, toldWhenLimited }: AnswersCommand,
  before: CaseState,
  next: Retriaged,
): Refusal | undefined {
  const retryAfter = secondsUntilChange(before.record, now, answerLimits);
  const isEmergency = next.record.triage.result.urgency === 'emergent';
  if (retryAfter === 0 || isEmergency || isRaised(before, next)) return undefined;
  const detail =
    `The answers of this case were changed ${answerLimits.perCaseAndHour} times within the hour, and these were not stored. ` +
    'If anything is getting worse, call us. Otherwise send them again later.';
  const told = toldWhenLimited({ header: before.header, record: next.record });
  return new Refusal('limit-reached', detail, { ...told, retryAfter });
}

/**
 * What is told without a write must be true of one moment: the record is read after the header, and a rival may have come between.
 * @throws Conflict where one did
 */
async function requireStill({ cases }: AnswersDeps, { caseId, version }: CaseHeader): Promise<void> {
  if ((await cases.header(caseId))?.version !== version) throw new Conflict('case-changed');
}

/**
 * Decides what answers make of a case. Those that come to what was given before change nothing.
 * @throws Refusal `limit-reached` with `retryAfter` in seconds, and what `read` throws
 */
export async function addedAnswers(
  deps: AnswersDeps,
  command: AnswersCommand,
  header: CaseHeader,
  latest: ClinicalRecord,
): Promise<Retriaged> {
  const { now } = command;
  const before = { header, record: latest };
  const merged = mergedAnswers(deps, command, latest);
  const { answers } = merged;
  if (isSameAnswers(latest, answers)) {
    await requireStill(deps, header);
    return { ...before, events: [] };
  }
  const amended = amendCase(header, latest, answers, { now, ids: deps.ids, ruleset: deps.ruleset });
  const next = withForm(amended, merged);
  const refusal = limited(deps, command, before, next);
  if (!refusal) return next;
  await requireStill(deps, header);
  throw refusal;
}

/**
 * Adds answers to a case and triages it again. A worse level is announced anew. Answers that come to those given before change
 * nothing and tell nobody: the present state is answered. Answers that newly make an emergency are taken whatever version they name.
 * @throws Refusal `not-found`, `unlawful-change` for an ended case, `stale-version`, `limit-reached` with `retryAfter` in seconds,
 * `retries-exhausted`, and what `read` throws
 */
export function addAnswers<Answer>(
  deps: AnswersDeps,
  command: AnswersCommand,
  reply: Reply<CaseState, Answer>,
): Promise<Answer> {
  const decide = (header: CaseHeader, latest: ClinicalRecord) => addedAnswers(deps, command, header, latest);
  const how = {
    doing: 'add these answers',
    audited: 'answers-added',
    endsRound: 'lowered',
    judges: false,
    takesStale: bringsEmergency,
  } as const;
  return retriage(deps, command, { ...how, decide }, reply);
}
