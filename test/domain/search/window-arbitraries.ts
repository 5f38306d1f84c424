import fc from 'fast-check';
import { addDays } from '../../../shared/domain/core/local-time.ts';
import type { AppointmentType, Clinic, Practitioner } from '../../../shared/domain/directory/directory.ts';
import type { ClinicClosure, ReleaseSteps, Session, WeeklyHours } from '../../../shared/domain/directory/hours.ts';
import { appointmentTypes, everyDay } from '../booking/fixtures.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
const only = fc.subarray(
  appointmentTypes.map((each) => each.appointmentTypeId),
  { minLength: 1 },
);
const clinicId = fc.constantFrom('east', 'west');
const timeOf = (hours: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: 0, max: hours * 12 - 1 })
    .map((fives) => `${String(Math.floor(fives / 12)).padStart(2, '0')}:${String((fives % 12) * 5).padStart(2, '0')}`);
const anyTime = timeOf(24);
/** Nights and mornings, where clocks change. */
const times = fc.tuple(timeOf(16), timeOf(16)).map((all) => all.toSorted() as [string, string]);

/** Members that are undefined are left out, as a record leaves them out. */
const without = <T extends object>(value: { [Name in keyof T]: T[Name] | undefined }): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

/** From some days before or after a date, `undefined` = without end on that side. */
const around = (date: string, least: number, most: number) =>
  maybe(fc.integer({ min: least, max: most }).map((days) => addDays(date, days)));

const weekly = (date: string): fc.Arbitrary<WeeklyHours> =>
  fc
    .record({
      clinicId,
      times,
      from: around(date, -21, 1),
      until: around(date, -1, 7),
      everyWeeks: maybe(fc.integer({ min: 1, max: 3 })),
      appointmentTypes: maybe(only),
      reservedFor: maybe(fc.constant('urgent' as const)),
      releaseHours: maybe(fc.constantFrom(0, 0.5, 12, 30)),
    })
    .map(({ times: [start, end], ...more }) => without<WeeklyHours>({ start, end, weekdays: everyDay, ...more }));

const session = (date: string): fc.Arbitrary<Session> =>
  fc
    .record({ clinicId, times, appointmentTypes: maybe(only), replacesHours: maybe(fc.constant(true as const)) })
    .map(({ times: [start, end], ...more }) =>
      without<Session>({ sessionId: 'ses_00000000000000000000', date, start, end, ...more }),
    );

const closure = (date: string): fc.Arbitrary<ClinicClosure> =>
  fc
    .record({
      from: fc.integer({ min: -2, max: 0 }).map((days) => addDays(date, days)),
      to: fc.integer({ min: 0, max: 2 }).map((days) => addDays(date, days)),
      fromTime: fc.option(anyTime, { nil: undefined, freq: 6 }),
      toTime: maybe(anyTime),
      weekdays: maybe(fc.subarray(everyDay, { minLength: 4 })),
    })
    .map((more) => without<ClinicClosure>({ closureId: 'cls_00000000000000000000', ...more }));

const release: fc.Arbitrary<ReleaseSteps> = fc.record({
  expeditedHours: fc.constantFrom(0, 20, 40),
  everyoneHours: fc.constantFrom(0, 10, 30),
});

/** What hours, sessions, closures, steps of release, alignment and buffers may say about one date. */
export interface WindowSaying {
  weekly: WeeklyHours[];
  sessions: Session[];
  closures: ClinicClosure[];
  release?: ReleaseSteps | undefined;
  alignMinutes?: number | undefined;
  bufferBeforeMinutes?: number | undefined;
}

const anything = (date: string): fc.Arbitrary<WindowSaying> =>
  fc.record({
    weekly: fc.array(weekly(date), { maxLength: 2 }),
    sessions: fc.array(session(date), { maxLength: 2 }),
    closures: fc.array(closure(date), { maxLength: 2 }),
    release: maybe(release),
    alignMinutes: maybe(fc.constantFrom(5, 15, 30, 60, 90)),
    bufferBeforeMinutes: maybe(fc.integer({ min: 0, max: 20 })),
  });

/** Nothing of it, every second time. */
export const windowsSaid = (date: string): fc.Arbitrary<WindowSaying> =>
  fc.oneof(fc.constant<WindowSaying>({ weekly: [], sessions: [], closures: [] }), anything(date));

/** The same directory entries with what was said added to them. */
export const saidOf = ({ weekly, sessions, closures, release, ...terms }: WindowSaying) => ({
  practitioner: (each: Practitioner): Practitioner => ({
    ...each,
    weeklyHours: [...each.weeklyHours, ...weekly],
    sessions,
  }),
  clinic: (each: Clinic): Clinic => ({ ...each, closures, ...(release && { release }) }),
  type: (each: AppointmentType): AppointmentType => ({ ...each, ...without<Partial<AppointmentType>>(terms) }),
});
