import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import { slotId } from '../../../shared/domain/booking/slot.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import { fieldText } from '../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import { bookAppointment } from '../../../shared/workflows/booking/book-appointment.ts';
import { type HoldDeps, holdSlot } from '../../../shared/workflows/booking/hold-slot.ts';
import { moveAppointment } from '../../../shared/workflows/booking/move-appointment.ts';
import { releaseHeldTime } from '../../../shared/workflows/booking/release-hold.ts';
import { bookedAddress, holdAddress, timesAddress } from './addresses.ts';
import { notTaken } from './not-taken.ts';
import { decidedAlready, type OpenedHold, openHold } from './open-hold.ts';
import type { visitPagesRoutes } from './routes.ts';
import type { TimesDeps } from './visit-pages-deps.ts';
import { choosing } from './wanted-times.ts';

type Deps = TimesDeps & HoldDeps;
type Request = OperationRequest<(typeof visitPagesRoutes)['bookHold']>;
type Act = (deps: Deps, request: Request, opened: OpenedHold) => Promise<OperationAnswer>;

const callerOf = ({ state: { caseId } }: OpenedHold) => ({ kind: 'booking', caseId }) as const;

/**
 * Books the time, or moves the visit to it. It is named as a time and not as a hold: a hold that ran out meanwhile costs nobody the time
 * while that is free, and of the case's own hold it is free to the case.
 */
const book: Act = (deps, { now, reply }, opened) => {
  const { slot, chosen, on } = opened;
  const { state, moving } = chosen;
  const { caseId } = state;
  const show = (outcome: 'booked' | 'moved') =>
    reply(({ appointmentId }: Appointment) =>
      seeOther(bookedAddress({ ...state, appointmentId, outcome }, { ...on, until: undefined })),
    );
  if (!moving)
    return bookAppointment(deps, { caseId, slotId: slotId(slot), caller: callerOf(opened), now }, show('booked'));
  const { appointmentId } = moving;
  const caller = { kind: 'manage', appointmentId } as const;
  return moveAppointment(deps, { appointmentId, slotId: slotId(slot), caller, now, ifMatch: undefined }, show('moved'));
};

const holdAgain: Act = (deps, { now, source, reply }, opened) => {
  const { state, chosen, on } = opened;
  const held = reply(({ holdId }: { holdId: string }) =>
    seeOther(holdAddress({ ...chosen.state, holdId, slotId: state.slotId }, on)),
  );
  const once = { renews: state.holdId };
  return holdSlot(deps, { slotId: state.slotId, caller: callerOf(opened), now, source, once }, held);
};

/** Gives the time back and leads to the others; one that is gone is given back already. */
const another: Act = async (deps, { now, reply }, opened) => {
  const answer = seeOther(timesAddress(opened.chosen.state, opened.on));
  const release = { holdId: opened.state.holdId, caller: callerOf(opened), now };
  return releaseHeldTime(
    deps,
    release,
    reply(() => answer),
  ).catch((error: unknown) => {
    if (error instanceof Refusal) return answer;
    throw error;
  });
};

const acts = { book, again: holdAgain, other: another } satisfies Record<string, Act>;

/** Leads to the visit that the decision has led to already. */
async function asDecided(deps: Deps, opened: OpenedHold): Promise<OperationAnswer | undefined> {
  const appointmentId = decidedAlready(opened);
  const appointment = appointmentId === undefined ? undefined : await deps.schedule.appointment(appointmentId);
  if (!appointment) return undefined;
  const isThis = appointment.slot.start === opened.slot.start;
  const outcome = isThis ? (opened.state.moving === undefined ? 'booked' : 'moved') : 'kept';
  const { appointmentId: id } = appointment;
  return seeOther(bookedAddress({ ...opened.chosen.state, appointmentId: id, outcome }, opened.on));
}

/** The same of the case as it is now: another press, or another tab, may have decided since it was opened. */
async function asDecidedNow(deps: Deps, opened: OpenedHold): Promise<OperationAnswer | undefined> {
  const chosen = await choosing(deps, opened.chosen.state);
  return chosen && asDecided(deps, { ...opened, chosen });
}

/** Books the time that is held, holds it again, or gives it back. Pressed twice, or after it was booked, it leads to the one visit there is. */
export const bookHold =
  (deps: Deps): Operation<(typeof visitPagesRoutes)['bookHold']> =>
  async (request) => {
    const opened = await openHold(deps, request);
    if ('answer' in opened) return opened.answer;
    const go = fieldText(request.body, 'go') ?? 'book';
    const act = Object.hasOwn(acts, go) ? acts[go as keyof typeof acts] : book;
    const decided = act === another ? undefined : await asDecided(deps, opened);
    if (decided) return decided;
    return act(deps, request, opened).catch(async (error: unknown) => {
      const since = error instanceof Refusal ? await asDecidedNow(deps, opened) : undefined;
      const { on, chosen } = opened;
      return since ?? notTaken(deps, error, { asked: request, on, chosen, fields: request.body });
    });
  };
