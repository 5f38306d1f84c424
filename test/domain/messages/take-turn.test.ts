import { expect, test } from 'vitest';
import type { Notice } from '../../../shared/domain/messages/audience.ts';
import { empty } from '../../../shared/domain/messages/empty-tray.ts';
import { takeTurn } from '../../../shared/domain/messages/take-turn.ts';
import { emptyTray, entryOf, place, Tray } from '../../../shared/domain/messages/tray.ts';
import { eventOf, nineOClock } from '../../support/told-case.ts';

const numbered = (number: number): string => `evt_${String(number).padStart(20, '0')}`;
const at = (seconds: number) => nineOClock.add({ seconds });
const instant = (seconds: number) => at(seconds).toString({ smallestUnit: 'millisecond' });

/** A notice of a case of its own, so many seconds after nine. */
const notice = (number: number, seconds = 0): Notice =>
  eventOf({ eventId: numbered(number), at: instant(seconds), caseId: `int_${String(number).padStart(20, 'c')}` });
const byItself = (event: Notice) => ({ eventId: event.eventId, entries: [entryOf(event)], more: 0 });
const bundleId = numbered(900);

/** The tray of a phone. */
function phone() {
  let tray = emptyTray({ recipientId: 'nurse-one', channel: 'sms' });
  const keep = <P extends { tray?: Tray }>(placed: P): P => {
    if (placed.tray) tray = Tray.parse(placed.tray);
    return placed;
  };
  return {
    tray: () => tray,
    lay: (event: Notice, seconds: number) => keep(place(tray, event, at(seconds))).what,
    late: (message: Parameters<typeof takeTurn>[1], seconds: number) => keep(takeTurn(tray, message, at(seconds))),
    ring(seconds: number, name = bundleId) {
      const emptied = empty(tray, tray.flush?.timerId ?? '', name, at(seconds));
      if (emptied) keep(emptied);
      return emptied;
    },
  };
}

test('what failed goes out later where the phone did not ring meanwhile, and five minutes count from then', () => {
  const { lay, late, tray } = phone();
  lay(notice(1), 0);
  expect(lay(notice(1), 200)).toBe('again');
  expect(late(byItself(notice(1)), 200).what).toBe('now');
  expect(tray().sentAt).toBe(instant(200));
  expect(lay(notice(2, 301), 301)).toBe('later');
  expect(tray().flush?.at).toBe(instant(500));
});

test('where another rang it meanwhile it waits, and goes out with what comes next', () => {
  const { lay, late, ring } = phone();
  lay(notice(1), 0);
  expect(lay(notice(2, 300), 300)).toBe('now');
  expect(late(byItself(notice(1)), 310)).toMatchObject({ what: 'later', timer: { dueAt: instant(600) } });
  expect(lay(notice(1), 320)).toBe('later');
  expect(late(byItself(notice(1)), 330).what).toBe('known');
  expect(ring(600)?.entries.map(({ eventId }) => eventId)).toEqual([numbered(1)]);
});

test('a bundle that comes late waits likewise, once', () => {
  const { lay, late, ring, tray } = phone();
  lay(notice(1), 0);
  lay(notice(2, 1), 1);
  lay(notice(3, 2), 2);
  const { entries = [], more = 0 } = ring(300) ?? {};
  const bundle = { eventId: bundleId, entries, more };
  expect(lay(notice(4, 600), 600)).toBe('now');
  expect(late(bundle, 610)).toMatchObject({ what: 'later', timer: { dueAt: instant(900) } });
  expect(late(bundle, 620).what).toBe('known');
  expect(ring(900, numbered(901))?.entries).toHaveLength(2);
  expect(late(bundle, 930).what).toBe('known');
  expect(tray().sentBy).toBe(numbered(901));
});

test('what a later one of the same has overtaken does not lie down again', () => {
  const { lay, late } = phone();
  const of = (number: number, seconds: number) => eventOf({ eventId: numbered(number), at: instant(seconds) });
  lay(of(1, 0), 0);
  expect(lay(of(2, 300), 300)).toBe('now');
  expect(late(byItself(of(1, 0)), 310).what).toBe('known');
});

test('what a late bundle only counted is counted by its kinds again', () => {
  const { lay, late, ring } = phone();
  lay(notice(1), 0);
  for (let number = 2; number <= 36; number++) lay(notice(number, 1), 1);
  const { entries = [], more = 0, moreKinds } = ring(300) ?? {};
  expect([entries.length, more, moreKinds]).toEqual([30, 5, { 'new-case': 5 }]);
  lay(notice(40, 600), 600);
  lay({ ...notice(41, 601), kind: 'no-capacity' } as Notice, 601);
  expect(late({ eventId: bundleId, entries, more, moreKinds }, 610).what).toBe('later');
  const all = ring(900, numbered(901));
  expect([all?.entries.length, all?.more]).toEqual([30, 6]);
  expect(Object.values(all?.moreKinds ?? {}).reduce((sum, count) => sum + count)).toBe(6);
});

test('what of a bundle was overtaken stays overtaken while the rest lies down again', () => {
  const { lay, late, ring } = phone();
  const of = (number: number, seconds: number) => eventOf({ eventId: numbered(number), at: instant(seconds) });
  lay(notice(1), 0);
  lay(of(2, 1), 1);
  lay(notice(3, 2), 2);
  const { entries = [], more = 0 } = ring(300) ?? {};
  expect(lay(of(4, 600), 600)).toBe('now');
  const bundle = { eventId: bundleId, entries, more };
  expect(late(bundle, 610).what).toBe('later');
  expect(late(bundle, 620).what).toBe('known');
  expect(ring(900, numbered(901))?.entries.map(({ eventId }) => eventId)).toEqual([numbered(3)]);
});

test('what the tray has forgotten goes out rather than never', () => {
  const { lay, late } = phone();
  lay(notice(1), 0);
  for (let number = 2; number < 80; number++) lay(notice(number, 300 * number), 300 * number);
  expect(late(byItself(notice(1)), 300 * 79 + 1).what).toBe('now');
});

test('a timer that rings when the phone has just rung waits on', () => {
  const { lay, late, ring, tray } = phone();
  lay(notice(1), 0);
  lay(notice(2, 1), 1);
  late(byItself(notice(1)), 200);
  expect(ring(300)).toMatchObject({ entries: [], timer: { dueAt: instant(500) } });
  expect(tray().waiting).toHaveLength(1);
  expect(ring(500)?.entries).toHaveLength(1);
});

test('what comes while something waits whose time is over goes out with it', () => {
  const { lay, ring } = phone();
  lay(notice(1), 0);
  lay(notice(2, 1), 1);
  expect(lay(notice(3, 330), 330)).toBe('later');
  expect(ring(340)?.entries).toHaveLength(2);
});
