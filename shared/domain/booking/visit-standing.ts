import { Refusal } from '../core/refusal.ts';
import type { Appointment, AppointmentStatus } from './appointment.ts';
import { type ByLink, checkByLink, checkChange } from './appointment-changes.ts';

/** How a visit stands for its patient; `passed`: its time is over and nobody said what became of it; `rebooking`: it cannot take place then. */
export type VisitState = AppointmentStatus | 'passed' | 'rebooking';

/** What somebody with the link of a visit can do with it now. */
export type VisitAct = 'confirm' | 'cancel' | 'reschedule';

export interface VisitStanding {
  state: VisitState;
  can: Readonly<Record<VisitAct, boolean>>;
}

function stateOf(visit: Appointment, { now }: ByLink): VisitState {
  const { status, slot, needsRebooking } = visit;
  if (status !== 'booked' && status !== 'confirmed') return status;
  if (slot.start * 60_000 <= now.epochMilliseconds) return 'passed';
  return needsRebooking ? 'rebooking' : status;
}

/** Asks the rules that refuse, so that nothing is offered which would be refused then. */
function isLawful(visit: Appointment, act: VisitAct, by: ByLink): boolean {
  try {
    checkByLink(visit, act, by);
    checkChange(visit, act);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** How a visit stands, and what of it whoever has its link may change. */
export const visitStanding = (visit: Appointment, by: ByLink): VisitStanding => ({
  state: stateOf(visit, by),
  can: {
    confirm: isLawful(visit, 'confirm', by),
    cancel: isLawful(visit, 'cancel', by),
    reschedule: isLawful(visit, 'reschedule', by),
  },
});
