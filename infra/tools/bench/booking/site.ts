import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import type { Door } from '../handlers/asked.ts';
import { clientOf } from '../world/world.ts';
import { bookNextMonth, type Calendar, openCalendar } from './calendar.ts';
import { booking, type Cases, openCases } from './cases.ts';

/** A door with cases to book for and times to book. */
export interface Site {
  door: Door;
  cases: Cases;
  calendar: Calendar;
}

const triedAtMost = 400;

/** Of times that are taken, those that a case is refused for just that: others lie in hours kept for urgent cases. */
async function refusedTimes(door: Door, cases: Cases, taken: readonly string[], count: number): Promise<string[]> {
  const [booker] = cases.take(1);
  if (!booker) throw new Error('There is no case.');
  const refused: string[] = [];
  for (const time of taken.slice(0, triedAtMost)) {
    if (refused.length === count) break;
    const { answers } = await door.run([booking(booker, time)], { keep: true });
    const { status, body } = answers[0] ?? { status: 0 };
    if (status === 409 && body.type?.endsWith('time-taken') && body.alternatives?.length > 0) refused.push(time);
    if (status === 201) throw new Error('A taken time was booked.');
  }
  cases.giveBack([booker]);
  if (refused.length < count) throw new Error(`Only ${refused.length} taken times are refused with others offered.`);
  return refused;
}

/** Books the next month of a door's engine, and opens cases. @param endpoint where that engine listens */
export async function openSite(door: Door, endpoint: string, cases: number): Promise<Site> {
  const client = clientOf(endpoint);
  try {
    const taken = await bookNextMonth(client);
    const opened = await openCases(door, cases);
    const refused = await refusedTimes(door, opened, spread(taken), sampleDirectory.clinics.length);
    return { door, cases: opened, calendar: await openCalendar(door, refused) };
  } finally {
    client.destroy();
  }
}

/** Every so-manieth of a list first, so that its beginning comes from all over it. */
function spread<T>(list: readonly T[]): T[] {
  const step = 37;
  return Array.from({ length: step }, (_, from) => list.filter((_, at) => at % step === from)).flat();
}
