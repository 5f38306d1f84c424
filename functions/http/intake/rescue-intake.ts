import { emergencyIn } from '../../../shared/contract/emergency-in-body.ts';
import { salvageIntake } from '../../../shared/contract/salvage-bodies.ts';
import { isReachable } from '../../../shared/domain/cases/salvaged.ts';
import type { Rescue } from '../../../shared/http/core/rescue.ts';
import type { Uses } from '../../compose.ts';

/**
 * An emergency is taken whatever is wrong with its form, as long as anybody could be called or written to: what could not be read is
 * left out and listed.
 */
export const rescueIntake =
  ({ ruleset }: Uses<'ruleset'>): Rescue =>
  (raw, faults, now) => {
    const found = emergencyIn(raw, (body) => salvageIntake(body, faults), { now, ruleset });
    return found && isReachable(found.read.submission) ? found.read : undefined;
  };
