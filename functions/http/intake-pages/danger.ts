import type { Temporal } from 'temporal-polyfill';
import { emergencyIn } from '../../../shared/contract/emergency-in-body.ts';
import { formBody } from '../../../shared/contract/intake-form/form-body.ts';
import type { Answers } from '../../../shared/contract/intake-form/form-state.ts';
import { judgedSoFar, type Standing } from '../../../shared/contract/intake-form/judged-so-far.ts';
import { textOf } from '../../../shared/contract/intake-form/read-answers.ts';
import { salvageIntake } from '../../../shared/contract/salvage-bodies.ts';
import { stored } from '../../../shared/domain/core/instants.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import type { TriagedCase } from '../../../shared/domain/triage/texts/triaged-case.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import type { Uses } from '../../compose.ts';

export type DangerDeps = Uses<'ruleset'>;

/** The answer by which a form remembers that its reader was shown the crisis line: they go on with the form then. */
export const crisisSeen = 'crisis.seen';

export const isEmergent = ({ result }: TriagedCase): boolean => result.urgency === 'emergent';

type Asked = [answers: Answers, language: PageLanguage, now: Temporal.Instant];

function triageSoFar({ ruleset }: DangerDeps, ...[answers, language, now]: Asked): TriagedCase | undefined {
  const body = formBody(answers, language, localDateAt(now, ruleset.zone));
  const emergency = emergencyIn(body, (each) => salvageIntake(each, []), { now, ruleset });
  return emergency && { ...emergency.triaged, at: stored(now) };
}

/** Whether the words of a form speak of self-harm, whatever else it says, and whoever saw the crisis line before. */
export function speaksOfSelfHarm(deps: DangerDeps, ...asked: Asked): boolean {
  const [answers] = asked;
  return textOf(answers, 'words') !== undefined && triageSoFar(deps, ...asked)?.result.guidance.crisisLine === true;
}

/**
 * Whether what was answered so far is an emergency, by the engine that judges the whole form. What was not asked yet makes none: of an
 * empty form no emergent rule fires, for each of them needs an answer or two, and a finding whose start and course are still to be asked
 * counts by its value alone (judged-so-far.ts). The level below emergent says nothing here, for there what is unasked counts as unknown.
 * @param standing where the form stands; undefined: it is sent as it is
 * @returns its triage where it is emergent, or where its words speak of self-harm and nobody was shown the crisis line yet
 */
export function dangerOf(
  deps: DangerDeps,
  answers: Answers,
  language: PageLanguage,
  now: Temporal.Instant,
  standing?: Standing,
): TriagedCase | undefined {
  const due = triageSoFar(deps, judgedSoFar(answers, standing), language, now);
  if (!due) return undefined;
  // What is told is what was answered: no day that nobody gave.
  if (isEmergent(due)) return triageSoFar(deps, answers, language, now);
  return Object.hasOwn(answers, crisisSeen) ? undefined : due;
}
