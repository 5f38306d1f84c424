import { formsIn, salvageForm } from '../../../shared/contract/salvage-case.ts';
import { frontDeskTriage } from '../../../shared/contract/views/front-desk-triage.ts';
import { refusedReferralView } from '../../../shared/contract/views/referral-triage-view.ts';
import { triageView } from '../../../shared/contract/views/triage-view.ts';
import type { HttpSetup } from '../../../shared/http/core/http-setup.ts';
import type { Uses } from '../../compose.ts';
import { emergencyMembers, type Refused } from '../intake/emergency-members.ts';

/** Whoever on the staff sent it reads what to say at once; a problem carries no more than the front desk may see. */
const refused: Record<keyof typeof salvageForm, Refused> = {
  intake: {
    salvage: salvageForm.intake,
    tell: (triaged, language, { advice }) => frontDeskTriage(triageView(triaged, language, advice)),
    unread: {},
    selfHarm: {},
  },
  referral: {
    salvage: salvageForm.referral,
    tell: (triaged, language, deps) => frontDeskTriage(refusedReferralView(triaged, language, deps)),
    unread: {},
    selfHarm: {},
  },
};

/** A case that could not be stored, and is an emergency, is answered with what to tell the person. */
export const emergencyInCase =
  (deps: Uses<'advice' | 'clock' | 'ruleset'>): NonNullable<HttpSetup['problemMembers']> =>
  (sent) => {
    const told = formsIn(sent).map(({ kind, form }) => emergencyMembers(deps, refused[kind])(form));
    return told.find((members) => 'triage' in members) ?? {};
  };
