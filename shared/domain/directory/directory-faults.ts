import { Temporal } from 'temporal-polyfill';
import type { InputFault } from '../core/refusal.ts';
import type { Directory, Practitioner } from './directory.ts';
import { directoryLists, idOf } from './entries.ts';
import type { WeeklyHours } from './hours.ts';

type Check = (directory: Directory) => InputFault[];
type ZoneOf = ReadonlyMap<string, string>;

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

const ids: Check = (directory) =>
  directoryLists.flatMap((list) => {
    const named = directory[list].map((entry) => idOf(list, entry));
    return named.flatMap((id, index) =>
      named.indexOf(id) < index ? [fault(`/${list}/${index}`, `${id} stands in the list twice.`)] : [],
    );
  });

const dates: Check = ({ clinics }) =>
  clinics.flatMap(({ openDates = [], closedDates = [] }, index) =>
    openDates
      .filter((date) => closedDates.includes(date))
      .map((date) => fault(`/clinics/${index}/openDates`, `${date} is among closedDates too; take it out of one.`)),
  );

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
function zoneFaults(
  { practitionerId, homeZone, clinicIds }: Practitioner,
  zoneOf: ZoneOf,
  pointer: string,
): InputFault[] {
  if (homeZone === '')
    return [fault(`${pointer}/homeZone`, 'No clinic tells the home zone: name it, such as America/New_York.')];
  if (!isZone(homeZone)) return [fault(`${pointer}/homeZone`, `${homeZone} is no IANA time zone.`)];
  return clinicIds
    .filter((id) => (zoneOf.get(id) ?? homeZone) !== homeZone)
    .map((id) =>
      fault(
        `${pointer}/clinicIds`,
        `All clinics of ${practitionerId} must lie in its home zone ${homeZone}; ${id} lies in ${zoneOf.get(id)}.`,
      ),
    );
}

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
      ...zoneFaults(practitioner, zoneOf, at),
      ...hoursFaults(practitioner, at),
    ];
  });
};

/**
 * What is inconsistent in a directory that its schema lets through, with JSON Pointers into it; none = it can be used.
 * Booking relies on it: hours at two places at once, or dates of two zones, could double-book a practitioner.
 */
export const directoryFaults: Check = (directory) =>
  [zones, ids, dates, practitioners].flatMap((check) => check(directory));
