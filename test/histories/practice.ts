import { allTypes, type Hours, type KindName, kindOf, kinds } from './kinds.ts';
import type { By, Time } from './operations.ts';
import type { Caller, CaseHeader, DayKey, SchedulingSettings, Slot } from './product.ts';

/** Monday 2026-11-23, 09:00 in New York: every history of visits alone begins then. */
export const beginning = Date.parse('2026-11-23T14:00:00Z');
/** Ten minutes sooner, so that reserved times are released while clients ask for them: 24 and 48 hours before visits at nine. */
export const beginningOfCalendar = beginning - 10 * 60_000;
/** Six minutes sooner, so that visits begin, and are missed or kept, while clients ask. */
export const beginningOfLife = beginning - 6 * 60_000;
/** Minutes that a hold lasts. */
export const holdMinutes = 10;

export const zone = 'America/New_York';
const step = 20;
/** Epoch minute at which a date begins in UTC. */
export const minuteOf = (date: string): number => Date.parse(`${date}T00:00Z`) / 60_000;
const groupOf = (day: string): string => day.split(' ')[0] ?? '';
const dateOf = (day: string): string => day.split(' ')[2] ?? '';

export const typeNamed = (name: string) =>
  allTypes.find(({ type }) => type === name) ?? (allTypes[0] as (typeof allTypes)[0]);

/** The time of a type that begins at an epoch minute, whether anybody offers it or not. */
export function timeAt(day: string, type: string, clinic: string, start: number): Time {
  const { minutes, buffer } = typeNamed(type);
  return { day, type, clinic, start, end: start + minutes, clear: start + minutes + buffer };
}

/** Every so many minutes from the beginning of hours a visit may start; all hours begin at minutes that it divides. */
export const isOnGrid = ({ start }: Time): boolean => start % step === 0;

/** Whether a time lies in hours of its practitioner-day, as they are before anybody changes them. */
export function isInHours({ day, clinic, start, end }: Time): boolean {
  const midnight = minuteOf(dateOf(day));
  return kindOf(day)
    .hours(groupOf(day))
    .some((each) => each.clinic === clinic && midnight + each.opens <= start && end <= midnight + each.closes);
}

/** All times of a type that lie in one stretch of hours of a practitioner-day. */
function timesIn({ clinic, opens, closes }: Hours, day: string, type: string): Time[] {
  const midnight = minuteOf(dateOf(day));
  const count = Math.floor((closes - opens - typeNamed(type).minutes) / step) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, at) => timeAt(day, type, clinic, midnight + opens + at * step));
}

/** All times of a type that a practitioner-day offers, taken or not, worked out from the hours of its kind. */
export const timesOf = (day: string, type: string): Time[] =>
  kindOf(day)
    .hours(groupOf(day))
    .flatMap((hours) => timesIn(hours, day, type));

/** Ids of the clinics at which a practitioner-day has hours. */
export const clinicsOn = (day: string): string[] =>
  kindOf(day)
    .hours(groupOf(day))
    .map(({ clinic }) => clinic);

export const dayKeyOf = (day: string): DayKey => {
  const [scheduleGroup = '', practitionerId = '', date = ''] = day.split(' ');
  return { scheduleGroup, practitionerId, date };
};

export const slotOf = ({ day, type, clinic, start, end }: Time): Slot => ({
  practitionerId: dayKeyOf(day).practitionerId,
  clinicId: clinic,
  appointmentType: type,
  start,
  end,
});

/** Some clients, the cases they ask for and the practitioner-days they meet on; no other cluster shares any of them. */
export interface Cluster {
  kind: KindName;
  group: string;
  cases: readonly string[];
  /** A case that no client asks for. */
  spare: string;
  days: readonly string[];
}

/** Two days of one practitioner, or one day of two: a visit moves between them. */
function daysOf(group: string, isOfOne: boolean): string[] {
  const [first, second] = kindOf(group).dates;
  return isOfOne
    ? [`${group} ${group}-a ${first}`, `${group} ${group}-a ${second}`]
    : [`${group} ${group}-a ${first}`, `${group} ${group}-b ${first}`];
}

const digits = (value: number, count: number): string => String(value).padStart(count, '0');

/** Cases of clusters with a calendar of their own are numbered from here. */
const firstOfCalendar = 500_000;
export const levels = ['routine', 'urgent', 'expedited'] as const;
export type Level = (typeof levels)[number];

/** All cases are routine where no time is reserved for others. */
export const levelOf = (caseId: string): Level =>
  Number(caseId.slice(12, 18)) < firstOfCalendar
    ? 'routine'
    : (levels[Number(caseId.slice(18)) % levels.length] as Level);

/** Whether somebody has reached the person of a case before: then nobody waits for a first call. */
export const isReached = (caseId: string): boolean =>
  Number(caseId.slice(12, 18)) >= firstOfCalendar && Number(caseId.slice(18)) % 2 === 0;

/** By when somebody was to call about each case at first, in epoch milliseconds. */
export const firstCallBy = beginning + 24 * 3_600_000;

/**
 * @param history sets its keys apart from those of every other history in the same store
 * @param ofCalendar kinds of clusters with a calendar of their own, one of one practitioner and one of two; absent = visits alone
 */
export function clustersOf(
  history: number,
  count: number,
  casesEach: number,
  ofCalendar?: readonly [KindName, KindName],
): Cluster[] {
  return Array.from({ length: count }, (_, at) => {
    const isOfOne = (ofCalendar ? history + at : at) % 2 === 0;
    const kind: KindName = ofCalendar ? ofCalendar[isOfOne ? 0 : 1] : 'plain';
    const group = `${kinds[kind].letter}${history}-${at}`;
    const place = digits(at + (ofCalendar ? firstOfCalendar : 0), 6);
    const caseId = (number: number) => `int_${digits(history, 8)}${place}${digits(number, 6)}`;
    return {
      kind,
      group,
      cases: Array.from({ length: casesEach }, (_each, number) => caseId(number)),
      spare: caseId(casesEach),
      days: daysOf(group, isOfOne),
    };
  });
}

export const settingsOf = (settings: SchedulingSettings): SchedulingSettings => ({
  ...settings,
  stepMinutes: step,
  holdMinutes,
  closingHolidays: [],
});

/** One hold a case; nothing else limits how often clients meet. */
export const limits = { perReferrer: 3, perCaseAndDay: Infinity, perContactOrSource: Infinity, zone };

const referrerId = 'demo-oncology';

const callers: Record<By, (caseId: string) => Caller> = {
  patient: (caseId) => ({ kind: 'booking', caseId }),
  referrer: () => ({ kind: 'referrer', referrerId, scopes: ['referrals/read', 'referrals/write'] }),
  staff: () => ({ kind: 'staff', staffId: 'front-desk-1', roles: ['front-desk'] }),
};

export const callerOf = (by: By, caseId: string): Caller => callers[by](caseId);

/** Every case has a contact of its own, so that no two share a count of holds. */
export const caseOf = (template: CaseHeader, caseId: string): CaseHeader => ({
  ...template,
  caseId,
  referrerId,
  status: 'acknowledged',
  urgency: levelOf(caseId),
  pageOnCall: false,
  deadlines: { ...template.deadlines, contactBy: '2026-11-24T09:00:00-05:00' },
  ...(isReached(caseId) && { reachedAt: '2026-11-20T15:00:00.000Z' }),
  contact: { ...template.contact, phone: `+1${caseId.slice(-10)}`, email: `${caseId}@example.org` },
});
