import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ratchetDeadlines } from '../../../shared/domain/cases/ratchet-deadlines.ts';

const at = (hour: number, minute = 0): string =>
  `2026-11-23T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00-05:00`;

const noon = Temporal.Instant.from(at(12));

const clocks = (acknowledgeBy: number, contactBy: number, seenBy: number, readBy: number | null = null) => ({
  acknowledgeBy: at(acknowledgeBy),
  contactBy: at(contactBy),
  seenBy: at(seenBy),
  readBy: readBy === null ? null : at(readBy),
});

type Clocks = ReturnType<typeof clocks>;

const kept = (standing: Clocks, next: Clocks, startsAnew: boolean, acknowledgedAt?: string) =>
  ratchetDeadlines({ deadlines: standing, ...(acknowledgedAt !== undefined && { acknowledgedAt }) }, next, {
    startsAnew,
    now: noon,
  });

describe('each clock is the earlier of both', () => {
  it('whichever that is', () => {
    expect(kept(clocks(13, 20, 22), clocks(14, 19, 23), false)).toEqual(clocks(13, 19, 22));
  });

  it('also where the standing one is past: answers buy no time', () => {
    expect(kept(clocks(9, 10, 11), clocks(14, 19, 23), false)).toEqual(clocks(9, 10, 11));
    expect(kept(clocks(9, 10, 11), clocks(14, 19, 23), false, at(8))).toEqual(clocks(9, 10, 11));
  });

  it('compares instants, not their spelling', () => {
    const utc = { ...clocks(13, 20, 22), contactBy: '2026-11-23T22:00:00Z' };
    expect(kept(utc, clocks(14, 18, 23), false).contactBy).toBe('2026-11-23T22:00:00Z');
    expect(kept(utc, clocks(14, 16, 23), false).contactBy).toBe(at(16));
  });
});

describe('where the level rises or paging opens again', () => {
  it('a clock that is past, or strikes now, does not count', () => {
    expect(kept(clocks(9, 12, 13), clocks(14, 19, 23), true)).toEqual(clocks(14, 19, 13));
  });

  it('a clock that somebody met does not count: the case is unacknowledged again', () => {
    expect(kept(clocks(13, 20, 22), clocks(14, 19, 23), true, at(11))).toEqual(clocks(14, 19, 22));
    expect(kept(clocks(13, 20, 22), clocks(14, 19, 23), true)).toEqual(clocks(13, 19, 22));
  });
});

it('a call that was made does not count where the level rises: there is another to make', () => {
  const reached = { deadlines: clocks(13, 14, 22), reachedAt: at(11) };
  const rises = (startsAnew: boolean) =>
    ratchetDeadlines(reached, clocks(15, 19, 23), { startsAnew, now: noon }).contactBy;
  expect([rises(true), rises(false)]).toEqual([at(19), at(14)]);
});

describe('words to read', () => {
  it.each<[standing: number | null, next: number | null, startsAnew: boolean, readBy: number | null]>([
    [null, null, false, null],
    [null, 16, false, 16],
    [15, null, false, 15],
    [15, null, true, 15],
    [11, null, true, 11],
    [15, 16, false, 15],
    [17, 16, false, 16],
    [11, 16, false, 11],
    [11, 16, true, 16],
    [15, 16, true, 15],
  ])('standing %s, new %s, anew %s: %s', (standing, next, startsAnew, readBy) => {
    expect(kept(clocks(13, 20, 22, standing), clocks(14, 19, 23, next), startsAnew).readBy).toBe(
      readBy === null ? null : at(readBy),
    );
  });

  it('a header of the first release names none', () => {
    const { readBy: _, ...standing } = clocks(13, 20, 22);
    const next = ratchetDeadlines({ deadlines: standing }, clocks(14, 19, 23, 16), { startsAnew: false, now: noon });
    expect(next.readBy).toBe(at(16));
  });
});
