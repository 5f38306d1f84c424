import type { SlotsQuery } from '../../../shared/contract/directory-queries.ts';
import type { SearchAnswer, SuggestedSlot } from '../../../shared/contract/slots-answer.ts';
import { slotViews } from '../../../shared/contract/views/slot-view.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { countByDate } from '../../../shared/domain/search/day-counts.ts';
import type { SearchNote } from '../../../shared/domain/search/search-notes.ts';
import type { SlotPage } from '../../../shared/domain/search/search-slots.ts';
import type { FoundSlot } from '../../../shared/domain/search/slot-order.ts';
import type { SlotReason } from '../../../shared/domain/search/slot-reasons.ts';
import type { CountedDays } from '../../../shared/workflows/search/count-days.ts';
import { slotsCursor } from './slots-cursor.ts';

/** How free times are shown. */
interface Showing {
  clinics: Directory['clinics'];
  /** IANA zone of the practice. */
  zone: string;
  /** What speaks for a time; absent without a case. */
  reasonsOf: ((slot: FoundSlot) => SlotReason[]) | undefined;
  query: SlotsQuery;
}

const suggested = ({ clinics, zone, reasonsOf }: Showing, slots: readonly FoundSlot[]): SuggestedSlot[] =>
  slotViews(slots, clinics, zone).map((view, at) => {
    const slot = slots[at];
    return slot && reasonsOf ? { ...view, reasons: reasonsOf(slot) } : view;
  });

const withKeptBack = ({ keepsBack }: Pick<SlotPage, 'keepsBack'>, notes: readonly SearchNote[]): SearchNote[] =>
  keepsBack ? [...notes, 'before-deadline-first'] : [...notes];

const noted = (notes: readonly SearchNote[]) => (notes.length > 0 ? { notes: [...notes] } : {});

/** A page of free times. */
export const timesBody = (showing: Showing, page: SlotPage, notes: readonly SearchNote[]): SearchAnswer => ({
  slots: suggested(showing, page.slots),
  ...(page.more && { cursor: slotsCursor(page.more, showing.query) }),
  ...noted(withKeptBack(page, notes)),
});

/** How many free times each date has. */
export const daysBody = (showing: Showing, counted: CountedDays, notes: readonly SearchNote[]): SearchAnswer => ({
  days: counted.days.map(({ date, count, first }) => {
    const [view] = first ? suggested(showing, [first]) : [];
    return { date, count, ...(view && { first: view }) };
  }),
  ...noted(withKeptBack(counted, notes)),
});

interface Asked {
  from: string;
  to: string;
  view?: 'days' | undefined;
}

/** What is answered where nothing was looked for. @param notes why not */
export function emptyBody(asked: Asked, notes: readonly SearchNote[]): SearchAnswer {
  if (!asked.view) return { slots: [], ...noted(notes) };
  return { days: countByDate(asked, [], new Map()).map(({ date, count }) => ({ date, count })), ...noted(notes) };
}
