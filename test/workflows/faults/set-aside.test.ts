import { setAside } from '../../../shared/domain/cases/set-aside.ts';
import { type FloodOrder, lookAgainAt } from '../../../shared/domain/messages/reaction.ts';
import { lookAgain } from '../../../shared/workflows/cases/look-again.ts';
import { orderFlood } from '../../../shared/workflows/cases/order-flood.ts';
import { bringCaseBack } from '../../../shared/workflows/cases/set-aside-case.ts';
import { carryOutFlood } from '../../../shared/workflows/cases/set-aside-flood.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { aCase, aPagedCase, intakeId, nurse } from '../../support/histories.ts';
import { aCaseHeader, anId } from '../../support/records.ts';

const source = 'flood';
const at = '2026-11-23T14:00:00.000Z';
const order: Omit<FloodOrder, 'purpose'> = {
  reactionId: 'flood-1',
  flood: 'flood',
  part: 1,
  source,
  to: at,
  by: 'nurse-1',
  at,
};
const { version: _, ...aside } = setAside(aCaseHeader({ source, urgency: 'urgent', round: 0 }), at);

/** One case each: commits of several run side by side, which the faults here cannot tell apart (set-aside-flood.test.ts has many). */
describeFaults({
  'an order to set a flood aside': {
    before: [...aPagedCase({ source }), ...aCase({ caseId: anId('int', 2), source })],
    ask: ({ deps, ask, now }) =>
      ask(nurse, (reply) => orderFlood(deps, { purpose: 'set-aside', source, caller: nurse, now }, reply)),
  },
  'a flood is set aside': {
    before: aPagedCase({ source }),
    ask: ({ deps, remaining }) => carryOutFlood(deps, { ...order, purpose: 'set-aside' }, remaining),
    again: false,
    inSteps: true,
  },
  'a flood comes back': {
    before: aCase({ ...aside, caseId: intakeId }),
    ask: ({ deps, remaining }) => carryOutFlood(deps, { ...order, purpose: 'bring-back' }, remaining),
    again: false,
    inSteps: true,
  },
  'one that is sent again comes back': {
    before: aCase({ ...aside, caseId: intakeId }),
    ask: ({ deps, remaining }) => lookAgain(deps, lookAgainAt(intakeId, at), remaining),
    again: false,
  },
  'one case comes back': {
    before: aCase({ ...aside, caseId: intakeId }),
    ask: ({ deps, ask, now }) =>
      ask(nurse, (reply) => bringCaseBack(deps, { caseId: intakeId, caller: nurse, now }, reply)),
  },
});
