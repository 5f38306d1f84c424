import type * as z from 'zod/mini';
import { emergencyIn } from '../../../shared/contract/emergency-in-body.ts';
import { salvageAnswers, type salvageIntake } from '../../../shared/contract/salvage-bodies.ts';
import type { Rescue } from '../../../shared/http/core/rescue.ts';
import type { Uses } from '../../compose.ts';

/**
 * Added answers that are an emergency by themselves are taken whatever is wrong with the body that brings them; whoever they are of
 * is known. Faults inside `clinical` are judged with the answers before (merged-answers.ts).
 * @param schema of the body @param salvage reads it as what opens such a case would be read
 */
export const rescueAnswers =
  ({ ruleset }: Uses<'ruleset'>, schema: z.ZodMiniType, salvage: typeof salvageIntake): Rescue =>
  (raw, faults, now) => {
    const found = emergencyIn(raw, (body) => salvage(body, []), { now, ruleset });
    return found && salvageAnswers(schema, found.body, faults);
  };
