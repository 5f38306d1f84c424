import * as z from 'zod/mini';
import { triageView } from '../../../shared/contract/views/triage-view.ts';
import { ageOn, stored } from '../../../shared/domain/core/instants.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { triage } from '../../../shared/domain/triage/engine.ts';
import { salvageClinical } from '../../../shared/domain/triage/salvage.ts';
import type { HttpSetup } from '../../../shared/http/core/http-setup.ts';
import type { Uses } from '../../compose.ts';

/** The little of a refused body that says whom an emergency text speaks to. */
const Refused = z.looseObject({
  clinical: z.unknown(),
  language: z.catch(z.nullable(z.string().check(z.regex(/^[a-z]{2}$/))), null),
  patient: z.catch(z.looseObject({ birthDate: z.catch(z.nullable(z.iso.date()), null) }), { birthDate: null }),
});

function ageIn(birthDate: string | null, today: string): number | null {
  const age = birthDate && birthDate < today ? ageOn(birthDate, today) : null;
  return age !== null && age <= 130 ? age : null;
}

/**
 * An emergency comes before every refusal: where the clinical answers of a refused request can be read and triage emergent,
 * the problem carries the same `triage` as an accepted one. Answers that are at fault themselves read as unknown.
 */
export const emergencyMembers =
  ({ ruleset, advice, clock }: Uses<'advice' | 'clock' | 'ruleset'>): NonNullable<HttpSetup['problemMembers']> =>
  (sent) => {
    const body = Refused.safeParse(sent);
    const answers = body.success ? salvageClinical(body.data.clinical) : undefined;
    if (!body.success || !answers) return {};
    const { language, patient } = body.data;
    const now = clock.now();
    const age = ageIn(patient.birthDate, localDateAt(now, ruleset.zone));
    // Whoever wrote, "my mother cannot walk" counts: an unknown submitter dismisses nothing as somebody else's.
    const input = { ...answers, age, sex: 'unknown' as const, language, submittedBy: null, diagnoses: [], note: '' };
    const result = triage(input, { now, ruleset });
    return result.urgency === 'emergent'
      ? { triage: triageView({ result, input, at: stored(now) }, language, advice) }
      : {};
  };
