import { formsIn, salvageForm } from '../../../shared/contract/salvage-case.ts';
import { frontDeskTriage } from '../../../shared/contract/views/front-desk-triage.ts';
import type { HttpSetup } from '../../../shared/http/core/http-setup.ts';
import type { Uses } from '../../compose.ts';
import { emergencyMembers, type Refused } from '../intake/emergency-members.ts';

/** Whoever on the staff sent it reads what to say at once; a problem carries no more than the front desk may see. */
const refused = (kind: keyof typeof salvageForm): Refused => ({
  salvage: salvageForm[kind],
  tell: (triaged, _, { advice }) => frontDeskTriage(triaged, advice),
  unread: {},
  selfHarm: {},
});

/** A case that could not be stored, and is an emergency, is answered with what to tell the person. */
export const emergencyInCase =
  (deps: Uses<'advice' | 'clock' | 'ruleset'>): NonNullable<HttpSetup['problemMembers']> =>
  (sent) => {
    const told = formsIn(sent).map(({ kind, form, isOneOfSeveral }) => ({
      ...(isOneOfSeveral && { phone: deps.advice.phone }),
      ...emergencyMembers(deps, refused(kind))(form),
    }));
    return told.find((members) => 'triage' in members) ?? {};
  };
