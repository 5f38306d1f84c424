import { Temporal } from 'temporal-polyfill';
import { schedulingSettings } from '../../../../shared/config/scheduling.ts';
import { slotViews } from '../../../../shared/contract/views/slot-view.ts';
import type { PractitionerDay } from '../../../../shared/domain/calendar/practitioner-day.ts';
import { isoWeekOf } from '../../../../shared/domain/core/local-time.ts';
import type { Directory } from '../../../../shared/domain/directory/directory.ts';
import { type SlotSearch, searchSteps } from '../../../../shared/domain/search/search-slots.ts';
import type { FoundSlot } from '../../../../shared/domain/search/slot-order.ts';
import { bookedDays } from '../booked-days.ts';
import { spreadOf } from '../report/figures.ts';
import type { Row } from '../report/row.ts';
import type { Booked } from '../world/world.ts';
import { dates, now } from './questions.ts';

const calls = 100;

/** A search as a workflow runs it: it is given one week at a time, and stops when its page is full. */
function run(search: SlotSearch, weeks: ReadonlyMap<string, PractitionerDay[]>): FoundSlot[] {
  const steps = searchSteps(search);
  let step = steps.next();
  while (!step.done) step = steps.next(weeks.get(step.value.isoWeek) ?? []);
  return step.value.slots;
}

/** Times the search alone, with everything read and parsed already: what the handler's figure holds besides is reading. */
export function pureSearch(name: string, directory: Directory, booked: Booked, limit: number): Row {
  const { practitioners, clinics } = directory;
  const weeks = Map.groupBy(bookedDays(practitioners, clinics, booked), ({ date }) => isoWeekOf(date));
  const search: SlotSearch = {
    calendar: directory,
    filter: { appointmentType: 'new-consult', ...dates },
    entitlement: {},
    now: Temporal.Instant.fromEpochMilliseconds(now),
    settings: schedulingSettings,
    limit,
  };
  let found = 0;
  const before = process.cpuUsage();
  const times = Array.from({ length: calls }, () => {
    const started = performance.now();
    found = slotViews(run(search, weeks), clinics, 'UTC').length;
    return performance.now() - started;
  });
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1000 / calls;
  return { name: `${name}, the rule alone`, times: spreadOf(times), processor, checks: [], note: `${found} times` };
}
