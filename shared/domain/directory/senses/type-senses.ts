import { type Interval, merged } from '../../core/intervals.ts';
import { minuteOfDay } from '../../core/wall-clock-day.ts';
import type { AppointmentType, Directory, Practitioner } from '../directory.ts';
import { type DirectoryWorld, type Finding, fault, present, type Sense, warning } from './finding.ts';

const offers = (type: string, { appointmentTypes }: { appointmentTypes?: string[] | undefined }): boolean =>
  appointmentTypes === undefined || appointmentTypes.includes(type);

/** The longest stretch of hours of the same clinic and weekday, or of a session, that offers a type; 0 = none does. In minutes. */
function longestFor(type: string, { weeklyHours, sessions = [] }: Practitioner, today: string): number {
  const weekly = weeklyHours
    .filter((hours) => offers(type, hours) && (hours.until ?? today) >= today)
    .flatMap(({ clinicId, weekdays, ...times }) =>
      weekdays.map((weekday) => ({ key: `${clinicId} ${weekday}`, times })),
    );
  const single = sessions
    .filter((session) => offers(type, session) && session.date >= today)
    .map(({ clinicId, date, ...times }) => ({ key: `${clinicId} ${date}`, times }));
  const byKey = new Map<string, Interval[]>();
  for (const { key, times } of [...weekly, ...single]) {
    const interval = { start: minuteOfDay(times.start), end: minuteOfDay(times.end) };
    byKey.set(key, [...(byKey.get(key) ?? []), interval]);
  }
  const lengths = [...byKey.values()].flatMap((each) => merged(each)).map(({ start, end }) => end - start);
  return Math.max(0, ...lengths);
}

/** Types that the settings give to first visits: without them no case finds its first visit. */
const settingsTypes: Sense = (directory, { today, firstVisitTypes }) => {
  const types = present(directory, 'appointmentTypes', today).map(({ entry }) => entry.appointmentTypeId);
  const offered = present(directory, 'practitioners', today).flatMap(({ entry }) => entry.appointmentTypes);
  return firstVisitTypes.flatMap((type) => {
    if (!types.includes(type))
      return [fault('/appointmentTypes', `First visits are of the type ${type}, and no such type is in use here.`)];
    return offered.includes(type)
      ? []
      : [fault('/practitioners', `First visits are of the type ${type}, and nobody in use here offers it.`)];
  });
};

type Offering = { at: string; practitioner: Practitioner; longest: number };

function offeringsOf(type: string, directory: Directory, today: string): Offering[] {
  return present(directory, 'practitioners', today)
    .filter(({ entry }) => entry.appointmentTypes.includes(type))
    .filter(({ entry }) => entry.weeklyHours.length + (entry.sessions ?? []).length > 0)
    .map(({ entry, at }) => ({ at, practitioner: entry, longest: longestFor(type, entry, today) }));
}

const tooLong = (type: string, minutes: number, { at, practitioner, longest }: Offering): Finding =>
  warning(
    `${at}/weeklyHours`,
    longest === 0
      ? `${practitioner.practitionerId} offers ${type}, and no hours do: nobody can book it there.`
      : `${practitioner.practitionerId} offers ${type} of ${minutes} minutes, and no hours that offer it are longer than ${longest}.`,
  );

/** Whether nobody's hours have room for a type, whoever offers it. */
function hasNoRoom({ appointmentTypeId: type, durationMinutes }: AppointmentType, directory: Directory, today: string) {
  const offerings = offeringsOf(type, directory, today);
  return offerings.length > 0 && offerings.every(({ longest }) => longest < durationMinutes);
}

/** Whether a type is without room already: its hours are put right one by one, so the import of what is kept goes on. */
const hadNoRoom = ({ appointmentTypeId }: AppointmentType, { kept, today }: DirectoryWorld): boolean =>
  kept?.appointmentTypes.some((each) => each.appointmentTypeId === appointmentTypeId && hasNoRoom(each, kept, today)) ??
  false;

/** Types that nobody offers, and types longer than the hours in which they are offered. */
const bookableTypes: Sense = (directory, world) =>
  present(directory, 'appointmentTypes', world.today).flatMap(({ entry, at }) => {
    const { appointmentTypeId: type, durationMinutes: minutes } = entry;
    const offerings = offeringsOf(type, directory, world.today);
    if (offerings.length === 0) return [warning(at, `Nobody who has hours offers ${type}, so nobody can book it.`)];
    const short = offerings.filter(({ longest }) => longest < minutes);
    const longest = Math.max(...offerings.map((each) => each.longest));
    if (!hasNoRoom(entry, directory, world.today) || longest === 0)
      return short.map((each) => tooLong(type, minutes, each));
    const detail = `${type} takes ${minutes} minutes, and no hours that offer it are longer than ${longest}: nobody can book it.`;
    return [(hadNoRoom(entry, world) ? warning : fault)(`${at}/durationMinutes`, detail)];
  });

/** Whether the types of visit can be booked: those that the settings name above all. */
export const typeSenses: Sense = (directory, world) => [
  ...settingsTypes(directory, world),
  ...bookableTypes(directory, world),
];
