import type { Caller } from '../../../shared/domain/caller.ts';
import { slotId } from '../../../shared/domain/scheduling/slot.ts';
import { bookAppointment } from '../../../shared/workflows/booking/book-appointment.ts';
import { describeFaults } from '../../support/every-fault.ts';
import {
  aCase,
  aHeldTime,
  aPagedCase,
  aReferral,
  frontDesk,
  holdId,
  intakeId,
  nurse,
  patient,
  referralId,
  referrer,
  tuesdayAtNine,
} from '../../support/histories.ts';
import type { WorkflowWorld } from '../../support/workflow-world.ts';

const free = { slotId: slotId(tuesdayAtNine) };
const held = { holdId };

const book =
  (caller: Caller, time: typeof free | typeof held, caseId = intakeId) =>
  ({ deps, ask, now }: WorkflowWorld) =>
    ask(caller, (reply) => bookAppointment(deps, { ...time, caseId, caller, now }, reply));

const heldByReferrer = aHeldTime({ holder: { kind: 'referrer', id: 'demo-oncology' }, caseId: referralId });

describeFaults({
  'booking a free time as a patient': { before: aCase(), ask: book(patient, free) },
  'booking the held time as a patient': { before: [...aCase(), ...aHeldTime()], ask: book(patient, held) },
  'booking the held time as a referrer': {
    before: [...aReferral(), ...heldByReferrer],
    ask: book(referrer, held, referralId),
  },
  'a nurse books for a case that is paged': { before: aPagedCase(), ask: book(nurse, free) },
  'the front desk books for a case that is paged': { before: aPagedCase(), ask: book(frontDesk, free) },
  'booking a time after the deadline of an urgent case at the front desk': {
    before: aCase({ urgency: 'urgent' }),
    ask: book(frontDesk, free),
  },
});
