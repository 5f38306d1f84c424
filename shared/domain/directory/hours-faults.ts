import { fault, type InputFault } from '../core/refusal.ts';
import { isSameData } from '../core/same-data.ts';
import { minuteOfDay } from '../core/wall-clock-day.ts';
import type { AppointmentType, Practitioner } from './directory.ts';
import type { VisitLimit, WeeklyHours } from './hours.ts';
import { doMeet } from './hours-meet.ts';
import { weekdayFaults } from './span-contradictions.ts';

/** What the hours of a practitioner are judged by. */
export interface HoursRules {
  readonly practitioner: Pick<Practitioner, 'practitionerId' | 'clinicIds' | 'appointmentTypes'>;
  /** Those of the whole directory. */
  readonly appointmentTypes: readonly AppointmentType[];
}

/** A stretch of one date at a clinic: of weekly hours or of a session. */
export type Stretch = Pick<WeeklyHours, 'clinicId' | 'start' | 'end' | 'appointmentTypes'>;

/** Whether two stretches of one date share any time; for times of the form `09:00`. */
export const doTimesOverlap = (a: Pick<Stretch, 'start' | 'end'>, b: Pick<Stretch, 'start' | 'end'>): boolean =>
  a.start < b.end && b.start < a.end;

/** Types that do not exist, that the practitioner does not offer, or that stand in the list before. */
export function typeFaults(types: readonly string[], { practitioner, appointmentTypes }: HoursRules, at: string) {
  return types.flatMap((type, index) => {
    if (types.indexOf(type) < index) return [fault(`${at}/${index}`, `${type} stands in the list before.`)];
    if (!appointmentTypes.some((each) => each.appointmentTypeId === type))
      return [fault(`${at}/${index}`, `There is no appointment type ${type} in the directory.`)];
    if (practitioner.appointmentTypes.includes(type)) return [];
    return [fault(`${at}/${index}`, `${practitioner.practitionerId} does not offer ${type}.`)];
  });
}

/** A stretch of so many minutes in which not even the shortest of its visits has room. */
function shortFaults(minutes: number, only: Stretch['appointmentTypes'], rules: HoursRules, at: string): InputFault[] {
  const seen = only ?? rules.practitioner.appointmentTypes;
  const lengths = rules.appointmentTypes
    .filter((each) => seen.includes(each.appointmentTypeId))
    .map((each) => each.durationMinutes);
  const shortest = Math.min(...lengths);
  if (lengths.length === 0 || minutes >= shortest) return [];
  return [
    fault(`${at}/end`, `In ${minutes} minutes there is no room for a visit: the shortest seen here takes ${shortest}.`),
  ];
}

/**
 * What is wrong with one stretch by itself.
 * @param pointer where it stands
 * @param minutes that its date has of it, where that is known
 */
export function stretchFaults(
  { clinicId, start, end, appointmentTypes }: Stretch,
  rules: HoursRules,
  pointer: string,
  minutes = minuteOfDay(end) - minuteOfDay(start),
): InputFault[] {
  const { practitionerId, clinicIds } = rules.practitioner;
  const isForwards = start < end;
  return [
    ...(clinicIds.includes(clinicId)
      ? []
      : [
          fault(
            `${pointer}/clinicId`,
            `${clinicId} is no clinic of ${practitionerId} (${clinicIds.join(', ')}): add it to the directory first.`,
          ),
        ]),
    ...(isForwards ? [] : [fault(`${pointer}/end`, 'Hours must end after they start, on the same date.')]),
    ...typeFaults(appointmentTypes ?? [], rules, `${pointer}/appointmentTypes`),
    ...(isForwards ? shortFaults(minutes, appointmentTypes, rules, pointer) : []),
  ];
}

/** Dates and rhythm of weekly hours, and what goes with reserved ones alone. */
function termFaults(hours: WeeklyHours, pointer: string): InputFault[] {
  const { weekdays, from, until, everyWeeks, reservedFor, releaseHours } = hours;
  return [
    ...(weekdays.length > 0 ? [] : [fault(`${pointer}/weekdays`, 'Name at least one weekday.')]),
    ...weekdayFaults(weekdays, `${pointer}/weekdays`),
    ...(from !== undefined && until !== undefined && until < from
      ? [fault(`${pointer}/until`, 'This date must not lie before from.')]
      : []),
    ...(everyWeeks !== undefined && from === undefined
      ? [fault(`${pointer}/from`, 'Weeks are counted from this date: hours of every second week or rarer need it.')]
      : []),
    ...(releaseHours !== undefined && reservedFor === undefined
      ? [fault(`${pointer}/releaseHours`, 'Only reserved hours are released: leave this out, or reserve the hours.')]
      : []),
  ];
}

/** Hours without the dates on which they are worked. */
const kindOf = (hours: WeeklyHours): object => ({
  ...hours,
  weekdays: undefined,
  from: undefined,
  until: undefined,
  everyWeeks: undefined,
});

/** The hours before these in the list that cannot be beside them: the same once more, or at another clinic at the same time. */
function rivalFaults(weekly: readonly WeeklyHours[], index: number, list: string): InputFault[] {
  const hours = weekly[index] as WeeklyHours;
  const others = weekly.slice(0, index).map((each, place) => ({ each, at: `${list}/${place}` }));
  const meeting = others.filter(({ each }) => doTimesOverlap(each, hours) && doMeet(each, hours));
  const twice = meeting.find(({ each }) => isSameData(kindOf(each), kindOf(hours)));
  const elsewhere = meeting.find(({ each }) => each.clinicId !== hours.clinicId);
  return [
    ...(twice
      ? [fault(`${list}/${index}`, `The same hours stand at ${twice.at} already; leave one of them out.`)]
      : []),
    ...(elsewhere
      ? [
          fault(
            `${list}/${index}`,
            `These hours overlap with hours at ${elsewhere.each.clinicId} (${elsewhere.at}): nobody is at two clinics at once.`,
          ),
        ]
      : []),
  ];
}

/**
 * What is wrong with the weekly hours of a practitioner, for a change by staff and for an import alike. Hours may overlap at one
 * clinic, so that a part of them is reserved.
 * @param list JSON Pointer of the list, such as `/weekly`
 * @returns every fault, in words for a front desk; none = they can be worked
 */
export const hoursFaults = (weekly: readonly WeeklyHours[], rules: HoursRules, list: string): InputFault[] =>
  weekly.flatMap((hours, index) => [
    ...stretchFaults(hours, rules, `${list}/${index}`),
    ...termFaults(hours, `${list}/${index}`),
    ...rivalFaults(weekly, index, list),
  ]);

/** What is wrong with the limits of a practitioner. @param list JSON Pointer of the list, such as `/limits` */
export const limitFaults = (limits: readonly VisitLimit[], rules: HoursRules, list: string): InputFault[] =>
  limits.flatMap(({ appointmentType, perDay, perWeek }, index) => {
    const at = `${list}/${index}`;
    const first = limits.findIndex((each) => each.appointmentType === appointmentType);
    const unknown = typeFaults([appointmentType], rules, at).map(({ detail }) =>
      fault(`${at}/appointmentType`, detail),
    );
    return [
      ...unknown,
      ...(first < index ? [fault(`${at}/appointmentType`, `${appointmentType} has a limit at ${list}/${first}.`)] : []),
      ...(perDay === undefined && perWeek === undefined ? [fault(at, 'Say perDay or perWeek, or both.')] : []),
      ...(perDay !== undefined && perWeek !== undefined && perDay > perWeek
        ? [fault(`${at}/perDay`, 'More in a day than in its whole week cannot be.')]
        : []),
    ];
  });
