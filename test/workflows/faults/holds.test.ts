import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import { releaseHoldsOf } from '../../../shared/workflows/booking/holders.ts';
import { releaseHeldTime } from '../../../shared/workflows/booking/release-hold.ts';
import { hold } from '../../support/asks.ts';
import { describeFaults } from '../../support/every-fault.ts';
import {
  aCase,
  aHeldTime,
  aReferral,
  frontDesk,
  holdId,
  intakeId,
  mondayAtNine,
  patient,
  referralId,
  referrer,
  twoHeldTimes,
} from '../../support/histories.ts';
import type { WorkflowWorld } from '../../support/workflow-world.ts';

const release =
  (caller: Caller) =>
  ({ deps, ask, now }: WorkflowWorld) =>
    ask(caller, (reply) => releaseHeldTime(deps, { holdId, caller, now }, reply));

/** A practice that books two weeks ahead: every week more is one more call that can fail. */
const releaseAll = ({ deps, now, remaining }: WorkflowWorld) => {
  const directory = { ...deps.directory, directory: async () => ({ ...sampleDirectory, appointmentTypes: [] }) };
  const settings = { ...deps.settings, horizonDays: 14 };
  const command = { holder: 'referrer:demo-oncology', caller: frontDesk, now };
  return releaseHoldsOf({ ...deps, directory, settings }, command, remaining);
};

const ofReferrer = { kind: 'referrer', id: 'demo-oncology' } as const;

describeFaults({
  'holding a time with a booking token': { before: aCase(), ask: hold(patient, { source: '192.0.2.1' }) },
  'holding another time with a booking token': {
    before: [...aCase(), ...aHeldTime({ slot: mondayAtNine })],
    ask: hold(patient),
  },
  'holding a time as a referrer': {
    before: [...aReferral(), ...aHeldTime({ holder: ofReferrer, slot: mondayAtNine, caseId: referralId })],
    ask: hold(referrer, { caseId: referralId }),
  },
  'holding a time at the front desk': { before: aCase(), ask: hold(frontDesk, { caseId: intakeId }) },
  'giving a held time back': { before: [...aCase(), ...aHeldTime()], ask: release(patient) },
  'giving a held time back as a referrer': {
    before: [...aReferral(), ...aHeldTime({ holder: ofReferrer, caseId: referralId })],
    ask: release(referrer),
  },
  'ending all holds of a referrer': {
    before: [...aReferral(), ...twoHeldTimes({ holder: ofReferrer, caseId: referralId })],
    ask: releaseAll,
    inSteps: true,
  },
});
