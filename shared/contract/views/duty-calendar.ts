import { Temporal } from 'temporal-polyfill';
import type { Region } from '../../domain/directory/directory.ts';
import type { Rota } from '../../domain/oncall/rota.ts';
import { instantOfSecond, type Shift, shiftId } from '../../domain/oncall/shift.ts';
import { calendarText, escaped, inUtc } from './calendar-lines.ts';

interface DutyOfPerson {
  region: Region;
  rota: Pick<Rota, 'version' | 'changedAt'>;
  shift: Shift;
}

const regionNames: Record<Region, string> = { nyc: 'New York City', 'long-island': 'Long Island' };

/** UID stable as long as the shift begins when it does; SEQUENCE grows with every change of the rota. */
function event({ region, rota: { version, changedAt }, shift }: DutyOfPerson, now: Temporal.Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${shiftId(region, shift)}@spinebridge`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${inUtc(changedAt === undefined ? now : Temporal.Instant.from(changedAt))}`,
    `DTSTART:${inUtc(instantOfSecond(shift.start))}`,
    `DTEND:${inUtc(instantOfSecond(shift.end))}`,
    `SUMMARY:${escaped(`On call, ${regionNames[region]}`)}`,
    'END:VEVENT',
  ];
}

/** Writes somebody's shifts as a calendar to subscribe to: region and "on call", nothing else, because calendars are shared with others. */
export const dutyCalendar = (duties: readonly DutyOfPerson[], now: Temporal.Instant): string =>
  calendarText(
    { product: 'on-call', method: 'PUBLISH', feedName: 'On call' },
    duties.flatMap((duty) => event(duty, now)),
  );
