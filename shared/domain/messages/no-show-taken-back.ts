import { visitChangedEvent } from './event-makers.ts';
import type { EventOf } from './events.ts';

type Told = Parameters<typeof visitChangedEvent>;

/** The event of a visit that was marked as missed and takes place after all: to its patient it was booked all the time. */
export const noShowTakenBackEvent = (stamp: Told[0], header: Told[1], visit: Told[2]): EventOf<'visit-changed'> => ({
  ...visitChangedEvent(stamp, header, visit, 'booked'),
  again: true,
});
