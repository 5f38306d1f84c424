import type { PractitionerDay } from '../../../shared/domain/calendar/practitioner-day.ts';
import { type SlotSearch, searchSlots, searchSteps } from '../../../shared/domain/search/search-slots.ts';
import type { SlotFilter } from '../../../shared/domain/search/slot-filter.ts';
import type { FoundSlot } from '../../../shared/domain/search/slot-order.ts';
import type { WeekToRead } from '../../../shared/domain/search/weeks-to-read.ts';
import { calendar, hours, now, practitioner, settings, time, tuesday } from '../booking/fixtures.ts';

/** Two times of 20 minutes a day. */
export const morning = hours('09:00', '09:40');
export const alder = practitioner('alder', [morning]);
export const birch = practitioner('birch', [{ ...morning, clinicId: 'west' }], {
  languages: ['en', 'es'],
  specialty: 'neurosurgery',
});
export const cedar = practitioner('cedar', [morning], { scheduleGroup: 'second', appointmentTypes: ['follow-up'] });
export const all = [alder, birch, cedar];

/** By default follow-ups of the free Tuesday, without a case. */
export const search = (filter: Partial<SlotFilter> = {}, more: Partial<SlotSearch> = {}): SlotSearch => ({
  calendar: calendar(all),
  filter: { appointmentType: 'follow-up', from: tuesday, to: tuesday, ...filter },
  entitlement: {},
  now,
  settings,
  limit: 50,
  ...more,
});

/** A slot in words: `09:00 alder`. */
export const words = ({ start, practitionerId }: FoundSlot): string => `${time(start)} ${practitionerId}`;
export const found = (question: SlotSearch, days: PractitionerDay[] = []): string[] =>
  searchSlots(question, days).slots.map(words);

/** Runs a search step by step over free days. */
export function weeksAsked(question: SlotSearch): { asked: WeekToRead[]; slots: FoundSlot[] } {
  const asked: WeekToRead[] = [];
  const steps = searchSteps(question);
  let step = steps.next();
  while (!step.done) {
    asked.push(step.value);
    step = steps.next([]);
  }
  return { asked, slots: step.value.slots };
}
