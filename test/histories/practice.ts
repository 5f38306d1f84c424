import type { By, Time } from './operations.ts';
import type { Caller, CaseHeader, DayKey, Directory, Practitioner, SchedulingSettings, Slot } from './product.ts';

/** Monday 2026-11-23, 09:00 in New York: every history begins then. */
export const beginning = Date.parse('2026-11-23T14:00:00Z');
/** Minutes that a hold lasts. */
export const holdMinutes = 10;

const zone = 'America/New_York';
const step = 20;
/** Nine to eleven in New York, in minutes UTC: few enough times that clients meet. */
const opens = 14 * 60;
const closes = 16 * 60;
const dates = ['2026-11-24', '2026-11-25'] as const;

/** Visits of 40 minutes with 10 free after them, and of 20 without: they overlap each other off the grid. */
export const types = [
  { type: 'consult', minutes: 40, buffer: 10 },
  { type: 'check', minutes: 20, buffer: 0 },
] as const;

const minuteOf = (date: string): number => Date.parse(`${date}T00:00Z`) / 60_000;

/** All times of a type that a practitioner-day offers, taken or not, worked out from the hours above. */
export function timesOf(day: string, type: string): Time[] {
  const { minutes, buffer } = types.find((each) => each.type === type) ?? types[0];
  const midnight = minuteOf(day.split(' ')[2] ?? '');
  const count = Math.floor((closes - opens - minutes) / step) + 1;
  return Array.from({ length: count }, (_, at) => {
    const start = midnight + opens + at * step;
    return { day, type, start, end: start + minutes, clear: start + minutes + buffer };
  });
}

export const dayKeyOf = (day: string): DayKey => {
  const [scheduleGroup = '', practitionerId = '', date = ''] = day.split(' ');
  return { scheduleGroup, practitionerId, date };
};

export const slotOf = ({ day, type, start, end }: Time): Slot => ({
  practitionerId: dayKeyOf(day).practitionerId,
  clinicId: 'east',
  appointmentType: type,
  start,
  end,
});

/** Some clients, the cases they ask for and the practitioner-days they meet on; no other cluster shares any of them. */
export interface Cluster {
  cases: readonly string[];
  /** A case that no client asks for. */
  spare: string;
  days: readonly string[];
}

/** Two days of one practitioner, or one day of two: a visit moves between them. */
function daysOf(group: string, at: number): string[] {
  const [first, second] = dates;
  return at % 2 === 0
    ? [`${group} ${group}-a ${first}`, `${group} ${group}-a ${second}`]
    : [`${group} ${group}-a ${first}`, `${group} ${group}-b ${first}`];
}

const digits = (value: number, count: number): string => String(value).padStart(count, '0');

/** @param history sets its keys apart from those of every other history in the same store */
export function clustersOf(history: number, count: number, casesEach: number): Cluster[] {
  return Array.from({ length: count }, (_, at) => {
    const caseId = (number: number) => `int_${digits(history, 8)}${digits(at, 6)}${digits(number, 6)}`;
    return {
      cases: Array.from({ length: casesEach }, (_each, number) => caseId(number)),
      spare: caseId(casesEach),
      days: daysOf(`h${history}-${at}`, at),
    };
  });
}

const practitioner = (day: string): Practitioner => {
  const { practitionerId, scheduleGroup } = dayKeyOf(day);
  return {
    practitionerId,
    name: practitionerId,
    specialty: 'spine-surgery',
    languages: ['en'],
    clinicIds: ['east'],
    appointmentTypes: types.map(({ type }) => type),
    scheduleGroup,
    homeZone: zone,
    weeklyHours: [{ clinicId: 'east', weekdays: [1, 2, 3, 4, 5, 6, 7], start: '09:00', end: '11:00' }],
    sample: true,
  };
};

/** The directory of a cluster: one clinic, and who works there on its days. */
export function directoryOf({ days }: Cluster): Directory {
  const distinct = new Map(days.map((day) => [dayKeyOf(day).practitionerId, day]));
  return {
    clinics: [
      {
        clinicId: 'east',
        name: 'east',
        region: 'nyc',
        address: '1 Sample Street',
        postalCode: '10001',
        latitude: 40.75,
        longitude: -74,
        zone,
        phone: '+12125550100',
        sample: true,
      },
    ],
    practitioners: [...distinct.values()].map(practitioner),
    appointmentTypes: types.map(({ type, minutes, buffer }) => ({
      appointmentTypeId: type,
      name: type,
      nameEs: type,
      durationMinutes: minutes,
      bufferMinutes: buffer,
    })),
    staff: [],
    referrers: [],
  };
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
  urgency: 'routine',
  pageOnCall: false,
  contact: { ...template.contact, phone: `+1${caseId.slice(-10)}`, email: `${caseId}@example.org` },
});
