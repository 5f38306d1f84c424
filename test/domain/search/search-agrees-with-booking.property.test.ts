import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookTime, holdTime } from '../../../shared/domain/booking/day-changes.ts';
import type { BookingQuestion } from '../../../shared/domain/booking/free-times.ts';
import type { Calendar } from '../../../shared/domain/booking/slot.ts';
import { type Slot, slotId } from '../../../shared/domain/booking/slot.ts';
import { type TimeTakenReason, timeTakenReasons } from '../../../shared/domain/booking/time-taken.ts';
import type { Busy, PractitionerDay } from '../../../shared/domain/calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../../../shared/domain/calendar/settings.ts';
import { addDays, instantOf, isoWeekOf } from '../../../shared/domain/core/local-time.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import { wallClockDay } from '../../../shared/domain/core/wall-clock-day.ts';
import type { AppointmentType } from '../../../shared/domain/directory/directory.ts';
import { searchSlots } from '../../../shared/domain/search/search-slots.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import {
  appointmentTypes,
  calendar,
  clinic,
  day,
  hours,
  newYork,
  practitioner,
  settings,
  west,
} from '../booking/fixtures.ts';
import { limits, remote, visitStartsOn, way, withMarks } from './rule-arbitraries.ts';
import { saidOf, type WindowSaying, windowsSaid } from './window-arbitraries.ts';

/** Nights and days, two clinics, reserved hours released after a day or never. */
const alder = practitioner('alder', [
  hours('00:00', '03:30'),
  hours('09:00', '12:00'),
  hours('10:00', '11:00', { reservedFor: 'urgent', releaseHours: 24 }),
  hours('12:00', '15:10', { clinicId: 'west' }),
  hours('14:00', '15:10', { clinicId: 'west', reservedFor: 'urgent' }),
]);
const dates = ['2026-03-08', '2026-11-01', '2026-11-24', '2026-12-31'];

const busyOn = (date: string): fc.Arbitrary<Busy[]> => {
  const { start } = wallClockDay(newYork, date);
  const stretch = fc.record({
    from: fc.integer({ min: 0, max: 290 }),
    length: fc.integer({ min: 1, max: 18 }),
    kind: fc.constantFrom<Busy['kind']>('hold', 'visit', 'away'),
    lastsMinutes: fc.integer({ min: -30, max: 2 * 24 * 60 }),
  });
  return fc.array(stretch, { maxLength: 6 }).map((all) =>
    all.map(({ from, length, kind, lastsMinutes }, index) => ({
      start: start + from * 5,
      end: start + (from + length) * 5,
      kind,
      id: `${kind}_${index}`,
      ...(kind === 'hold' && { until: (start - 24 * 60 + lastsMinutes) * 60 }),
    })),
  );
};

/** What a directory and a practice may say about one date: who ends when, which holiday it is, how far and how long ahead is booked. */
const sayings = fc.record({
  /** Days from the date to the last one of practitioner, clinic `east` and type; most have no end. */
  ends: fc.array(fc.option(fc.integer({ min: -1, max: 1 }), { nil: undefined, freq: 4 }), {
    minLength: 3,
    maxLength: 3,
  }),
  day: fc.constantFrom('ordinary', 'ordinary', 'holiday', 'opened holiday', 'closed'),
  horizonDays: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  noticeHours: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
  limits,
  way,
  remote,
});

type Saying = typeof sayings extends fc.Arbitrary<infer T> ? T & { windows: WindowSaying } : never;

interface World {
  calendar: Calendar;
  settings: SchedulingSettings;
}

function worldOf(
  date: string,
  type: AppointmentType,
  { ends, day, horizonDays, noticeHours, limits, way, remote, windows }: Saying,
): World {
  const [ofPractitioner, ofClinic, ofType] = ends.map((days) =>
    days === undefined ? {} : { until: addDays(date, days) },
  );
  const dated = {
    ...(day === 'opened holiday' && { openDates: [date] }),
    ...(day === 'closed' && { closedDates: [date] }),
  };
  const [, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const holiday = {
    name: 'x',
    kind: 'fixed' as const,
    month,
    day: dayOfMonth,
    sundayMovesToMonday: false,
    closesClinics: true,
  };
  const more = saidOf(windows);
  const terms = {
    ...ofType,
    ...(horizonDays !== undefined && { horizonDays }),
    ...(noticeHours !== undefined && { noticeHours }),
    ...(remote && { modality: 'telehealth' as const }),
  };
  return {
    calendar: {
      ...calendar(
        [
          more.practitioner({
            ...alder,
            ...ofPractitioner,
            limits,
            ...(remote?.licensed && { licensedStates: remote.licensed }),
          }),
        ],
        [more.clinic(clinic('east', { ...dated, ...ofClinic, ...(way && { travelMinutes: way }) })), west],
      ),
      appointmentTypes: appointmentTypes.map((each) => (each === type ? more.type({ ...each, ...terms }) : each)),
    },
    settings: { ...settings, closingHolidays: day.endsWith('holiday') ? [holiday] : [] },
  };
}

const facts = fc.constantFrom(...dates).chain((date) =>
  fc.record({
    said: fc.tuple(sayings, windowsSaid(date)).map(([said, windows]) => ({ ...said, windows })),
    date: fc.constant(date),
    busy: withMarks(busyOn(date)),
    /** Of the rest of its ISO week: whether a weekly limit is reached is for these to say too. */
    before: withMarks(busyOn(addDays(date, -1))),
    caseVisits: visitStartsOn(date),
    /** Minutes from two days before the date until its end, with seconds. */
    nowSeconds: fc.integer({ min: -2 * 86_400, max: 86_400 }),
    appointmentType: fc.constantFrom(...appointmentTypes),
    entitlement: fc.constantFrom(
      {},
      { urgency: 'routine' as const },
      { urgency: 'expedited' as const },
      { urgency: 'urgent' as const },
      { urgency: 'emergent' as const, staff: true },
    ),
  }),
);

/** Every slot that a client could make up for the date: each clinic, each five minutes from a day before to a day after. */
function* madeUpSlots(date: string, appointmentType: string, minutes: number): Generator<Slot> {
  const { start, end } = wallClockDay(newYork, date);
  for (const clinicId of ['east', 'west']) {
    for (let at = start; at < end; at += 5) {
      yield { practitionerId: 'alder', clinicId, appointmentType, start: at, end: at + minutes };
    }
  }
}

/** @returns why a time is refused; undefined where it is not. */
function refusalOf(decide: () => PractitionerDay): string | undefined {
  try {
    decide();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'time-taken') return String(error.extras.reason);
    throw error;
  }
}

describe('search and booking agree (targets.md R8)', () => {
  it('what search shows can be held and booked; what it does not show is refused', () => {
    const told = new Set<string | undefined>();
    fc.assert(
      fc.property(facts, ({ date, busy, before, caseVisits, nowSeconds, appointmentType, said, ...asker }) => {
        const entitlement = { ...asker.entitlement, ...caseVisits, state: said.remote?.state };
        const world = worldOf(date, appointmentType, said);
        const now = instantOf(wallClockDay(newYork, date).start).add({ seconds: nowSeconds });
        const today = day('alder', date, busy, 3);
        const { appointmentTypeId, durationMinutes } = appointmentType;
        const filter = { appointmentType: appointmentTypeId, from: date, to: date };
        const rest = day('alder', addDays(date, -1), before, 2);
        const { slots } = searchSlots({ ...world, filter, entitlement, now, limit: 1000 }, [today, rest]);
        const shown = new Set(slots.map(slotId));
        const isOfWeek = isoWeekOf(rest.date) === isoWeekOf(date);
        const question: BookingQuestion = { ...world, day: today, week: isOfWeek ? [rest] : [], entitlement, now };
        for (const slot of madeUpSlots(date, appointmentTypeId, durationMinutes)) {
          const hold = { holdId: 'hld_new', holder: { kind: 'staff' as const, id: 'x' }, slot, until: 0 };
          const ofHold = refusalOf(() => holdTime(question, hold));
          const ofBooking = refusalOf(() => bookTime(question, { slot, appointmentId: 'apt_new' }));
          told.add(ofHold);
          if ((ofHold === undefined) !== shown.has(slotId(slot)) || ofBooking !== ofHold) return false;
        }
        return true;
      }),
      { seed: 20261124, numRuns: propertyRuns(200) },
    );
    const ofOverbooking: TimeTakenReason = 'overbooked-enough';
    expect(told.add(ofOverbooking)).toEqual(new Set([undefined, ...Object.keys(timeTakenReasons)]));
  });
});
