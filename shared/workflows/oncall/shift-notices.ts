import { epochSeconds, stored } from '../../domain/core/instants.ts';
import type { Region } from '../../domain/directory/directory.ts';
import type { Stamp } from '../../domain/messages/event-makers.ts';
import type { EventOf } from '../../domain/messages/events.ts';
import { replaced } from '../../domain/oncall/change-shifts.ts';
import { type MovedShift, movedSoon } from '../../domain/oncall/moved-shifts.ts';
import type { WantedRota } from '../../domain/oncall/rota-faults.ts';
import { instantOfSecond, type Shift } from '../../domain/oncall/shift.ts';
import type { Change } from '../core/changes.ts';

type Told = Pick<EventOf<'hand-off'>, 'recipientId' | 'takenBy'>;

const noticeOf = ({ ids, now }: Stamp, region: Region, { start, end }: Shift, told: Told): Change => ({
  kind: 'event',
  event: {
    eventId: ids.next('evt'),
    at: stored(now),
    lane: 'notice',
    kind: 'hand-off',
    region,
    from: stored(instantOfSecond(start)),
    until: stored(instantOfSecond(end)),
    ...told,
  },
});

/**
 * That shifts have changed hands, to whoever has them and whoever had them. Who takes one that is running is told by its hand-off.
 */
export const shiftNotices = (stamp: Stamp, region: Region, moved: readonly MovedShift[]): Change[] =>
  moved.flatMap(({ shift, from }) => {
    const { recipientId } = shift;
    const ahead = shift.start > epochSeconds(stamp.now);
    return [
      ...(ahead ? [noticeOf(stamp, region, shift, { recipientId })] : []),
      ...(from === undefined ? [] : [noticeOf(stamp, region, shift, { recipientId: from, takenBy: recipientId })]),
    ];
  });

/** The same of those shifts of a wanted rota that begin within a day. @param before `shiftsAround` its period */
export const soonNotices = (
  stamp: Stamp,
  region: Region,
  before: readonly Shift[],
  { period, shifts }: WantedRota,
): Change[] =>
  shiftNotices(stamp, region, movedSoon(before, replaced(before, period, shifts), epochSeconds(stamp.now)));
