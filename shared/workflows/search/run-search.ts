import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import { type SlotPage, type SlotSearch, searchSteps } from '../../domain/search/search-slots.ts';
import type { WeekToRead } from '../../domain/search/weeks-to-read.ts';
import type { ReadWeek } from '../booking/ports.ts';

type Reading = Promise<PractitionerDay[]>;

/** Reads parts of weeks, those that are wanted next at the same time. */
function partReader(readWeek: ReadWeek): (part: WeekToRead) => Reading {
  const begun = new Map<string | undefined, Reading>();
  const read = async ({ groups, isoWeek }: WeekToRead): Reading =>
    (await Promise.all(groups.map((group) => readWeek(group.scheduleGroup, isoWeek, group)))).flat();
  const begin = (part: WeekToRead): Reading => {
    const first = part.dates[0]?.date;
    const reading = begun.get(first) ?? read(part);
    // One that fails is known when it is waited for, and of no interest where the page is full before.
    reading.catch(() => undefined);
    begun.set(first, reading);
    return reading;
  };
  return (part) => {
    const [reading] = [part, ...(part.ahead ?? [])].map(begin);
    return reading as Reading;
  };
}

/**
 * Runs steps that ask for what they want to read: one read per group and week or part of one, until they have what they need.
 * @param readWeek `week` for what is only shown, `weekNow` for what decides
 */
export async function runSteps<T>(
  readWeek: ReadWeek,
  steps: Generator<WeekToRead, T, readonly PractitionerDay[]>,
): Promise<T> {
  const read = partReader(readWeek);
  let step = steps.next();
  while (!step.done) step = steps.next(await read(step.value));
  return step.value;
}

/**
 * Runs a search for free times.
 * @param readWeek as for `runSteps`
 * @returns one page, sorted by start, then distance
 */
export const runSearch = (readWeek: ReadWeek, search: SlotSearch): Promise<SlotPage> =>
  runSteps(readWeek, searchSteps(search));
