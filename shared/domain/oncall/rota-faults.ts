import type { Temporal } from 'temporal-polyfill';
import { stored, withOffset } from '../core/instants.ts';
import type { Interval } from '../core/intervals.ts';
import { localDateAt } from '../core/local-time.ts';
import { fault, type InputFault, Refusal } from '../core/refusal.ts';
import type { StaffMember } from '../directory/directory.ts';
import { localClock } from '../triage/staff/local-clock.ts';
import { coverageOf } from './coverage.ts';
import { whyNotOnCall } from './eligible.ts';
import { type EpochSecond, instantOfSecond, type Shift } from './shift.ts';

/** Shifts as somebody wants them for a period, with what holds whatever the hour. */
export interface WantedRota {
  period: Interval;
  shifts: readonly Shift[];
  /** Absent = as it is. */
  order?: readonly string[] | undefined;
  lead?: string | undefined;
}

/** What a wanted rota is judged by. */
export interface RotaRules {
  staff: readonly StaffMember[];
  now: Temporal.Instant;
  /** IANA zone of the practice. */
  zone: string;
}

/** How far ahead a rota may reach, in years: hand-offs are looked for so far. */
export const rotaYearsAhead = 2;
/** How far back a rota may be put right, in years. */
const yearsBack = 1;
/** How many hours, and how many of the rest, are named one by one. */
const mostNamed = 5;

/** `Sun 1 Nov, 1:30 am EST`: the zone's short name tells the two hours apart that a change of clocks makes of one. */
function clockAt(second: EpochSecond, zone: string, precision: 'minute' | 'second'): string {
  const at = instantOfSecond(second);
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' });
  const name = format.formatToParts(at.epochMilliseconds).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${localClock(stored(at), zone, precision)} ${name}`;
}

function periodFaults({ start, end }: Interval, { now, zone }: RotaRules): InputFault[] {
  const from = instantOfSecond(start).toZonedDateTimeISO(zone);
  const to = instantOfSecond(end).epochMilliseconds;
  const today = now.toZonedDateTimeISO(zone);
  if (end <= start) return [fault('/to', 'must be later than from')];
  if (from.epochMilliseconds < today.subtract({ years: yearsBack }).epochMilliseconds)
    return [fault('/from', 'lies more than a year back')];
  if (to > from.add({ years: 1 }).epochMilliseconds)
    return [fault('/to', 'is more than a year after from; write the rest in a second request')];
  if (to > today.add({ years: rotaYearsAhead }).epochMilliseconds)
    return [fault('/to', `lies more than ${rotaYearsAhead} years ahead`)];
  return [];
}

const shiftFaults = ({ shifts, period }: WantedRota): InputFault[] =>
  shifts.flatMap(({ start, end }, at) => [
    ...(start < end ? [] : [fault(`/shifts/${at}/end`, 'must be later than start')]),
    ...(start < period.start ? [fault(`/shifts/${at}/start`, 'lies before from; cut the shift there')] : []),
    ...(end > period.end ? [fault(`/shifts/${at}/end`, 'lies after to; cut the shift there')] : []),
  ]);

function peopleFaults({ shifts, order = [], lead }: WantedRota, { staff, now, zone }: RotaRules): InputFault[] {
  const today = localDateAt(now, zone);
  const lastDate = ({ end }: Shift): string => localDateAt(instantOfSecond(end - 1), zone);
  const named = [
    ...shifts.map((shift, at) => ({
      pointer: `/shifts/${at}/recipientId`,
      recipientId: shift.recipientId,
      date: lastDate(shift),
    })),
    ...order.map((recipientId, at) => ({ pointer: `/order/${at}`, recipientId, date: today })),
    ...(lead === undefined ? [] : [{ pointer: '/lead', recipientId: lead, date: today }]),
  ];
  const unable = named.flatMap(({ pointer, recipientId, date }) => {
    const why = whyNotOnCall(staff, recipientId, date);
    return why === undefined ? [] : [fault(pointer, why)];
  });
  const twice = order.flatMap((each, at) =>
    order.indexOf(each) < at ? [fault(`/order/${at}`, 'stands in the order twice')] : [],
  );
  return [...unable, ...twice];
}

/** `from 8:00 am to 10:30 am`, with seconds where they tell. */
function stretchInWords({ start, end }: Interval, zone: string): string {
  const precision = start % 60 === 0 && end % 60 === 0 ? 'minute' : 'second';
  return `from ${clockAt(start, zone, precision)} to ${clockAt(end, zone, precision)}`;
}

function inWords(hours: readonly Interval[], saying: string, zone: string): InputFault[] {
  const named = hours
    .slice(0, mostNamed)
    .map((stretch) => fault('/shifts', `${saying} ${stretchInWords(stretch, zone)}`));
  const left = hours.length - named.length;
  return left > 0 ? [...named, fault('/shifts', `${saying} in ${left} more stretches of time`)] : named;
}

const shown = (hours: readonly Interval[], zone: string) =>
  hours.map(({ start, end }) => ({
    start: withOffset(instantOfSecond(start), zone),
    end: withOffset(instantOfSecond(end), zone),
  }));

/**
 * Refuses a rota that cannot be: hours without anybody on call or with two people, people who cannot be on call, a period that is
 * none. Where period and shifts are at fault themselves, hours are not judged yet.
 * @throws Refusal `invalid-input` with every fault; `gaps` and `overlaps` name the hours in the practice's zone
 */
export function requireLawful(wanted: WantedRota, rules: RotaRules): void {
  const { zone } = rules;
  const ofTimes = [...periodFaults(wanted.period, rules), ...shiftFaults(wanted)];
  const { gaps, overlaps } = ofTimes.length > 0 ? { gaps: [], overlaps: [] } : coverageOf(wanted.shifts, wanted.period);
  const errors = [
    ...ofTimes,
    ...peopleFaults(wanted, rules),
    ...inWords(gaps, 'nobody is on call', zone),
    ...inWords(overlaps, 'more than one person is on call', zone),
  ];
  if (errors.length === 0) return;
  throw new Refusal('invalid-input', 'This rota cannot be kept; each fault is named in errors.', {
    errors,
    ...(gaps.length > 0 && { gaps: shown(gaps, zone) }),
    ...(overlaps.length > 0 && { overlaps: shown(overlaps, zone) }),
  });
}
