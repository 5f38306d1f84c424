import { stored } from '../../domain/core/instants.ts';
import { settleCalendarAgain } from '../../domain/messages/settle-calendar.ts';
import type { RecheckCalendarTimer } from '../../domain/messages/timer.ts';
import type { Clock } from '../core/ports.ts';
import type { UnitOfWorkDeps } from '../core/unit-of-work.ts';
import { promiseOnce } from '../relay/promise-once.ts';

/**
 * Has the days of a change settled once more. Trigger: the timer that was set with the change, for when nobody books any more by the
 * calendar as it was before. A repeat promises nothing more.
 * @returns whether that was promised now
 */
export const recheckCalendar = (
  deps: UnitOfWorkDeps & { clock: Clock },
  { change, scope }: RecheckCalendarTimer,
  remaining: () => number,
): Promise<boolean> => {
  const reaction = settleCalendarAgain(change, scope);
  const promise = { kind: 'reaction-promised', reaction, at: stored(deps.clock.now()) } as const;
  return promiseOnce(deps, promise, 'look at the calendar again', remaining);
};
