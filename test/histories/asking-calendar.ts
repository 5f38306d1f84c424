import { calendarDepsOf } from './calendar-deps.ts';
import type { CalendarChange, CalendarOperation, Span } from './calendar-operations.ts';
import type { Answer, Operation } from './operations.ts';
import { dayKeyOf } from './practice.ts';
import { hourOf, type Part, weeklyOf, whole } from './practice-directory.ts';
import type { Caller, ChangedCalendar, DatedSpan, OperationAnswer, Planner, Reassigned } from './product.ts';
import { runReaction } from './relay.ts';
import { keyed, plenty, type Try, type Work } from './try.ts';

/** Each history has an admin of its own, whom no other history has noted to have looked at anything. */
const adminOf = ({ cluster }: Try): Caller => ({ kind: 'staff', staffId: `admin-${cluster.group}`, roles: ['admin'] });

const isWhole = ({ opens, closes }: Part): boolean => opens === whole.opens && closes === whole.closes;

const spanOf = ({ dates: [from, to], ...part }: Span): DatedSpan => ({
  from,
  to,
  ...(!isWhole(part) && { fromTime: hourOf(part.opens), toTime: hourOf(part.closes) }),
});

/** Changes the calendar and settles its days, as the handlers do. */
async function changed<Thing>(attempt: Try, plan: Planner<Thing>, show: (thing: Thing) => Answer): Promise<Answer> {
  const { product, promises, number = 0 } = attempt;
  const deps = calendarDepsOf(attempt);
  const command = { caller: adminOf(attempt), now: deps.clock.now(), purpose: 'changeCalendar', remaining: plenty };
  // Who is answered what was kept for a repeat learns nothing of the days.
  let isSettled = false;
  const work: Work<ChangedCalendar<Thing>> = async (reply) => {
    const done = await product.changeCalendar(deps, command, plan, reply);
    isSettled = done.isSettled;
    if (isSettled) promises?.settled.add(number);
    return done.answer as OperationAnswer;
  };
  const answer = await keyed(attempt, adminOf(attempt), work, ({ thing }) => show(thing));
  return isSettled ? answer : { ...answer, settled: false };
}

function change(attempt: Try, operation: CalendarChange): Promise<Answer> {
  const { product, cluster } = attempt;
  const deps = calendarDepsOf(attempt);
  const by = { caller: adminOf(attempt), now: deps.clock.now() };
  switch (operation.do) {
    case 'away': {
      const { practitioner: practitionerId, span } = operation;
      const plan = product.planTimeOff(deps, { ...by, practitionerId, span: spanOf(span) });
      return changed(attempt, plan, ({ timeOffId }) => ({ id: timeOffId }));
    }
    case 'back': {
      const { practitioner: practitionerId, entered } = operation;
      const plan = product.planTimeOffGone(deps, { ...by, practitionerId, timeOffId: entered.id });
      return changed(attempt, plan, () => ({}));
    }
    case 'close': {
      const plan = product.planClosure(deps, { ...by, clinicId: operation.clinic, span: spanOf(operation.span) });
      return changed(attempt, plan, ({ closureId }) => ({ id: closureId }));
    }
    case 'reopen': {
      const { clinic: clinicId, entered } = operation;
      return changed(attempt, product.planClosureGone({ ...by, clinicId, closureId: entered.id }), () => ({}));
    }
    case 'hours': {
      const { practitioner: practitionerId, part } = operation;
      const plan = product.planAvailability({ ...by, practitionerId, weekly: weeklyOf(cluster, part) });
      return changed(attempt, plan, () => ({}));
    }
  }
}

/** Gives the visits of a day to whoever is on another one. */
function reassigned(attempt: Try, { from, to }: Extract<Operation, { do: 'reassign' }>): Promise<Answer> {
  const { product } = attempt;
  const deps = calendarDepsOf(attempt);
  const { practitionerId, date } = dayKeyOf(from);
  const command = {
    practitionerId,
    date,
    to: [dayKeyOf(to).practitionerId],
    caller: adminOf(attempt),
    now: deps.clock.now(),
  };
  const work: Work<Reassigned> = async (reply) =>
    product.keepAnswer(deps, reply, await product.reassignVisits(deps, command, plenty));
  const show = ({ moved }: Reassigned): Answer => ({
    moved: moved.map(({ appointmentId, slot }) => ({ id: appointmentId, start: slot.start })),
  });
  return keyed(attempt, adminOf(attempt), work, show, { looksUpKey: true });
}

/** Imports the directory with somebody in another schedule group, which would lose all their days. @throws Refusal `never changes` */
async function regrouped({ product, door }: Try, practitionerId: string): Promise<Answer> {
  const writer = product.directoryWriter(door as never, (table) => table);
  const { directory } = await product.calendarReader(door as never, (table) => table).directoryNow();
  const practitioners = directory.practitioners.map((each) =>
    each.practitionerId === practitionerId ? { ...each, scheduleGroup: 'another' } : each,
  );
  try {
    await writer.put({ ...directory, practitioners });
  } catch (error) {
    const { name, kind } = error as Error & { kind?: string };
    throw name === 'Refusal' && kind === 'invalid-input'
      ? Object.assign(error as Error, { kind: 'never changes' })
      : error;
  }
  return {};
}

/** Does what staff, or the relay, ask for of the calendar by the product's own workflows. @returns what it answers. @throws what it throws */
export function askOfCalendar(attempt: Try, operation: CalendarOperation): Promise<Answer> {
  switch (operation.do) {
    case 'reassign':
      return reassigned(attempt, operation);
    case 'regroup':
      return regrouped(attempt, operation.practitioner);
    case 'relay':
      return runReaction(attempt);
    default:
      return change(attempt, operation);
  }
}
