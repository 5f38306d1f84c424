import { type EpochSecond, type Shift, shiftAt } from './shift.ts';

/** Whether the same person goes on from one shift into the next. */
const goesOn = (before: Shift | undefined, { start, recipientId }: Shift): boolean =>
  before?.end === start && before.recipientId === recipientId;

/** The next start after an instant at which somebody else comes on. @param shifts in order, without overlap */
export const nextHandOff = (shifts: readonly Shift[], after: EpochSecond): EpochSecond | undefined =>
  shifts.find((shift, at) => shift.start > after && !goesOn(shifts[at - 1], shift))?.start;

/** Until when the person of a shift stays on call, through adjacent shifts of theirs. */
export function onUntil(shifts: readonly Shift[], shift: Shift): EpochSecond {
  const next = shifts.find((each) => goesOn(shift, each));
  return next ? onUntil(shifts, next) : shift.end;
}

/** A hand-off that is announced next: the shift's start, and when it is announced. */
export interface HandOff {
  start: EpochSecond;
  dueAt: EpochSecond;
}

/**
 * The hand-off to announce first once the shifts of a region have changed: at once where the change brought somebody on, or where
 * one that was due is not announced yet; else the next one ahead.
 * @param owed start of the shift whose hand-off was to be announced next, as the rota stood before
 */
export function handOffAfter(
  before: readonly Shift[],
  after: readonly Shift[],
  now: EpochSecond,
  owed?: EpochSecond,
): HandOff | undefined {
  const on = shiftAt(after, now);
  const isNew = on !== undefined && shiftAt(before, now)?.recipientId !== on.recipientId;
  if (on && (isNew || (owed !== undefined && owed <= now))) return { start: on.start, dueAt: now };
  const start = nextHandOff(after, now);
  return start === undefined ? undefined : { start, dueAt: start };
}
