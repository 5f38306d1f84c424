import type { Temporal } from 'temporal-polyfill';
import type { Answers } from '../../../shared/contract/intake-form/form-state.ts';
import { blankOfPain, type Standing } from '../../../shared/contract/intake-form/judged-so-far.ts';
import { textOf } from '../../../shared/contract/intake-form/read-answers.ts';
import { isUnreadSeverity } from '../../../shared/contract/intake-form/severity.ts';
import { worsePatch } from '../../../shared/contract/intake-form/worse-patch.ts';
import { worseSoFar } from '../../../shared/contract/intake-form/worse-so-far.ts';
import { worseWay } from '../../../shared/contract/intake-form/worse-way.ts';
import { triagedCase } from '../../../shared/contract/views/triage-view.ts';
import type { ClinicalRecord } from '../../../shared/domain/cases/clinical-record.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { ownCase } from '../../../shared/domain/core/party.ts';
import { isPlainObject } from '../../../shared/domain/core/plain-object.ts';
import { type InputFault, notFound } from '../../../shared/domain/core/refusal.ts';
import type { TriagedCase } from '../../../shared/domain/triage/texts/triaged-case.ts';
import { withOthers } from '../../../shared/http/core/body-faults.ts';
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
import { byStretches, readable } from './readable-answers.ts';
import type { SentWorse } from './worse-form.ts';

export type JudgeDeps = Uses<'ruleset'>;
export type WorseDeps = AnswersDeps & Uses<'advice'>;

/** Undefined where nothing more is asked. */
const standingOf = ({ at, go, asksAgain }: SentWorse): Standing | undefined =>
  go === 'send' ? undefined : { at, isFinished: go === 'next', asksAgain, asksBlank: true };

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

const findingOf: Readonly<Record<string, string>> = {
  'pain.severity': 'painSeverity',
  'pain.eased': 'painUnrelievedByRestOrMedication',
};

/**
 * What cannot be read of the pain takes the place of what was known: it is not known any more. So does what was left blank, where its
 * reader was told to call 911 for it: what is stored is the emergency that they were shown.
 */
function withUnknown(patch: Record<string, unknown>, reached: Answers, isEmergency: boolean): Record<string, unknown> {
  const unread = isUnreadSeverity(textOf(reached, 'pain.severity')) ? ['pain.severity'] : [];
  const unknown = [...unread, ...(isEmergency ? blankOfPain(reached) : [])].map((name) => [findingOf[name], null]);
  if (unknown.length === 0) return patch;
  const known = isPlainObject(patch.symptoms) ? patch.symptoms : {};
  return { ...patch, symptoms: { ...known, ...Object.fromEntries(unknown) } };
}

/**
 * What is added to a case, as the API's PATCH adds it: of what cannot be stored it is only said that it came.
 * @param reached the answers that count @param faults of what was cut from them before @param isEmergency they are shown as one
 */
export function commandOf(
  { advice, ruleset }: WorseDeps,
  {
    state,
    record,
    reached,
    faults = [],
    isEmergency = false,
    now,
  }: {
    state: WorseForm;
    record: ClinicalRecord;
    reached: Answers;
    faults?: readonly InputFault[];
    isEmergency?: boolean;
    now: Temporal.Instant;
  },
): AnswersCommand {
  const today = localDateAt(now, ruleset.zone);
  const read = readable(reached, today);
  const told = worsePatch(read.answers, today, record.triage.input.freeText);
  const patch = withUnknown(told, reached, isEmergency);
  const command = { caseId: state.caseId, caller: callerOf(state), now };
  return answersCommand(advice, command, { clinical: patch, faults: withOthers(faults, read.faults) });
}

/** What a finding is judged with that is not asked again. */
const background = ({ triage: { input } }: ClinicalRecord): Answers => ({
  cancer: input.cancerHistory,
  spread: input.knownSpinalMetastasis,
  ...(input.onChemotherapy && { chemo: input.onChemotherapy }),
});

/** What is told, and the case as it was; where it cannot be read, what is known of it counts as unknown. */
interface Judged {
  form: SentWorse;
  state: WorseForm | undefined;
  before: CaseState | undefined;
  now: Temporal.Instant;
}

/** Whether what is told is an emergency by itself, whatever level staff set before, or speaks of self-harm. */
export function dangerBySelf(deps: JudgeDeps, { form, before, now }: Omit<Judged, 'state'>): TriagedCase | undefined {
  const answers = { ...(before && background(before.record)), ...worseWay(form.answers).reached };
  return dangerOf(deps, answers, form.language, now, standingOf(form));
}

/**
 * Whether what is told so far makes an emergency of the case, with all that is known of it. What is still to be asked counts as the mildest
 * (judged-so-far.ts). Nothing is written.
 * @throws what refuses the answers
 */
async function dangerInCase(deps: WorseDeps, { state, form, before, now }: Judged): Promise<TriagedCase | undefined> {
  if (!before || !state) return undefined;
  const { header, record } = before;
  const reached = worseSoFar(form.answers, standingOf(form), record.triage.input.symptoms);
  const command = commandOf(deps, { state, record, reached, now });
  const triaged = triagedCase(await addedAnswers(deps, command, header, record));
  return isEmergent(triaged) ? triaged : undefined;
}

/** What is told, and why nothing may hold it up. */
export interface WorseDanger {
  triaged: TriagedCase;
  /** The form, of words that are too long with the stretch in which the danger was read. */
  form: SentWorse;
}

/**
 * Whether what is told is an emergency, by all that can be read of the case, or speaks of self-harm: in every stretch of words that are
 * too long. Throws nothing.
 */
export async function dangerOfTelling(deps: WorseDeps, judged: Judged): Promise<WorseDanger | undefined> {
  const forms = byStretches(judged.form.answers).map((answers) => ({ ...judged.form, answers }));
  const bySelf = forms.flatMap((form) => {
    const triaged = dangerBySelf(deps, { ...judged, form });
    return triaged ? [{ triaged, form }] : [];
  });
  const emergency = bySelf.find(({ triaged }) => isEmergent(triaged));
  if (emergency) return emergency;
  for (const form of forms) {
    const triaged = await dangerInCase(deps, { ...judged, form }).catch(() => undefined);
    if (triaged) return { triaged, form };
  }
  return bySelf[0];
}
