import { emergencyIn } from '../../../shared/contract/emergency-in-body.ts';
import { salvageReferral } from '../../../shared/contract/salvage-bodies.ts';
import type { Rescue } from '../../../shared/http/core/rescue.ts';
import type { Uses } from '../../compose.ts';

/**
 * A referral that is an emergency is taken whatever is wrong with its form. Its referrer signed in, so there is always somebody who
 * can be reached.
 */
export const rescueReferral =
  ({ ruleset }: Uses<'ruleset'>): Rescue =>
  (raw, faults, now) =>
    emergencyIn(raw, (body) => salvageReferral(body, faults), { now, ruleset })?.read;
