import { emergencyIn } from '../../../../shared/contract/emergency-in-body.ts';
import { judgedSoFar } from '../../../../shared/contract/intake-form/judged-so-far.ts';
import { startOfForm } from '../../../../shared/contract/intake-form/sent-form.ts';
import { caseForms } from '../../../../shared/contract/open-case-body.ts';
import { salvageForm } from '../../../../shared/contract/salvage-case.ts';
import { personOf } from '../../../../shared/domain/cases/form-parts.ts';
import type { Salvaged } from '../../../../shared/domain/cases/salvaged.ts';
import { stored } from '../../../../shared/domain/core/instants.ts';
import { localDateAt } from '../../../../shared/domain/core/local-time.ts';
import { TriageInput } from '../../../../shared/domain/triage/input.ts';
import type { TriageResult } from '../../../../shared/domain/triage/result.ts';
import type { TriagedCase } from '../../../../shared/domain/triage/texts/triaged-case.ts';
import { askApi } from '../../../../shared/http/console/ask-api.ts';
import { bodyFaults } from '../../../../shared/http/core/body-faults.ts';
import type { OperationRequest } from '../../../../shared/http/core/operation.ts';
import type { UnitOfWorkDeps } from '../../../../shared/workflows/core/unit-of-work.ts';
import type { Uses } from '../../../compose.ts';
import { previewTriage } from '../../referrals/preview-triage.ts';
import { referralRoutes } from '../../referrals/routes.ts';
import { phoneBody } from './phone-body.ts';
import type { PhoneForm } from './phone-form.ts';

export type TriageSoFarDeps = UnitOfWorkDeps & Uses<'ruleset' | 'zone'>;

/** What a form would be, if it were sent as it stands. */
export interface TriageSoFar extends TriagedCase {
  result: TriageResult;
  /** It is an emergency because nobody asked yet when a finding began and how it goes on; asked, it may be none. */
  awaitsAnswers: boolean;
}

/** What can be read of a form as it would be stored, and whether that needs help at once: an emergency, or words of self-harm. */
export function readSoFar(
  { ruleset, zone }: Uses<'ruleset' | 'zone'>,
  form: PhoneForm,
  now: OperationRequest['now'],
): { read: Salvaged | undefined; needsHelp: boolean } {
  const today = localDateAt(now, zone);
  const raw = phoneBody(form, today)[form.kind];
  const { schema, faults: besideSchema } = caseForms[form.kind];
  const faults = bodyFaults({ body: schema, faults: besideSchema }, raw, today);
  const salvage = (body: unknown) => salvageForm[form.kind](body, faults);
  const found = emergencyIn(raw, salvage, { now, ruleset });
  return { read: found?.read ?? salvage(raw), needsHelp: found !== undefined };
}

/** The preview is no answer to the form: where it were kept for a repeat of that, the repeat would get it. */
const keepingNothing = (request: OperationRequest): OperationRequest => ({
  ...request,
  reply: (present) => ({ present, keep: () => [], remaining: request.remaining }),
});

async function triaged(deps: TriageSoFarDeps, request: OperationRequest, form: PhoneForm) {
  const { now } = request;
  const { read } = readSoFar(deps, form, now);
  if (!read) return undefined;
  const { diagnoses = [], note = '' } = read.submission;
  const body = { ...read.clinical, ...personOf(read.submission, localDateAt(now, deps.zone)), diagnoses, note };
  const asked = { route: referralRoutes.previewTriage, operation: previewTriage(deps) };
  const answer = await askApi(asked, keepingNothing(request), { body }, deps.zone);
  return { at: stored(now), input: TriageInput.parse(body), result: answer.body as TriageResult };
}

/**
 * Triages what is typed so far, through the API's own preview: what is unasked counts as unknown, as it would if the form were sent now.
 * @returns undefined where nothing can be read of it
 */
export async function triageSoFar(
  deps: TriageSoFarDeps,
  request: OperationRequest,
  form: PhoneForm,
): Promise<TriageSoFar | undefined> {
  const sentNow = await triaged(deps, request, form);
  if (sentNow?.result.urgency !== 'emergent') return sentNow && { ...sentNow, awaitsAnswers: false };
  const answers = judgedSoFar(form.answers, { at: startOfForm, isFinished: false });
  const byValues = await triaged(deps, request, { ...form, answers });
  return { ...sentNow, awaitsAnswers: byValues?.result.urgency !== 'emergent' };
}
