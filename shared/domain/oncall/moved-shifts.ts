import { type EpochSecond, type Shift, shiftAt } from './shift.ts';

/** A stretch of a shift as somebody has it now, and whose it was. */
export interface MovedShift {
  shift: Shift;
  /** Absent where the time was nobody's. */
  from?: string | undefined;
}

/** Seconds ahead in which a change of the rota is told at once; whoever comes on later looks at the rota, or is told at the start. */
const soonSeconds = 24 * 3600;

/** So many are told at once: a rota of minutes would fill a transaction. */
const most = 20;

/** A shift in pieces, each of which was one person's, or nobody's, before. */
function piecesOf(shift: Shift, before: readonly Shift[]): MovedShift[] {
  const isInside = (second: EpochSecond): boolean => shift.start < second && second < shift.end;
  const cuts = before.flatMap(({ start, end }) => [start, end]).filter(isInside);
  const starts = [shift.start, ...new Set(cuts)].toSorted((a, b) => a - b);
  const owners = starts.map((start) => ({ start, from: shiftAt(before, start)?.recipientId }));
  const heads = owners.filter(({ from }, at) => at === 0 || owners[at - 1]?.from !== from);
  return heads.map(({ start, from }, at) => ({
    shift: { ...shift, start, end: heads[at + 1]?.start ?? shift.end },
    from,
  }));
}

/** What begins within a day and was somebody else's, or nobody's, before a rota changed; the soonest first. */
export const movedSoon = (before: readonly Shift[], after: readonly Shift[], now: EpochSecond): MovedShift[] =>
  after
    .filter(({ start, end }) => end > now && start <= now + soonSeconds)
    .flatMap((shift) => piecesOf(shift, before))
    .filter(({ shift: { start, recipientId }, from }) => {
      const isSoon = start > now && start <= now + soonSeconds;
      return isSoon && recipientId !== from;
    })
    .slice(0, most);
