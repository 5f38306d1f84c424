import { Temporal } from 'temporal-polyfill';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { schedulingSettings } from '../../../shared/config/scheduling.ts';
import { slotViews } from '../../../shared/contract/views/slot-view.ts';
import type { PractitionerDay } from '../../../shared/domain/calendar/practitioner-day.ts';
import { isoWeekOf } from '../../../shared/domain/core/local-time.ts';
import type { Practitioner } from '../../../shared/domain/directory/directory.ts';
import { type SlotSearch, searchSteps } from '../../../shared/domain/search/search-slots.ts';
import type { FoundSlot } from '../../../shared/domain/search/slot-order.ts';
import { bookedDays } from './booked-days.ts';

const ROUNDS = 200;
const SHARE_BOOKED = 0.7;
/** 31 days that begin on a Sunday, so that they touch six ISO weeks, and hold a clock change. */
const dates = { from: '2026-10-11', to: '2026-11-10' };
const now = Temporal.Instant.from('2026-10-10T14:00:00Z');
const { clinics } = sampleDirectory;

/** Copies of the sample practitioners, spread over schedule groups. */
const practitionersOf = (count: number, groups: number): Practitioner[] =>
  Array.from({ length: count }, (_, index) => {
    const sample = sampleDirectory.practitioners[index % sampleDirectory.practitioners.length] as Practitioner;
    return { ...sample, practitionerId: `practitioner-${index}`, scheduleGroup: `group-${index % groups}` };
  });

/** A search as a workflow runs it: it is given one week at a time, and stops when its page is full. */
function run(search: SlotSearch, weeks: ReadonlyMap<string, PractitionerDay[]>): FoundSlot[] {
  const steps = searchSteps(search);
  let step = steps.next();
  while (!step.done) step = steps.next(weeks.get(step.value.isoWeek) ?? []);
  return step.value.slots;
}

/** Times one search with everything read already, as a handler does it: search, then write the times out. */
function measure(name: string, practitioners: Practitioner[], limit: number, appointmentType: string): void {
  const weeks = Map.groupBy(bookedDays(practitioners, clinics, { ...dates, share: SHARE_BOOKED }), ({ date }) =>
    isoWeekOf(date),
  );
  const search: SlotSearch = {
    calendar: { ...sampleDirectory, practitioners },
    filter: { appointmentType, ...dates, near: { latitude: 40.854, longitude: -73.214 } },
    entitlement: {},
    now,
    settings: schedulingSettings,
    limit,
  };
  let shown = 0;
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    shown = slotViews(run(search, weeks), clinics, 'UTC').length;
    return performance.now() - started;
  });
  const [first = 0] = times;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(ROUNDS * share)] ?? 0).toFixed(2);
  console.log(
    `${name}, ${appointmentType}, limit ${limit}: ${shown} times, p50 ${at(0.5)}, p95 ${at(0.95)} ms, first ${first.toFixed(1)}`,
  );
}

console.log(
  `31 days, ${clinics.length} clinics, ${SHARE_BOOKED * 100} % booked; target p95 25 ms for 12, 100 ms for 400`,
);
for (const [name, practitioners] of [
  ['12 practitioners', practitionersOf(12, 1)],
  ['400 in ten groups', practitionersOf(400, 10)],
] as const) {
  measure(name, practitioners, 50, 'new-consult');
  measure(name, practitioners, 1000, 'new-consult');
  measure(name, practitioners, 1000, 'follow-up');
}
