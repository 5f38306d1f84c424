import { describe, expect, test } from 'vitest';
import { empty } from '../../../shared/domain/messages/empty-tray.ts';
import { at, caseIdOf, instant, notice, numbered, trayOf } from '../../support/one-tray.ts';

describe.each(['email', 'sms'] as const)('of a full tray by %s', (channel) => {
  const morning = 8 * 3600;

  test('what is only counted goes out with what is named, not before it', () => {
    const { lay, tray } = trayOf(channel);
    lay(notice(0));
    for (let number = 1; number <= 40; number++) lay(notice(number, 1), 1, at(morning));
    // An earlier release let what is counted ring the timer too.
    const early = { ...tray(), flush: { timerId: 'early', at: instant(600) } };
    const first = empty(early, 'early', numbered(900), at(600));
    expect(first).toMatchObject({ entries: [], more: 0, timer: { dueAt: instant(morning) } });
    const timerId = first?.tray.flush?.timerId ?? '';
    const all = empty(first?.tray ?? tray(), timerId, numbered(901), at(morning));
    expect([all?.entries.length, all?.more, all?.tray.more.count]).toEqual([30, 10, 0]);
  });

  test('what is due is named at once, though all that is named waits for the morning', () => {
    const { lay, ring, tray } = trayOf(channel);
    lay(notice(0));
    for (let number = 1; number <= 30; number++) lay(notice(number, 1), 1, at(morning));
    lay(notice(31, 2), 2);
    const first = ring(300);
    expect(first).toMatchObject({ entries: [{ eventId: numbered(31) }], more: 1 });
    expect([tray().waiting.length, tray().flush?.at]).toEqual([29, instant(morning)]);
  });

  test('what is to be done by hand is named, then what is most urgent', () => {
    const { lay, tray } = trayOf(channel);
    lay(notice(0));
    for (let number = 1; number <= 30; number++) lay(notice(number, 1, { urgency: 'routine' }), 1);
    const visit = { kind: 'needs-rebooking', appointmentId: `apt_${'a'.repeat(20)}`, urgency: 'routine' };
    const laid = Array.from({ length: 10 }, (_, place) => lay(notice(31 + place, 2, visit as never), 2));
    const rebook = laid.filter(({ what }) => what === 'later').length;
    const emergent = lay(notice(41, 3, { urgency: 'emergent' }), 3);
    expect(emergent.counted).toEqual([{ caseId: caseIdOf(30 - rebook), kind: 'new-case' }]);
    const { waiting, more } = tray();
    const named = Map.groupBy(waiting, ({ kind, urgency }) => `${urgency} ${kind}`);
    expect(named.get('routine needs-rebooking')).toHaveLength(rebook);
    expect(named.get('emergent new-case')).toHaveLength(1);
    expect([waiting.length, more.count, more.kinds]).toEqual([30, rebook + 1, { 'new-case': rebook + 1 }]);
  });
});
