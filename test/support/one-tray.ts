import { expect } from 'vitest';
import type { Notice } from '../../shared/domain/messages/audience.ts';
import { empty } from '../../shared/domain/messages/empty-tray.ts';
import type { Channel } from '../../shared/domain/messages/events.ts';
import { emptyTray, type Placed, place, Tray } from '../../shared/domain/messages/tray.ts';
import { eventOf, nineOClock } from './told-case.ts';

/** The id of an event. */
export const numbered = (number: number): string => `evt_${String(number).padStart(20, '0')}`;
export const at = (seconds: number) => nineOClock.add({ seconds });
export const instant = (seconds: number) => at(seconds).toString({ smallestUnit: 'millisecond' });

export const caseIdOf = (number: number): string => `int_${String(number).padStart(20, 'c')}`;

/** A notice of a case of its own, so many seconds after nine. */
export const notice = (number: number, seconds = 0, changes: Partial<Notice> = {}): Notice =>
  eventOf({
    eventId: numbered(number),
    at: instant(seconds),
    caseId: caseIdOf(number),
    ...changes,
  });

/** A tray into which things are laid and from which they go. */
export function trayOf(channel: Channel) {
  let tray = emptyTray({ recipientId: 'nurse-one', channel });
  const keep = (next: Tray | undefined) => {
    if (!next) return;
    expect(next.version).toBe(tray.version + 1);
    tray = Tray.parse(next);
    const waits = tray.waiting.map(({ due }) => due).toSorted()[0];
    expect(waits === undefined || (tray.flush && tray.flush.at >= waits), 'nothing waits without a timer').toBeTruthy();
  };
  return {
    tray: () => tray,
    lay(event: Notice, seconds = 0, quietUntil?: Parameters<typeof place>[3]): Placed {
      const placed = place(tray, event, at(seconds), quietUntil);
      keep(placed.tray);
      return placed;
    },
    ring(seconds: number) {
      const emptied = empty(tray, tray.flush?.timerId ?? '', numbered(900 + seconds), at(seconds));
      keep(emptied?.tray);
      return emptied;
    },
  };
}
