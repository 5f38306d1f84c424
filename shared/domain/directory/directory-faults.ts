import { clashesWithHours, sessionBeside } from '../calendar/session-clash.ts';
import { sessionTimeFaults, skippedFaults } from '../calendar/skipped-clock.ts';
import { fault, type InputFault } from '../core/refusal.ts';
import type { Directory, Practitioner } from './directory.ts';
import { directoryLists, idOf } from './entries.ts';
import { type ClinicClosure, mostClosures, mostSessions } from './hours.ts';
import { type HoursRules, hoursFaults, limitFaults } from './hours-faults.ts';
import { inUse } from './in-use.ts';
import { spanContradictions } from './span-contradictions.ts';
import { isZone, noZoneWords } from './zones.ts';

type Check = (directory: Directory, today: string) => InputFault[];
type ZoneOf = ReadonlyMap<string, string>;

const zones: Check = ({ clinics }) =>
  clinics.flatMap(({ zone }, index) => (isZone(zone) ? [] : [fault(`/clinics/${index}/zone`, noZoneWords(zone))]));

const twice = (ids: readonly string[], list: string): InputFault[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [fault(`${list}/${index}`, `${id} stands in the list twice.`)] : [],
  );

const ids: Check = (directory) =>
  directoryLists.flatMap((list) =>
    twice(
      directory[list].map((entry) => idOf(list, entry)),
      `/${list}`,
    ),
  );

const tooMany = (all: readonly unknown[], most: number, list: string): InputFault[] =>
  all.length > most ? [fault(list, `There is room for ${most} of these, and ${all.length} stand here.`)] : [];

const dates: Check = ({ clinics }) =>
  clinics.flatMap(({ openDates = [], closedDates = [] }, index) =>
    openDates
      .filter((date) => closedDates.includes(date))
      .map((date) => fault(`/clinics/${index}/openDates`, `${date} is among closedDates too; take it out of one.`)),
  );

function closureFaults(closure: ClinicClosure, zone: string, at: string): InputFault[] {
  const ofSpan = spanContradictions(closure, at);
  return ofSpan.length > 0 || !isZone(zone) ? ofSpan : skippedFaults(closure, zone, at);
}

const closures: Check = ({ clinics }) =>
  clinics.flatMap(({ zone, closures: all = [] }, index) => {
    const list = `/clinics/${index}/closures`;
    return [
      ...tooMany(all, mostClosures, list),
      ...twice(
        all.map((each) => each.closureId),
        list,
      ),
      ...all.flatMap((each, place) => closureFaults(each, zone, `${list}/${place}`)),
    ];
  });

/** Sessions to come that cannot be worked beside others or beside the weekly hours. */
function clashFaults(practitioner: Practitioner, today: string, list: string): InputFault[] {
  const { sessions = [] } = practitioner;
  const beside = sessions.flatMap((session, index) => {
    const rival = sessionBeside(session, sessions.slice(0, index));
    return rival ? [fault(`${list}/${index}`, `This session overlaps with ${rival.sessionId}.`)] : [];
  });
  const elsewhere = clashesWithHours(practitioner, today).map(({ session, hours: { clinicId, start, end } }) =>
    fault(
      `${list}/${sessions.indexOf(session)}`,
      `This session overlaps with the hours at ${clinicId} on that day (${start} to ${end}): nobody is at two clinics at once. Say replacesHours: true to work the session instead of them.`,
    ),
  );
  return [...beside, ...elsewhere];
}

function sessionFaults({ sessions = [], homeZone }: Practitioner, rules: HoursRules, list: string): InputFault[] {
  return [
    ...tooMany(sessions, mostSessions, list),
    ...twice(
      sessions.map((each) => each.sessionId),
      list,
    ),
    ...sessions.flatMap((each, index) => sessionTimeFaults(each, homeZone, rules, `${list}/${index}`)),
  ];
}

function calendarFaults(
  practitioner: Practitioner,
  { appointmentTypes }: Directory,
  today: string,
  at: string,
): InputFault[] {
  const rules = { practitioner, appointmentTypes };
  return [
    ...hoursFaults(practitioner.weeklyHours, rules, `${at}/weeklyHours`),
    ...sessionFaults(practitioner, rules, `${at}/sessions`),
    ...clashFaults(practitioner, today, `${at}/sessions`),
    ...limitFaults(practitioner.limits ?? [], rules, `${at}/limits`),
  ];
}

/** One practitioner-day is one local date, so the dates of all clinics of a practitioner must be the same stretch of time. */
function zoneFaults(
  { practitionerId, homeZone, clinicIds }: Practitioner,
  zoneOf: ZoneOf,
  pointer: string,
): InputFault[] {
  if (homeZone === '')
    return [fault(`${pointer}/homeZone`, 'No clinic tells the home zone: name it, such as America/New_York.')];
  // A zone that is none is told where it stands; a home zone that nobody wrote down is its clinic's.
  const ofClinics = clinicIds.map((id) => zoneOf.get(id));
  if (!isZone(homeZone))
    return ofClinics.includes(homeZone) ? [] : [fault(`${pointer}/homeZone`, noZoneWords(homeZone))];
  return clinicIds
    .filter((id) => isZone(zoneOf.get(id) ?? homeZone) && (zoneOf.get(id) ?? homeZone) !== homeZone)
    .map((id) =>
      fault(
        `${pointer}/clinicIds`,
        `All clinics of ${practitionerId} must lie in its home zone ${homeZone}; ${id} lies in ${zoneOf.get(id)}.`,
      ),
    );
}

const practitioners: Check = (directory, today) => {
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
      ...(inUse(practitioner, today) ? calendarFaults(practitioner, directory, today, at) : []),
    ];
  });
};

/**
 * What is inconsistent in a directory that its schema lets through, with JSON Pointers into it; none = it can be used.
 * Booking relies on it: hours at two places at once, or dates of two zones, could double-book a practitioner. Hours of whoever has
 * ended before `today` (local date of the practice) are not looked at.
 */
export const directoryFaults: Check = (directory, today) =>
  [zones, ids, dates, closures, practitioners].flatMap((check) => check(directory, today));
