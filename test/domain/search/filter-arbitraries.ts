import fc from 'fast-check';
import type { Calendar } from '../../../shared/domain/booking/slot.ts';
import type { Clinic, Practitioner, Region } from '../../../shared/domain/directory/directory.ts';
import type { SlotFilter } from '../../../shared/domain/search/slot-filter.ts';
import { clinic, followUp, hours, practitioner } from '../booking/fixtures.ts';
import { remote } from './filter-world.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, arbitrary);
const some = <T>(...all: T[]): fc.Arbitrary<T[]> => fc.subarray(all, { minLength: 1 });
/** Members that are undefined are left out, as a record leaves them out. */
const said = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<T>;

const clinicSaid = (date: string) =>
  fc.record({
    region: fc.constantFrom<Region[]>('nyc', 'long-island'),
    stepFree: maybe(fc.boolean()),
    insurances: maybe(some('medicare', 'medicaid', 'plan')),
    closedDates: maybe(fc.constant([date])),
    until: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, fc.constant(date)),
  });

const practitionerSaid = (date: string) =>
  fc.record({
    specialty: fc.constantFrom('spine-surgery', 'neurosurgery', 'pain'),
    languages: some('en', 'es', 'ru'),
    licensedStates: maybe(some('NY', 'NJ')),
    appointmentTypes: fc.oneof(
      { weight: 4, arbitrary: fc.constant(['follow-up', 'remote']) },
      some('follow-up', 'remote'),
    ),
    limits: maybe(
      fc.constantFrom([{ appointmentType: 'follow-up', perDay: 2 }], [{ appointmentType: 'follow-up', perWeek: 2 }]),
    ),
    sessions: maybe(
      fc.constant([
        { sessionId: 'ses_1', clinicId: 'north', date, start: '13:00', end: '14:00', replacesHours: true as const },
      ]),
    ),
    until: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, fc.constant(date)),
    reserved: maybe(fc.constant(true)),
  });

/** Three people at three clinics, of whom and of which anything may be said. @param dates exceptions are on one of them */
export const worlds = (dates: readonly string[]): fc.Arbitrary<Calendar> =>
  fc
    .constantFrom(...dates)
    .chain((date) =>
      fc.tuple(
        fc.array(clinicSaid(date), { minLength: 3, maxLength: 3 }),
        fc.array(practitionerSaid(date), { minLength: 3, maxLength: 3 }),
      ),
    )
    .map(([ofClinics, ofPractitioners]) => ({
      clinics: ['east', 'west', 'north'].map((id, at) => clinic(id, said(ofClinics[at]!) as Partial<Clinic>)),
      practitioners: ['alder', 'birch', 'cedar'].map((id, at) => {
        const { reserved, ...more } = ofPractitioners[at]!;
        const mornings = hours('09:00', '10:20', { clinicId: ['east', 'west', 'north'][at]! });
        const noons = hours('11:00', '12:00', { clinicId: ['west', 'north', 'east'][at]! });
        const kept = { ...noons, ...(reserved && { reservedFor: 'urgent' as const, releaseHours: 30 }) };
        return practitioner(id, [mornings, kept], said(more) as Partial<Practitioner>);
      }),
      appointmentTypes: [followUp, remote],
    }));

/** Any filter, one or many values of each, within the dates. */
export const filters = (dates: readonly string[]): fc.Arbitrary<SlotFilter> =>
  fc
    .record({
      appointmentType: fc.constantFrom('follow-up', 'remote'),
      regions: maybe(some<Region>('nyc', 'long-island')),
      clinicIds: maybe(some('east', 'west', 'north')),
      practitionerIds: maybe(some('alder', 'birch', 'cedar')),
      specialties: maybe(some('spine-surgery', 'neurosurgery', 'pain')),
      languages: maybe(some('en', 'es', 'xx')),
      insurances: maybe(some('medicare', 'plan', 'unheard-of')),
      stepFree: maybe(fc.boolean()),
      modality: fc.oneof(
        { weight: 4, arbitrary: fc.constant(undefined) },
        fc.constantFrom('in-person' as const, 'telehealth' as const),
      ),
      near: maybe(fc.constant({ latitude: 40.85, longitude: -73.21 })),
      days: fc.tuple(fc.constantFrom(...dates), fc.constantFrom(...dates)),
    })
    .map(({ days, ...asked }) => {
      const [from, to] = days.toSorted() as [string, string];
      return { ...asked, from, to };
    });
