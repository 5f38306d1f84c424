import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PractitionerDay } from '../../../shared/domain/calendar/practitioner-day.ts';
import { addDays } from '../../../shared/domain/core/local-time.ts';
import { nearestSteps } from '../../../shared/domain/search/nearest-times.ts';
import { type SlotSearch, searchSlots, searchSteps } from '../../../shared/domain/search/search-slots.ts';
import { nearestAlternatives } from '../../../shared/domain/search/slot-order.ts';
import type { WeekToRead } from '../../../shared/domain/search/weeks-to-read.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { at, calendar, clinic, day, hours, practitioner, slot } from '../booking/fixtures.ts';
import { search } from './search-fixtures.ts';

const monday = '2026-11-23';
const horizon = 20;
const names = ['alder', 'birch', 'cedar', 'dogwood'] as const;
const visit = (date: string, n: number, minutes: number) => {
  const start = at(`${date}T08:00`) + n * 20;
  return { start, end: start + minutes, kind: 'visit' as const, id: `apt_${n}`, appointmentType: 'follow-up' };
};

/** Hours on some weekdays, mostly short; limits; and what is booked: by default most of it. */
const people = fc.tuple(
  ...names.map((name) =>
    fc.record({
      name: fc.constant(name),
      weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      from: fc.constantFrom('08:00', '09:00', '13:00'),
      to: fc.constantFrom('14:00', '14:20', '18:00'),
      group: fc.constantFrom('all', 'second'),
      at: fc.constantFrom('east', 'west', 'north'),
      limit: fc.constantFrom<{ perDay?: number; perWeek?: number }[]>({}, {}, { perDay: 2 }, { perWeek: 3 }),
      taken: fc.array(fc.constantFrom('all', 'all', 'all', 'none', 'some'), { minLength: horizon, maxLength: horizon }),
    }),
  ),
);
type People = typeof people extends fc.Arbitrary<infer T> ? T : never;

const worldOf = (all: People) =>
  calendar(
    all.map(({ name, weekdays, from, to, group, at: clinicId, limit }) =>
      practitioner(name, [hours(from, to, { clinicId, weekdays })], {
        scheduleGroup: group,
        limits: Object.keys(limit).length > 0 ? [{ appointmentType: 'follow-up', ...limit }] : [],
      }),
    ),
    [clinic('east'), clinic('west'), clinic('north', { region: 'long-island' })],
  );

const daysOf = (all: People): PractitionerDay[] =>
  all.flatMap(({ name, taken, group }) =>
    taken.flatMap((how, n) => {
      const date = addDays(monday, n - 3);
      const busy = { all: [visit(date, 0, 600)], some: [visit(date, 6, 40), visit(date, 12, 20)], none: [] }[how];
      return busy.length > 0 ? [{ ...day(name, date, busy), scheduleGroup: group }] : [];
    }),
  );

/** Runs steps on nothing but the days that they ask for, and tells how many reads they asked for. */
function run<T>(steps: Generator<WeekToRead, T, readonly PractitionerDay[]>, days: readonly PractitionerDay[]) {
  let reads = 0;
  let step = steps.next();
  while (!step.done) {
    reads++;
    const wanted = step.value.groups.flatMap((group) =>
      group.days.map((each) => `${each.practitionerId} ${each.date}`),
    );
    step = steps.next(days.filter(({ practitionerId, date }) => wanted.includes(`${practitionerId} ${date}`)));
  }
  return { value: step.value, reads };
}

const questions = fc.record({
  people,
  refused: fc.record({ date: fc.nat(9), minute: fc.nat(30), who: fc.constantFrom(...names) }),
  regions: fc.constantFrom<(SlotSearch['filter']['regions'] | undefined)[]>(undefined, ['nyc'], ['long-island']),
  deadlineDays: fc.option(fc.integer({ min: -1, max: 9 }), { nil: undefined }),
  count: fc.integer({ min: 1, max: 4 }),
  limit: fc.constantFrom(1, 3, 10, 50, 1000),
});

function askedBy({
  people: all,
  refused,
  regions,
  deadlineDays,
  limit,
}: typeof questions extends fc.Arbitrary<infer T> ? T : never) {
  const date = addDays(monday, refused.date);
  const start = at(`${date}T08:00`) + refused.minute * 20;
  const question = search(
    { from: addDays(date, -7), to: addDays(date, 7), regions },
    {
      calendar: worldOf(all),
      limit,
      ...(deadlineDays !== undefined && {
        entitlement: { urgency: 'urgent' as const },
        deadline: at(`${addDays(monday, deadlineDays)}T10:00`),
      }),
    },
  );
  const wanted = { ...slot(`${date}T08:00`, 20), start, end: start + 20, practitionerId: refused.who };
  return { question, wanted, days: daysOf(all) };
}

describe('the free times nearest to a refused one, sought outwards', () => {
  it('are those nearest of all that a search finds, though only what is asked for is read', () => {
    const seen = { found: 0, late: 0, early: 0 };
    fc.assert(
      fc.property(questions, (asked) => {
        const { question, wanted, days } = askedBy(asked);
        const whole = searchSlots({ ...question, limit: Number.POSITIVE_INFINITY }, days).slots;
        const { value, reads } = run(nearestSteps(question, wanted, asked.count), days);
        if (value === undefined) {
          seen.late++;
          expect(whole.every(({ start }) => start >= (question.deadline ?? 0))).toBe(true);
          return;
        }
        expect(value).toEqual(nearestAlternatives(wanted, whole, asked.count));
        seen.found += value.length;
        if (reads === 1 && value.length === asked.count) seen.early++;
      }),
      { seed: 20261126, numRuns: propertyRuns(150) },
    );
    for (const each of Object.values(seen)) expect(each).toBeGreaterThan(propertyRuns(150) / 30);
  });
});

describe('a search', () => {
  it('finds by nothing but the days that it asks for what it finds by all of them', () => {
    fc.assert(
      fc.property(questions, (asked) => {
        const { question, days } = askedBy(asked);
        expect(run(searchSteps(question), days).value).toEqual(searchSlots(question, days));
      }),
      { seed: 20261126, numRuns: propertyRuns(150) },
    );
  });
});
