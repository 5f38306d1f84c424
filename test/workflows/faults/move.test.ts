import type { Caller } from '../../../shared/domain/caller.ts';
import { type Slot, slotId } from '../../../shared/domain/scheduling/slot.ts';
import { moveAppointment } from '../../../shared/workflows/booking/move-appointment.ts';
import { describeFaults } from '../../support/every-fault.ts';
import {
  aHeldTime,
  aVisit,
  bearer,
  frontDesk,
  mondayAtNine,
  patient,
  tuesdayAtTen,
  visitId,
} from '../../support/histories.ts';
import type { WorkflowWorld } from '../../support/workflow-world.ts';

const move =
  (caller: Caller, slot: Slot, ifMatch?: number) =>
  ({ deps, ask, now }: WorkflowWorld) =>
    ask(caller, (reply) =>
      moveAppointment(deps, { appointmentId: visitId, slotId: slotId(slot), caller, now, ifMatch }, reply),
    );

describeFaults({
  'moving a visit within its day by its link': { before: aVisit(), ask: move(bearer, tuesdayAtTen) },
  'moving a visit to another day by its link': { before: aVisit(), ask: move(bearer, mondayAtNine) },
  'moving a visit to a time that was held for it': {
    before: [...aVisit(), ...aHeldTime({ slot: mondayAtNine })],
    ask: move(patient, mondayAtNine),
  },
  'moving a visit that the front desk saw': {
    before: aVisit({ status: 'confirmed' }),
    ask: move(frontDesk, mondayAtNine, 1),
  },
});
