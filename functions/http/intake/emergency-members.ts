import { emergencyIn, type FoundEmergency } from '../../../shared/contract/emergency-in-body.ts';
import { salvageIntake } from '../../../shared/contract/salvage-bodies.ts';
import { triageView } from '../../../shared/contract/views/triage-view.ts';
import { undeterminedLanguage } from '../../../shared/domain/cases/submission.ts';
import { stored } from '../../../shared/domain/core/instants.ts';
import { isPlainObject } from '../../../shared/domain/core/plain-object.ts';
import { formsWithin } from '../../../shared/domain/core/wrapped-forms.ts';
import { ClinicalAnswers } from '../../../shared/domain/triage/input.ts';
import type { TriagedCase } from '../../../shared/domain/triage/texts/triaged-case.ts';
import type { HttpSetup } from '../../../shared/http/core/http-setup.ts';
import type { ProblemMembers } from '../../../shared/http/core/problem.ts';
import { ifEmergency, ifSelfHarm } from '../../../shared/texts/emergency-sentences.ts';
import type { Uses } from '../../compose.ts';

type Deps = Uses<'advice' | 'clock' | 'ruleset'>;

/** How whoever sent a refused request is told of an emergency in it. */
export interface Refused {
  /** Reads the body as far as it can be read. */
  salvage: typeof salvageIntake;
  /** What is told in the words of whoever asks. @param language primary subtag; null = not known */
  tell: (triaged: TriagedCase, language: string | null, deps: Deps) => unknown;
  /** What a problem carries where the answers cannot be read, or not all of them: nobody knows then whether it was an emergency. */
  unread: ProblemMembers;
  /** What it carries where there is no emergency but words of self-harm: no promise to call, for nothing is stored. */
  selfHarm: ProblemMembers;
}

const patient: Refused = {
  salvage: salvageIntake,
  tell: (triaged, language, { advice }) => triageView(triaged, language, advice),
  unread: { emergency: ifEmergency },
  selfHarm: { emergency: ifSelfHarm },
};

/** Whether a body holds clinical answers of which nothing is at fault: what they triage then is all that there is. */
const saysAllAnswers = (sent: unknown): boolean =>
  isPlainObject(sent) && ClinicalAnswers.safeParse(sent.clinical).success;

/** The forms of a body, or the body where it holds none. */
function formsOf(sent: unknown): readonly unknown[] {
  const forms = formsWithin(sent).map(({ form }) => form);
  return forms.length > 0 ? forms : [sent];
}

const isEmergent = ({ triaged }: FoundEmergency): boolean => triaged.result.urgency === 'emergent';

/**
 * An emergency comes before every refusal: where the clinical answers of a refused request can be read and triage emergent,
 * the problem carries the same `triage` as an accepted one. Answers that are at fault themselves read as unknown. Of several forms
 * the most urgent is told, with the practice's number: none of them is stored.
 */
export const emergencyMembers =
  (deps: Deps, { salvage, tell, unread, selfHarm }: Refused = patient): NonNullable<HttpSetup['problemMembers']> =>
  (sent) => {
    const { advice, ruleset } = deps;
    const now = deps.clock.now();
    const forms = formsOf(sent);
    const all = forms.flatMap((form) => emergencyIn(form, (body) => salvage(body, []), { now, ruleset }) ?? []);
    const found = all.find(isEmergent) ?? all[0];
    if (!found) return saysAllAnswers(sent) ? {} : unread;
    if (!isEmergent(found)) return selfHarm;
    const { language } = found.read.submission;
    const spoken = language === undeterminedLanguage ? null : language;
    const triage = tell({ ...found.triaged, at: stored(now) }, spoken, deps);
    return { ...(forms.length > 1 && { phone: advice.phone }), triage };
  };
