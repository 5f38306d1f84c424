import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { PractitionerDay } from '../../../../shared/domain/calendar/practitioner-day.ts';
import type { Run } from '../handlers/asked.ts';
import { bookAtOnce } from './at-once.ts';
import { booking } from './cases.ts';
import { doubleBookings, readSchedule } from './schedule-faults.ts';
import type { Site } from './site.ts';

const rounds = 3;

/** What came of many who wanted a time of one practitioner-day at once. */
export interface Contended {
  /** The rivals' answers. */
  rivals: Run[];
  /** As many bookings at once of disjoint days, in turns with the rivals. */
  apart: Run[];
  /** How many visits more than before the days hold afterwards. */
  visits: number;
  doubles: number;
}

interface Fought {
  run: Run;
  visits: number;
  doubles: number;
}

/** Visits of one practitioner-day, and how many of them are double. */
async function look(
  client: DynamoDBClient,
  { practitionerId, date }: Pick<PractitionerDay, 'practitionerId' | 'date'>,
) {
  const { days } = await readSchedule(client);
  const of = days.filter((day) => day.practitionerId === practitionerId && day.date === date);
  const visits = of.flatMap(({ busy }) => busy.filter(({ kind }) => kind === 'visit')).length;
  return { visits, doubles: doubleBookings({ days: of, appointments: [] }).length };
}

/** Rivals for the times of one day, several for each. Who got none may book something else later. */
async function fight(site: Site, client: DynamoDBClient, count: number): Promise<Fought> {
  const { slotIds, ...day } = site.calendar.day();
  if (slotIds.length === 0) throw new Error('No free day is left.');
  const before = await look(client, day);
  const bookers = site.cases.take(count);
  const asked = bookers.map((booker, at) => booking(booker, slotIds[at % slotIds.length] ?? ''));
  const run = await site.door.run(asked, { atOnce: count });
  site.cases.giveBack(bookers.filter((_, at) => run.answers[at]?.status !== 201));
  const { visits, doubles } = await look(client, day);
  return { run, visits: visits - before.visits, doubles };
}

/** Lets rivals fight over a day, round after round, each followed by a look at the day. The first round only warms up. */
export async function runContention(site: Site, client: DynamoDBClient, count: number): Promise<Contended> {
  const fights: Fought[] = [];
  const apart: Run[] = [];
  for (let round = 0; round <= rounds; round++) {
    const fought = await fight(site, client, count);
    const beside = await bookAtOnce(site, count);
    if (round === 0) continue;
    fights.push(fought);
    apart.push(beside);
  }
  return {
    rivals: fights.map(({ run }) => run),
    apart,
    visits: fights.reduce((sum, { visits }) => sum + visits, 0),
    doubles: fights.reduce((sum, { doubles }) => sum + doubles, 0),
  };
}

/** How many cases a site needs for that at most: winners of a day, and those that book apart. */
export const casesOfContention = (count: number): number => (rounds + 1) * (count + 12) + count;
