import { salvageReferral } from '../../../shared/contract/salvage-bodies.ts';
import { refusedReferralView } from '../../../shared/contract/views/referral-triage-view.ts';
import type { Refused } from '../intake/emergency-members.ts';

/** A referrer reads the referrer's text, what to tell the patient attached; and of a body that says nothing, nothing. */
export const refusedReferral: Refused = {
  salvage: salvageReferral,
  tell: refusedReferralView,
  unread: {},
  selfHarm: {},
};
