import type { Temporal } from 'temporal-polyfill';
import type { Answers } from '../../../shared/contract/intake-form/form-state.ts';
import type { Standing } from '../../../shared/contract/intake-form/judged-so-far.ts';
import { worsePatch } from '../../../shared/contract/intake-form/worse-patch.ts';
import { worseSoFar } from '../../../shared/contract/intake-form/worse-so-far.ts';
import { worseWay } from '../../../shared/contract/intake-form/worse-way.ts';
import { triagedCase } from '../../../shared/contract/views/triage-view.ts';
import type { ClinicalRecord } from '../../../shared/domain/cases/clinical-record.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { ownCase } from '../../../shared/domain/core/party.ts';
import { notFound } from '../../../shared/domain/core/refusal.ts';
import type { TriagedCase } from '../../../shared/domain/triage/texts/triaged-case.ts';
import type { Person } from '../../../shared/texts/said.ts';
import {
  type AnswersCommand,
  type AnswersDeps,
  addedAnswers,
  type CaseState,
} from '../../../shared/workflows/cases/add-answers.ts';
import type { Uses } from '../../compose.ts';
import { answersCommand } from '../answers/answers-command.ts';
import { dangerOf, isEmergent } from '../intake-pages/danger.ts';
import { callerOf, type WorseForm } from './opened-worse.ts';
import type { SentWorse } from './worse-form.ts';

export type WorseDeps = AnswersDeps & Uses<'advice'>;

/** Undefined where nothing more is asked. */
const standingOf = ({ at, go }: SentWorse): Standing | undefined =>
  go === 'send' ? undefined : { at, isFinished: go === 'next' };

/** The case of which it is told. @throws what reading it throws; Refusal `not-found` of one that is not its reader's */
export async function caseBefore(deps: Uses<'cases' | 'clinical'>, state: WorseForm): Promise<CaseState> {
  const header = ownCase(callerOf(state), await deps.cases.header(state.caseId));
  const record = await deps.clinical.latest(state.caseId);
  if (!record) throw notFound('case');
  return { header, record };
}

/** How its reader is asked: about somebody else, where another filled in the form. @param before the case, where it can be read */
export const personOfCase = (before: CaseState | undefined): Person =>
  before?.record.triage.input.submittedBy === 'caregiver' ? 'them' : 'you';

/** What is added to a case, as the API's PATCH adds it. @param reached the answers that count */
export function commandOf(
  { advice, ruleset }: WorseDeps,
  {
    state,
    record,
    reached,
    now,
  }: { state: WorseForm; record: ClinicalRecord; reached: Answers; now: Temporal.Instant },
): AnswersCommand {
  const patch = worsePatch(reached, localDateAt(now, ruleset.zone), record.triage.input.freeText);
  const command = { caseId: state.caseId, caller: callerOf(state), now };
  return answersCommand(advice, command, { clinical: patch, faults: [] });
}

/** What a finding is judged with that is not asked again. */
const background = ({ triage: { input } }: ClinicalRecord): Answers => ({
  cancer: input.cancerHistory,
  spread: input.knownSpinalMetastasis,
  ...(input.onChemotherapy && { chemo: input.onChemotherapy }),
});

/**
 * Whether what is told is an emergency by itself, whatever level staff set before, or speaks of self-harm.
 * @param before the case; where it cannot be read, what is known of it counts as unknown
 */
export const dangerBySelf = (
  deps: Uses<'ruleset'>,
  form: SentWorse,
  before: CaseState | undefined,
  now: Temporal.Instant,
): TriagedCase | undefined => {
  const answers = { ...(before && background(before.record)), ...worseWay(form.answers).reached };
  return dangerOf(deps, answers, form.language, now, standingOf(form));
};

/**
 * Whether what is told so far makes an emergency of the case, with all that is known of it. What is still to be asked counts as the mildest
 * (judged-so-far.ts). Nothing is written.
 * @throws what refuses the answers
 */
export async function dangerInCase(
  deps: WorseDeps,
  { state, form, before, now }: { state: WorseForm; form: SentWorse; before: CaseState; now: Temporal.Instant },
): Promise<TriagedCase | undefined> {
  const { header, record } = before;
  const reached = worseSoFar(form.answers, standingOf(form), record.triage.input.symptoms);
  const command = commandOf(deps, { state, record, reached, now });
  const triaged = triagedCase(await addedAnswers(deps, command, header, record));
  return isEmergent(triaged) ? triaged : undefined;
}
