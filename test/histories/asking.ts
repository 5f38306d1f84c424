import { Temporal } from 'temporal-polyfill';
import { askOfCalendar } from './asking-calendar.ts';
import { fateText, isOpen } from './fate.ts';
import { staffReason } from './insisting.ts';
import type { Answer, Operation } from './operations.ts';
import { callerOf, dayKeyOf, slotOf } from './practice.ts';
import type { Appointment, Hold } from './product.ts';
import { depsOf, keyed, type Try } from './try.ts';

const visitAnswer = (visit: Appointment): Answer => ({
  id: visit.appointmentId,
  version: visit.version,
  open: isOpen(visit),
  start: visit.slot.start,
  fate: fateText(visit),
});

/** The time that an operation books: by its hold, by its slot, or where it is overbooked by what a slot names. */
function wantedOf({ product }: Try, { time, hold, insist }: Extract<Operation, { do: 'book' }>) {
  if (hold) return { holdId: hold.id };
  const slot = slotOf(time);
  const insistence = insist && { kind: insist, reason: staffReason };
  if (insist !== 'overbook') return { slotId: product.slotId(slot), insistence };
  const { appointmentType, practitionerId, clinicId } = slot;
  const start = new Date(slot.start * 60_000).toISOString();
  return { wanted: { appointmentType, practitionerId, clinicId, start }, insistence };
}

async function searched(attempt: Try, { day, type, level }: Extract<Operation, { do: 'search' }>): Promise<Answer> {
  const { schedule, settings, directory } = depsOf(attempt);
  const { practitionerId, date } = dayKeyOf(day);
  const { slots } = await attempt.product.runSearch(schedule.week, {
    calendar: await directory.directory(),
    filter: { appointmentType: type, practitionerIds: [practitionerId], from: date, to: date },
    entitlement: level ? { urgency: level } : {},
    now: Temporal.Instant.fromEpochMilliseconds(attempt.now),
    settings,
    limit: 100,
  });
  return { starts: slots.map(({ start }) => start) };
}

/** Does what an operation asks for by the product's own workflow. @returns what it answers. @throws what it throws */
export async function ask(attempt: Try, operation: Operation): Promise<Answer> {
  const { product } = attempt;
  const deps = depsOf(attempt);
  const now = Temporal.Instant.fromEpochMilliseconds(attempt.now);
  if (operation.do === 'search') return searched(attempt, operation);
  if (operation.do === 'enter' || operation.do === 'settle') throw new Error('Nobody asks for a step by itself.');
  if (!('caseId' in operation)) return askOfCalendar(attempt, operation);
  const caller = callerOf(('by' in operation && operation.by) || 'patient', operation.caseId);
  const whose = { caller, now };
  switch (operation.do) {
    case 'look': {
      const { appointment } = await product.ownAppointment(deps.schedule, caller, operation.visit.id);
      return visitAnswer(appointment);
    }
    case 'hold': {
      const { caseId, time } = operation;
      const command = { ...whose, caseId, slotId: product.slotId(slotOf(time)) };
      const show = ({ holdId, until }: Hold) => ({ id: holdId, until });
      return keyed(attempt, caller, (reply) => product.holdSlot(deps, command, reply), show);
    }
    case 'release': {
      const command = { ...whose, holdId: operation.hold.id };
      const show = (lived: boolean) => ({ lived });
      return keyed(attempt, caller, (reply) => product.releaseHeldTime(deps, command, reply), show);
    }
    case 'book': {
      const command = { ...whose, caseId: operation.caseId, ...wantedOf(attempt, operation) };
      return keyed(attempt, caller, (reply) => product.bookAppointment(deps, command, reply), visitAnswer);
    }
    case 'cancel':
    case 'attend': {
      const { visit, ifMatch, reasonCode } = operation;
      const command = { ...whose, appointmentId: visit.id, ifMatch, reasonCode };
      const change = operation.do === 'cancel' ? 'cancel' : operation.how;
      return keyed(attempt, caller, (reply) => product.changeVisit(deps, change, command, reply), visitAnswer);
    }
    case 'move': {
      const { visit, time, ifMatch } = operation;
      const command = { ...whose, appointmentId: visit.id, ifMatch, slotId: product.slotId(slotOf(time)) };
      return keyed(attempt, caller, (reply) => product.moveAppointment(deps, command, reply), visitAnswer);
    }
  }
}
