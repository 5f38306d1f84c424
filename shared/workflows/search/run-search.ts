import { type SlotPage, type SlotSearch, searchSteps } from '../../domain/search/search-slots.ts';
import type { ReadWeek } from '../booking/ports.ts';

/**
 * Runs a search for free times: one read per week and group, in order, until the page is full.
 * @param readWeek `week` for what is only shown, `weekNow` for what decides
 * @returns one page, sorted by start, then distance
 */
export async function runSearch(readWeek: ReadWeek, search: SlotSearch): Promise<SlotPage> {
  const steps = searchSteps(search);
  let step = steps.next();
  while (!step.done) {
    const { isoWeek, groups: wanted } = step.value;
    const groups = await Promise.all(wanted.map((part) => readWeek(part.scheduleGroup, isoWeek, part)));
    step = steps.next(groups.flat());
  }
  return step.value;
}
