import fc from 'fast-check';
import type { Practitioner } from '../../../../shared/domain/directory/directory.ts';
import type { Session, VisitLimit, WeeklyHours } from '../../../../shared/domain/directory/hours.ts';
import { anId } from '../../../support/records.ts';
import { date, int, maybe, sortedDates, until, words, written, zone } from './arbitrary-members.ts';

/** Each on a weekday of its own, so that no two can overlap. */
const weeklyHours = (clinicIds: string[], types: string[]): fc.Arbitrary<WeeklyHours[]> =>
  fc
    .array(
      fc.record({
        clinicId: fc.constantFrom(...clinicIds),
        start: fc.constantFrom('07:30', '09:00'),
        end: fc.constantFrom('12:00', '17:40'),
        dates: maybe(sortedDates),
        everyWeeks: maybe(int(1, 12)),
        appointmentTypes: maybe(fc.subarray(types, { minLength: 1 })),
        releaseHours: maybe(int(0, 336)),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((all) =>
      all.map(({ dates, everyWeeks, releaseHours, ...more }, at) => ({
        weekdays: at === 0 ? [1, 7] : [at + 1],
        ...(dates && { from: dates[0], until: dates[1], everyWeeks }),
        ...(releaseHours !== undefined && { reservedFor: 'urgent' as const, releaseHours }),
        ...more,
        // The first hours see all types, so that each can be booked somewhere.
        ...(at === 0 && { appointmentTypes: undefined, from: undefined, until: undefined, everyWeeks: undefined }),
      })),
    );

const sessions = (clinicIds: string[], types: string[]): fc.Arbitrary<Session[] | undefined> =>
  maybe(
    fc.uniqueArray(
      fc.record({
        clinicId: fc.constantFrom(...clinicIds),
        date,
        start: fc.constantFrom('08:00', '13:00'),
        end: fc.constant('18:00'),
        appointmentTypes: maybe(fc.subarray(types, { minLength: 1 })),
        replacesHours: maybe(fc.constant(true as const)),
      }),
      { selector: (each) => each.date, maxLength: 3 },
    ),
  ).map((all) => all?.map((each, at) => ({ sessionId: anId('ses', at), ...each })));

const limits = (types: string[]): fc.Arbitrary<VisitLimit[] | undefined> =>
  maybe(
    fc.uniqueArray(
      fc.record({ appointmentType: fc.constantFrom(...types), perDay: int(0, 9), perWeek: maybe(int(9, 99)) }),
      {
        selector: (each) => each.appointmentType,
      },
    ),
  );

export const practitionerOf = (
  practitionerId: string,
  clinics: string[],
  types: string[],
): fc.Arbitrary<Practitioner> =>
  fc.subarray(clinics, { minLength: 1 }).chain((clinicIds) =>
    written(
      fc.record({
        practitionerId: fc.constant(practitionerId),
        name: words,
        specialty: fc.constantFrom('spine-surgery', 'rehabilitation'),
        languages: fc.subarray(['en', 'es', 'zh']),
        clinicIds: fc.constant(clinicIds),
        appointmentTypes: fc.constant(types),
        scheduleGroup: fc.constant('all'),
        homeZone: fc.constant(zone),
        weeklyHours: weeklyHours(clinicIds, types),
        sessions: sessions(clinicIds, types),
        limits: limits(types),
        licensedStates: maybe(fc.subarray(['NY', 'NJ', 'CT'])),
        sample: fc.boolean(),
        ...(practitionerId !== 'alder' && { until }),
      }),
    ),
  );
