import fc from 'fast-check';
import { Booker, StaffRole } from '../../../../shared/domain/core/party.ts';
import {
  type AppointmentType,
  bookableStatuses,
  type Clinic,
  type Directory,
  type StaffMember,
} from '../../../../shared/domain/directory/directory.ts';
import type { ClinicClosure } from '../../../../shared/domain/directory/hours.ts';
import { anId } from '../../../support/records.ts';
import { int, maybe, someOf, sortedDates, until, weekdays, words, written, zone } from './arbitrary-members.ts';
import { practitionerOf } from './practitioner-arbitrary.ts';

const closures = someOf(
  fc.record({ dates: sortedDates, part: fc.boolean(), weekdays: maybe(weekdays), reason: maybe(words) }),
  3,
).map((all) =>
  all?.map(({ dates: [from, to], part, ...more }, at) => ({
    closureId: anId('cls', at),
    from,
    to,
    ...(part && { fromTime: '12:00', toTime: '14:30' }),
    ...more,
  })),
) as fc.Arbitrary<ClinicClosure[] | undefined>;

const clinicOf = (clinicId: string, others: string[]): fc.Arbitrary<Clinic> =>
  written(
    fc.record({
      clinicId: fc.constant(clinicId),
      name: words,
      region: fc.constantFrom('nyc', 'long-island'),
      address: words,
      postalCode: fc.constantFrom('10001', '10001-1234', '94110'),
      latitude: fc.constant(40.75),
      longitude: fc.constant(-74),
      zone: fc.constant(zone),
      phone: words,
      openDates: maybe(fc.subarray(['2026-11-26', '2026-12-25', '2026-12-01'])),
      closedDates: maybe(fc.subarray(['2026-12-24', '2026-12-31'])),
      closures,
      release: maybe(fc.record({ expeditedHours: int(48, 72), everyoneHours: int(0, 48) })),
      travelMinutes: maybe(fc.dictionary(fc.constantFrom(...others), int(0, 600))),
      stepFree: maybe(fc.boolean()),
      imagingOnSite: maybe(fc.boolean()),
      insurances: maybe(fc.subarray(['medicare', 'no-fault', 'some-plan'])),
      sample: fc.boolean(),
      until,
    }),
  );

const required = ['new-consult', 'urgent-consult'];
const further = ['follow-up', 'telehealth', 'second-opinion'];

const typeOf = (appointmentTypeId: string): fc.Arbitrary<AppointmentType> =>
  written(
    fc.record({
      appointmentTypeId: fc.constant(appointmentTypeId),
      name: words,
      nameEs: words,
      durationMinutes: int(5, 60),
      bufferMinutes: int(0, 30),
      bufferBeforeMinutes: maybe(int(0, 240)),
      alignMinutes: maybe(int(5, 240)),
      bookableBy: maybe(fc.subarray([...Booker.options])),
      statuses: maybe(fc.subarray([...bookableStatuses])),
      urgencies: maybe(fc.subarray(['urgent', 'routine'])),
      noticeHours: maybe(int(0, 336)),
      horizonDays: maybe(int(1, 365)),
      cutOffHours: maybe(int(0, 168)),
      ...(further.includes(appointmentTypeId) && { until }),
    }),
  );

const staffOf = (recipientId: string): fc.Arbitrary<StaffMember> =>
  written(
    fc.record({
      recipientId: fc.constant(recipientId),
      role: fc.constantFrom(...StaffRole.options),
      email: fc.constant(`${recipientId}@example.org`),
      phone: words,
      until,
    }),
  );

const onCall: StaffMember = {
  recipientId: 'on-call',
  role: 'nurse',
  email: 'on-call@example.org',
  phone: '+12125550113',
  onCallOrder: 1,
};

const each = <T>(ids: readonly string[], of: (id: string) => fc.Arbitrary<T>) => fc.tuple(...ids.map(of));

/** Whole directories as files hold them, with every member that there is; what never changes is always the same. */
export const directories: fc.Arbitrary<Directory> = fc
  .record({
    clinics: fc.shuffledSubarray(['east', 'west', 'north'], { minLength: 1 }),
    people: fc.shuffledSubarray(['birch', 'cedar']),
    types: fc.shuffledSubarray(further),
    staff: fc.shuffledSubarray(['desk-1', 'nurse-1']),
    referrers: fc.array(words, { maxLength: 3 }),
  })
  .chain(({ clinics, people, types, staff, referrers }) => {
    const allTypes = [...types, ...required];
    return fc.record({
      clinics: each(clinics, (id) => {
        const others = clinics.filter((other) => other !== id);
        return clinicOf(id, others.length > 0 ? others : [id]).map((clinic) =>
          others.length > 0 ? clinic : { ...clinic, travelMinutes: {} },
        );
      }),
      practitioners: each(['alder', ...people], (id) => practitionerOf(id, clinics, allTypes)),
      appointmentTypes: each(allTypes, typeOf),
      staff: each(staff, staffOf).map((all) => [...all, onCall]),
      referrers: fc.constant(referrers.map((name, at) => ({ referrerId: `referrer-${at}`, name }))),
    });
  });
