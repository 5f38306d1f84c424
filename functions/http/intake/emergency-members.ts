import { salvageIntake } from '../../../shared/contract/salvage-bodies.ts';
import { triageView } from '../../../shared/contract/views/triage-view.ts';
import { triageOf } from '../../../shared/domain/cases/open-case.ts';
import { undeterminedLanguage } from '../../../shared/domain/cases/submission.ts';
import { stored } from '../../../shared/domain/core/instants.ts';
import type { HttpSetup } from '../../../shared/http/core/http-setup.ts';
import type { ProblemMembers } from '../../../shared/http/core/problem.ts';
import { ifEmergency } from '../../../shared/texts/emergency-sentences.ts';
import type { Uses } from '../../compose.ts';

/**
 * An emergency comes before every refusal: where the clinical answers of a refused request can be read and triage emergent,
 * the problem carries the same `triage` as an accepted one. Answers that are at fault themselves read as unknown.
 * @param salvage reads the body as far as it can be read
 * @param unread what a problem carries where it cannot: nobody knows then whether it was an emergency
 */
export const emergencyMembers =
  (
    { ruleset, advice, clock }: Uses<'advice' | 'clock' | 'ruleset'>,
    salvage: typeof salvageIntake = salvageIntake,
    unread: ProblemMembers = { emergency: ifEmergency },
  ): NonNullable<HttpSetup['problemMembers']> =>
  (sent) => {
    const read = salvage(sent, []);
    if (!read) return unread;
    const now = clock.now();
    const triaged = triageOf(read, { now, ruleset });
    if (triaged.result.urgency !== 'emergent') return {};
    const { language } = read.submission;
    const spoken = language === undeterminedLanguage ? null : language;
    return { triage: triageView({ ...triaged, at: stored(now) }, spoken, advice) };
  };
