import { describe, expect, test } from 'vitest';
import type { Notice } from '../../../shared/domain/messages/audience.ts';
import { empty } from '../../../shared/domain/messages/empty-tray.ts';
import { at, instant, notice, numbered, trayOf } from '../../support/one-tray.ts';
import { caseId } from '../../support/told-case.ts';

describe.each([
  ['email', 60],
  ['sms', 300],
] as const)('by %s', (channel, window) => {
  test(`the first goes out at once, further ones wait until ${window} s after it, and then go out together`, () => {
    const { lay, ring, tray } = trayOf(channel);
    expect(lay(notice(1)).what).toBe('now');
    const second = lay(notice(2, 1), 1);
    expect(second).toMatchObject({ what: 'later', timer: { purpose: 'flush-tray', dueAt: instant(window) } });
    const third = lay(notice(3, 2), window - 1);
    expect([third.what, third.timer]).toEqual(['later', undefined]);
    expect(ring(window)?.entries.map(({ eventId }) => eventId)).toEqual([numbered(2), numbered(3)]);
    expect([tray().waiting, tray().flush]).toEqual([[], undefined]);
  });

  test('what comes after a pause goes out at once; what comes right after a bundle waits again', () => {
    const { lay, ring } = trayOf(channel);
    lay(notice(1));
    expect(lay(notice(2), window).what).toBe('now');
    expect(lay(notice(3), window + 1).what).toBe('later');
    ring(2 * window);
    expect(lay(notice(4), 2 * window + 1)).toMatchObject({ what: 'later', timer: { dueAt: instant(3 * window) } });
  });

  test('there is never more than one message in the time, whatever comes', () => {
    const { lay, ring, tray } = trayOf(channel);
    const sent: number[] = [];
    for (let second = 0; second < 1800; second += 7) {
      const flush = tray().flush?.at;
      if (flush && flush <= instant(second) && ring(second)) sent.push(second);
      if (lay(notice(second, second), second).what === 'now') sent.push(second);
    }
    const gaps = sent.slice(1).map((second, place) => second - (sent[place] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(window);
  });
});

describe('a repeat', () => {
  test('of what went out at once is sent again by its message id, whatever came since', () => {
    const { lay, tray } = trayOf('email');
    lay(notice(1));
    lay(notice(2), 1);
    const before = tray();
    expect(lay(notice(1), 2)).toEqual({ what: 'again' });
    expect(tray()).toBe(before);
  });

  test('of what waits waits once; of what went out with others is known', () => {
    const { lay, ring } = trayOf('email');
    lay(notice(1));
    lay(notice(2), 1);
    expect(lay(notice(2), 2)).toEqual({ what: 'later' });
    expect(ring(60)?.entries).toHaveLength(1);
    expect(lay(notice(2), 61)).toEqual({ what: 'known' });
  });

  test('of a timer, and one of a tray that goes by another by now, empties nothing', () => {
    const { lay, ring, tray } = trayOf('email');
    lay(notice(1));
    const { timer } = lay(notice(2), 1);
    ring(60);
    lay(notice(3), 61);
    expect(empty(tray(), timer?.timerId ?? '', numbered(900), at(61))).toBeUndefined();
    expect(tray().waiting).toHaveLength(1);
  });
});

test('mails of different kinds do not wait for one another, those of one kind do', () => {
  const { lay, ring } = trayOf('email');
  const booked = (number: number, seconds: number) =>
    notice(number, seconds, {
      kind: 'visit-changed',
      change: 'booked',
      appointmentId: `apt_${'a'.repeat(20)}`,
    } as never);
  expect(lay(notice(1)).what).toBe('now');
  expect(lay(booked(2, 1), 1).what).toBe('now');
  expect(lay(booked(3, 2), 2)).toMatchObject({ what: 'later', timer: { dueAt: instant(61) } });
  expect(lay(notice(4, 3), 3)).toMatchObject({ what: 'later', timer: { dueAt: instant(60) } });
  expect(ring(60)?.entries.map(({ eventId }) => eventId)).toEqual([numbered(4)]);
});

describe('what was overtaken is not told', () => {
  const changed = (number: number, seconds: number, change: 'booked' | 'cancelled') =>
    notice(number, seconds, { kind: 'visit-changed', change, caseId, appointmentId: `apt_${'a'.repeat(20)}` } as never);

  test('of two changes of one visit that wait only the later goes out', () => {
    const { lay, ring } = trayOf('sms');
    lay(notice(1));
    lay(changed(2, 1, 'booked'), 1);
    lay(changed(3, 2, 'cancelled'), 2);
    lay(notice(4, 3), 3);
    expect(ring(300)?.entries.map(({ eventId }) => eventId)).toEqual([numbered(3), numbered(4)]);
  });

  test('a change that comes after a later one has gone out, or while that one waits, is dropped', () => {
    const { lay, ring } = trayOf('sms');
    lay(notice(1));
    lay(changed(3, 2, 'cancelled'), 2);
    expect(lay(changed(2, 1, 'booked'), 3)).toEqual({ what: 'overtaken' });
    ring(300);
    expect(lay(changed(2, 1, 'booked'), 310)).toEqual({ what: 'overtaken' });
    expect(lay(changed(5, 310, 'booked'), 700).what).toBe('now');
  });

  test('two kinds, two visits and two cases do not overtake one another', () => {
    const { lay, ring } = trayOf('sms');
    lay(notice(1));
    lay(changed(2, 1, 'booked'), 1);
    lay(notice(3, 2, { caseId }), 2);
    lay({ ...changed(4, 3, 'booked'), appointmentId: `apt_${'b'.repeat(20)}` } as Notice, 3);
    expect(ring(300)?.entries).toHaveLength(3);
  });
});

describe('quiet hours', () => {
  test('keep a notice until they end; what is not quiet goes out meanwhile', () => {
    const { lay, ring, tray } = trayOf('sms');
    const morning = at(8 * 3600);
    expect(lay(notice(1), 0, morning)).toMatchObject({ what: 'later', timer: { dueAt: instant(8 * 3600) } });
    expect(lay(notice(2), 1).what).toBe('now');
    expect(lay(notice(3), 2)).toMatchObject({ what: 'later', timer: { dueAt: instant(301) } });
    expect(ring(301)).toMatchObject({ entries: [{ eventId: numbered(3) }], timer: { dueAt: instant(8 * 3600) } });
    expect(tray().waiting).toHaveLength(1);
    expect(ring(8 * 3600)).toMatchObject({ entries: [{ eventId: numbered(1) }] });
  });

  test('that end right after a message: the rest waits its time', () => {
    const { lay, ring } = trayOf('sms');
    lay(notice(1), 0, at(400));
    lay(notice(2), 1);
    lay(notice(3), 2);
    expect(ring(301)).toMatchObject({ timer: { dueAt: instant(601) } });
  });
});

test('beyond thirty notices are counted and not named, each once', () => {
  const { lay, ring } = trayOf('email');
  lay(notice(0));
  for (let number = 1; number <= 50; number++) lay(notice(number), 1);
  lay(notice(50), 2);
  const emptied = ring(60);
  expect([emptied?.entries.length, emptied?.more]).toEqual([30, 20]);
});

test('a timer that rings a little early counts as if it had come', () => {
  const { lay, ring } = trayOf('email');
  lay(notice(1));
  lay(notice(2), 1);
  expect(ring(45)?.entries).toHaveLength(1);
});
