import { Temporal } from 'temporal-polyfill';
import type { InputFault } from '../refusal.ts';
import type { Directory, Practitioner, WeeklyHours } from './directory.ts';

type Check = (directory: Directory) => InputFault[];

const fault = (pointer: string, detail: string): InputFault => ({ pointer, detail });

function isZone(zone: string): boolean {
  try {
    return new Temporal.ZonedDateTime(0n, zone).timeZoneId !== '';
  } catch {
    return false;
  }
}

const zones: Check = ({ clinics }) =>
  clinics.flatMap(({ zone }, index) =>
    isZone(zone) ? [] : [fault(`/clinics/${index}/zone`, `${zone} is no IANA time zone.`)],
  );

const repeated = (list: string, ids: readonly string[]): InputFault[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [fault(`/${list}/${index}`, `${id} stands in the list twice.`)] : [],
  );

const ids: Check = ({ clinics, practitioners, appointmentTypes, staff, referrers }) => [
  ...repeated(
    'clinics',
    clinics.map((each) => each.clinicId),
  ),
  ...repeated(
    'practitioners',
    practitioners.map((each) => each.practitionerId),
  ),
  ...repeated(
    'appointmentTypes',
    appointmentTypes.map((each) => each.appointmentTypeId),
  ),
  ...repeated(
    'staff',
    staff.map((each) => each.recipientId),
  ),
  ...repeated(
    'referrers',
    referrers.map((each) => each.referrerId),
  ),
];

const doOverlap = (a: WeeklyHours, b: WeeklyHours): boolean =>
  a.start < b.end && b.start < a.end && a.weekdays.some((weekday) => b.weekdays.includes(weekday));

function hoursFaults({ clinicIds, weeklyHours }: Practitioner, pointer: string): InputFault[] {
  return weeklyHours.flatMap((hours, index) => {
    const at = `${pointer}/weeklyHours/${index}`;
    const elsewhere = weeklyHours
      .slice(0, index)
      .find((each) => each.clinicId !== hours.clinicId && doOverlap(each, hours));
    return [
      ...(hours.start < hours.end ? [] : [fault(`${at}/end`, 'Hours must end after they start, on the same date.')]),
      ...(clinicIds.includes(hours.clinicId) ? [] : [fault(`${at}/clinicId`, 'This clinic is not among clinicIds.')]),
      ...(elsewhere ? [fault(at, `These hours overlap with hours at ${elsewhere.clinicId}.`)] : []),
    ];
  });
}

/** One practitioner-day is one local date, so the dates of all clinics of a practitioner must be the same stretch of time. */
const ONE_ZONE = 'All clinics of one practitioner must lie in one time zone.';

const practitioners: Check = (directory) => {
  const zoneOf = new Map(directory.clinics.map((each) => [each.clinicId, each.zone]));
  const types = new Set(directory.appointmentTypes.map((each) => each.appointmentTypeId));
  return directory.practitioners.flatMap((practitioner, index) => {
    const at = `/practitioners/${index}`;
    const unknownClinics = practitioner.clinicIds.filter((id) => !zoneOf.has(id));
    const unknownTypes = practitioner.appointmentTypes.filter((id) => !types.has(id));
    return [
      ...unknownClinics.map((id) => fault(`${at}/clinicIds`, `There is no clinic ${id}.`)),
      ...unknownTypes.map((id) => fault(`${at}/appointmentTypes`, `There is no appointment type ${id}.`)),
      ...(new Set(practitioner.clinicIds.map((id) => zoneOf.get(id))).size > 1
        ? [fault(`${at}/clinicIds`, ONE_ZONE)]
        : []),
      ...hoursFaults(practitioner, at),
    ];
  });
};

/**
 * What is inconsistent in a directory that its schema lets through, with JSON Pointers into it; none = it can be used.
 * Booking relies on it: hours at two places at once, or dates of two zones, could double-book a practitioner.
 */
export const directoryFaults: Check = (directory) => [zones, ids, practitioners].flatMap((check) => check(directory));
