import { salvageIntake } from '../../../shared/contract/salvage-bodies.ts';
import { triageOf } from '../../../shared/domain/cases/open-case.ts';
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
    const read = salvageIntake(raw, faults);
    if (!read || !isReachable(read.submission)) return undefined;
    const { urgency } = triageOf(read, { now, ruleset }).result;
    return urgency === 'emergent' ? read : undefined;
  };
