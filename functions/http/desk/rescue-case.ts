import { emergencyIn } from '../../../shared/contract/emergency-in-body.ts';
import { caseForms } from '../../../shared/contract/open-case-body.ts';
import { formsIn, ownFaults, salvagedCase, salvageForm } from '../../../shared/contract/salvage-case.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { bodyFaults } from '../../../shared/http/core/body-faults.ts';
import type { Rescue } from '../../../shared/http/core/rescue.ts';
import type { Uses } from '../../compose.ts';

/**
 * An emergency that staff take down is stored whatever is wrong with the form, or with what stands beside it. They signed in, so there
 * is always somebody who can be asked. Of several forms in a list nobody knows which is meant: they are refused.
 */
export const rescueCase =
  ({ ruleset, zone }: Uses<'ruleset' | 'zone'>): Rescue =>
  (raw, faults, now) => {
    for (const sent of formsIn(raw).filter(({ isOneOfSeveral }) => !isOneOfSeveral)) {
      const { schema, faults: besideSchema } = caseForms[sent.kind];
      const own = bodyFaults({ body: schema, faults: besideSchema }, sent.form, localDateAt(now, zone));
      const salvage = (form: unknown) => salvageForm[sent.kind](form, sent.within === '' ? ownFaults(own) : own);
      const found = emergencyIn(sent.form, salvage, { now, ruleset });
      if (found) return salvagedCase(sent, found.read, raw, faults);
    }
    return undefined;
  };
