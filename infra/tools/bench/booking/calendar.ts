import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import { slotId } from '../../../../shared/domain/booking/slot.ts';
import type { PractitionerDay } from '../../../../shared/domain/calendar/practitioner-day.ts';
import { addDays } from '../../../../shared/domain/core/local-time.ts';
import { dayItem } from '../../../../shared/store/records/day-record.ts';
import { bookedDays } from '../booked-days.ts';
import { type Asked, type Door, expectStatus } from '../handlers/asked.ts';
import { fillSchedule } from '../world/fill.ts';

/** What a free time says of itself. */
interface FreeTime {
  slotId: string;
  start: string;
  end: string;
  practitionerId: string;
}

/** Times that may be booked one beside the other. */
export interface Calendar {
  /** The next times, each on another practitioner-day than those shortly before. @throws Error where none is left */
  times(count: number): string[];
  /** The times of one practitioner-day that nobody was given before, and its name. */
  day(): { slotIds: string[]; practitionerId: string; date: string };
  /** Times that were taken before the bench began. */
  taken: string[];
}

const today = (): string => new Date().toISOString().slice(0, 10);
const share = 0.7;
const type = { appointmentType: 'new-consult', minutes: 40 };

/** 70 % of the next month is booked; the two months after it are free. */
const stretch = () => ({
  booked: { from: addDays(today(), 1), to: addDays(today(), 31) },
  free: { from: addDays(today(), 32), to: addDays(today(), 92) },
});

/** Starts of visits that another one follows, of practitioners who offer consultations. */
function takenTimes(days: readonly PractitionerDay[]): string[] {
  const all = new Map(sampleDirectory.practitioners.map((each) => [each.practitionerId, each]));
  return days.flatMap(({ practitionerId, busy }) => {
    const { appointmentTypes = [], clinicIds = [] } = all.get(practitionerId) ?? {};
    if (!appointmentTypes.includes(type.appointmentType)) return [];
    const followed = busy.filter(({ end }, at) => busy[at + 1]?.start === end);
    return followed.map(({ start, clinicId = clinicIds[0] ?? '' }) =>
      slotId({ practitionerId, clinicId, appointmentType: type.appointmentType, start, end: start + type.minutes }),
    );
  });
}

/** Books the next month. @returns times that are taken */
export async function bookNextMonth(client: DynamoDBClient): Promise<string[]> {
  const { practitioners, clinics } = sampleDirectory;
  const days = bookedDays(practitioners, clinics, { ...stretch().booked, share });
  await fillSchedule(client, days.map(dayItem));
  return takenTimes(days);
}

async function freeTimes(door: Door): Promise<FreeTime[]> {
  const found: FreeTime[] = [];
  let cursor: string | undefined;
  do {
    const query = {
      appointmentType: type.appointmentType,
      ...stretch().free,
      limit: '1000',
      ...(cursor && { cursor }),
    };
    const asked: Asked[] = [{ operation: 'searchSlots', query }];
    const run = await door.run(asked, { keep: true });
    expectStatus(asked, run, 200);
    found.push(...(run.answers[0]?.body.slots ?? []));
    cursor = run.answers[0]?.body.cursor;
  } while (cursor);
  return found;
}

/** Those of a day's times, in order, that do not overlap. */
function apart(times: readonly FreeTime[]): FreeTime[] {
  const kept: FreeTime[] = [];
  for (const time of times.toSorted((a, b) => (a.start < b.start ? -1 : 1)))
    if ((kept.at(-1)?.end ?? '') <= time.start) kept.push(time);
  return kept;
}

/** Reads the free months of a door. */
export async function openCalendar(door: Door, taken: string[]): Promise<Calendar> {
  const days = [
    ...Map.groupBy(await freeTimes(door), ({ practitionerId, start }) => `${practitionerId} ${start.slice(0, 10)}`),
  ].map(([name, times]) => ({ name, times: apart(times) }));
  let turn = 0;
  const nextTime = (): string => {
    for (let tries = 0; tries < days.length; tries++) {
      const time = days[turn++ % days.length]?.times.shift();
      if (time) return time.slotId;
    }
    throw new Error('No free time is left.');
  };
  return {
    taken,
    times: (count) => Array.from({ length: count }, nextTime),
    day() {
      const most = Math.max(...days.map(({ times }) => times.length));
      const { name = '', times = [] } = days.findLast((each) => each.times.length === most) ?? {};
      const [practitionerId = '', date = ''] = name.split(' ');
      return { practitionerId, date, slotIds: times.splice(0).map((each) => each.slotId) };
    },
  };
}
