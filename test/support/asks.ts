import { type Slot, slotId } from '../../shared/domain/booking/slot.ts';
import type { Caller } from '../../shared/domain/core/party.ts';
import type { Urgency } from '../../shared/domain/triage/urgency.ts';
import { readAnswers } from '../../shared/http/core/read-answers.ts';
import { bookAppointment } from '../../shared/workflows/booking/book-appointment.ts';
import { changeVisit, type SimpleChange } from '../../shared/workflows/booking/change-visit.ts';
import { holdSlot } from '../../shared/workflows/booking/hold-slot.ts';
import { moveAppointment } from '../../shared/workflows/booking/move-appointment.ts';
import { acknowledgeCase } from '../../shared/workflows/cases/acknowledge-case.ts';
import { addAnswers, type CaseState } from '../../shared/workflows/cases/add-answers.ts';
import { overrideCase } from '../../shared/workflows/cases/retriage-case.ts';
import { withdrawCase } from '../../shared/workflows/cases/withdraw-case.ts';
import { escalateCase } from '../../shared/workflows/paging/escalate-case.ts';
import { intakeId, nurse, referralId, referrer, tuesdayAtNine, visitId } from './histories.ts';
import { aTimer } from './paging-records.ts';
import type { WorkflowWorld } from './workflow-world.ts';

/** What people and timers ask of a workflow world, in few words. */
type Ask = (world: WorkflowWorld) => Promise<unknown>;

export const hold =
  (caller: Caller, { slot = tuesdayAtNine, ...more }: { slot?: Slot; caseId?: string; source?: string } = {}): Ask =>
  ({ deps, ask, now }) =>
    ask(caller, (reply) => holdSlot(deps, { slotId: slotId(slot), caller, now, ...more }, reply));

export const book =
  (caller: Caller, time: Slot | { holdId: string }, caseId = intakeId): Ask =>
  ({ deps, ask, now }) => {
    const wanted = 'holdId' in time ? time : { slotId: slotId(time) };
    return ask(caller, (reply) => bookAppointment(deps, { ...wanted, caseId, caller, now }, reply));
  };

export const move =
  (caller: Caller, slot: Slot, ifMatch?: number): Ask =>
  ({ deps, ask, now }) =>
    ask(caller, (reply) =>
      moveAppointment(deps, { appointmentId: visitId, slotId: slotId(slot), caller, now, ifMatch }, reply),
    );

export const change =
  (kind: SimpleChange, caller: Caller): Ask =>
  ({ deps, ask, now }) =>
    ask(caller, (reply) => changeVisit(deps, kind, { appointmentId: visitId, caller, now }, reply));

const toldWhenLimited = ({ header }: CaseState) => ({ level: header.urgency });

export const answer =
  (caller: Caller, patch: unknown): Ask =>
  ({ deps, ask, now }) =>
    ask(caller, (reply) =>
      addAnswers(deps, { caseId: intakeId, caller, now, patch, read: readAnswers, toldWhenLimited }, reply),
    );

export const cannotWalk = { symptoms: { gait: { value: 'cannot-walk', onsetDays: 1 } } };

export const acknowledge =
  (round?: number): Ask =>
  ({ deps, ask, now }) =>
    ask(nurse, (reply) => acknowledgeCase(deps, { caseId: intakeId, caller: nurse, now, round }, reply));

export const override =
  (urgency: Urgency): Ask =>
  ({ deps, ask, now }) =>
    ask(nurse, (reply) =>
      overrideCase(deps, { caseId: intakeId, caller: nurse, now, urgency, reason: 'seen by phone' }, reply),
    );

export const withdraw: Ask = ({ deps, ask, now }) =>
  ask(referrer, (reply) => withdrawCase(deps, { caseId: referralId, caller: referrer, now }, reply));

/** The timer of the first step rings. */
export const escalate: Ask = ({ deps, remaining }) => escalateCase(deps, aTimer(), remaining);
