import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { type PatientAdvice, triageView } from '../../../shared/contract/views/triage-view.ts';
import { ageOn } from '../../../shared/domain/core/instants.ts';
import { triage } from '../../../shared/domain/triage/engine.ts';
import type { Ruleset } from '../../../shared/domain/triage/ruleset.ts';
import { salvageClinical } from '../../../shared/domain/triage/salvage.ts';
import { bodyText } from '../../../shared/http/gateway.ts';
import { bodyLimitBytes } from '../../../shared/http/middleware/body-limit.ts';
import type { HttpSurroundings } from '../../../shared/http/middleware/state.ts';

/** The little of a refused body that says whom an emergency text speaks to. */
const Refused = z.looseObject({
  clinical: z.unknown(),
  language: z.catch(z.nullable(z.string().check(z.regex(/^[a-z]{2}$/))), null),
  patient: z.catch(z.looseObject({ birthDate: z.catch(z.nullable(z.iso.date()), null) }), { birthDate: null }),
});

interface Deps {
  ruleset: Ruleset;
  advice: PatientAdvice;
  now: () => Temporal.Instant;
}

/** @returns the parsed body, or undefined for what is no JSON or too large to be read. */
function readable(text: string): unknown {
  if (Buffer.byteLength(text) > bodyLimitBytes) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function ageIn(birthDate: string | null, today: string): number | null {
  const age = birthDate && birthDate < today ? ageOn(birthDate, today) : null;
  return age !== null && age <= 130 ? age : null;
}

/**
 * An emergency comes before every refusal: where the clinical answers of a refused intake can be read and triage emergent,
 * the problem carries the same `triage` as an accepted one. Answers that are at fault themselves read as unknown.
 */
export const emergencyMembers =
  ({ ruleset, advice, now }: Deps): NonNullable<HttpSurroundings['problemMembers']> =>
  (event) => {
    const body = Refused.safeParse(readable(bodyText(event)));
    const answers = body.success ? salvageClinical(body.data.clinical) : undefined;
    if (!body.success || !answers) return {};
    const { language, patient } = body.data;
    const instant = now();
    const today = instant.toZonedDateTimeISO(ruleset.zone).toPlainDate().toString();
    const age = ageIn(patient.birthDate, today);
    // Whoever wrote, "my mother cannot walk" counts: an unknown submitter dismisses nothing as somebody else's.
    const input = { ...answers, age, sex: 'unknown' as const, language, submittedBy: null };
    const result = triage(input, { now: instant, ruleset });
    return result.urgency === 'emergent' ? { triage: triageView(result, language, advice) } : {};
  };
