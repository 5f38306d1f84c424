import { describe, expect, it } from 'vitest';
import { AFTER_DEADLINE, checkDeadline, timesForDeadline } from '../../../shared/domain/booking/deadline.ts';
import { at, slot } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const monday = '2026-11-23';
const deadline = at(`${monday}T10:00`);
const early = slot(`${monday}T09:40`, 20);
const onTheMinute = slot(`${monday}T10:00`, 20);
const next = slot(`${monday}T10:20`, 20);
const birchNext = slot(`${monday}T10:20`, 20, { practitionerId: 'birch' });
const elsewhere = slot(`${monday}T10:40`, 20, { clinicId: 'west' });

describe('times for a deadline', () => {
  it.each([
    ['no deadline: all', undefined, [early, next], [early, next]],
    ['some before it: those alone', deadline, [early, onTheMinute, next], [early]],
    ['a start at the deadline is not before it', deadline, [onTheMinute], [onTheMinute]],
    [
      'none before it: the earliest of each practitioner at each clinic',
      deadline,
      [onTheMinute, next, birchNext, elsewhere],
      [onTheMinute, birchNext, elsewhere],
    ],
    ['nothing free at all', deadline, [], []],
  ])('%s', (_, limit, open, expected) => {
    expect(timesForDeadline(limit, open)).toEqual(expected);
  });
});

describe('one time against a deadline', () => {
  it.each([
    ['without a deadline', undefined, next, [early]],
    ['before it, whatever else is free', deadline, early, []],
    ['the earliest after it', deadline, onTheMinute, [onTheMinute, next]],
    ['the earliest of its practitioner', deadline, birchNext, [onTheMinute, birchNext]],
    ['the earliest at its clinic', deadline, elsewhere, [onTheMinute, elsewhere]],
    ['held by the asker, so not among the free ones', deadline, onTheMinute, [next]],
  ])('is lawful %s', (_, limit, wanted, open) => {
    expect(() => checkDeadline(limit, wanted, open)).not.toThrow();
  });

  it.each([
    ['a time before the deadline is free', next, [early, next]],
    ['a time before it is free with somebody else', birchNext, [early, birchNext]],
    ['its practitioner has an earlier one', next, [onTheMinute, next]],
  ])('is refused where %s', (_, wanted, open) => {
    const refusal = refusalOf(() => checkDeadline(deadline, wanted, open));
    expect([refusal.kind, refusal.message]).toEqual(['after-deadline', AFTER_DEADLINE]);
  });

  it('agrees with what a search shows', () => {
    for (const open of [[early, onTheMinute, next], [onTheMinute, next, birchNext, elsewhere], [next]]) {
      const shown = timesForDeadline(deadline, open);
      const accepted = open.filter((each) => {
        try {
          checkDeadline(deadline, each, open);
          return true;
        } catch {
          return false;
        }
      });
      expect(accepted).toEqual(shown);
    }
  });
});
