import { type Hours, type KindName, kindOf, kinds } from './kinds.ts';
import type { By, Time } from './operations.ts';
import type { Caller, CaseHeader, DayKey, SchedulingSettings, Slot } from './product.ts';

/** Monday 2026-11-23, 09:00 in New York: every history of visits alone begins then. */
export const beginning = Date.parse('2026-11-23T14:00:00Z');
/** Ten minutes sooner, so that reserved times are released while clients ask for them: 24 and 48 hours before visits at nine. */
export const beginningOfCalendar = beginning - 10 * 60_000;
/** Minutes that a hold lasts. */
export const holdMinutes = 10;

export const zone = 'America/New_York';
const step = 20;
/** Visits are on these: tomorrow and the day after. */
export const dates = ['2026-11-24', '2026-11-25'] as const;

/** Visits of 40 minutes with 10 free after them, and of 20 without: they overlap each other off the grid. */
export const types = [
  { type: 'consult', minutes: 40, buffer: 10 },
  { type: 'check', minutes: 20, buffer: 0 },
] as const;

/** Epoch minute at which a date begins in UTC. */
export const minuteOf = (date: string): number => Date.parse(`${date}T00:00Z`) / 60_000;
const groupOf = (day: string): string => day.split(' ')[0] ?? '';

/** All times of a type that lie in one stretch of hours of a practitioner-day. */
function timesIn({ clinic, opens, closes }: Hours, day: string, type: string): Time[] {
  const { minutes, buffer } = types.find((each) => each.type === type) ?? types[0];
  const midnight = minuteOf(day.split(' ')[2] ?? '');
  const count = Math.floor((closes - opens - minutes) / step) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, at) => {
    const start = midnight + opens + at * step;
    return { day, type, clinic, start, end: start + minutes, clear: start + minutes + buffer };
  });
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
  const [first, second] = dates;
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

/**
 * @param history sets its keys apart from those of every other history in the same store
 * @param hasCalendar whether somebody changes the calendar too
 */
export function clustersOf(history: number, count: number, casesEach: number, hasCalendar = false): Cluster[] {
  return Array.from({ length: count }, (_, at) => {
    const isOfOne = (hasCalendar ? history + at : at) % 2 === 0;
    const kind: KindName = hasCalendar ? (isOfOne ? 'ruled' : 'paired') : 'plain';
    const group = `${kinds[kind].letter}${history}-${at}`;
    const place = digits(at + (hasCalendar ? firstOfCalendar : 0), 6);
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
  contact: { ...template.contact, phone: `+1${caseId.slice(-10)}`, email: `${caseId}@example.org` },
});
