import type { SearchAnswer, SuggestedSlot } from '../../../shared/contract/slots-answer.ts';
import { slotViews } from '../../../shared/contract/views/slot-view.ts';
import { cursorText } from '../../../shared/domain/core/opaque-cursor.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { countByDate, type DayCount } from '../../../shared/domain/search/day-counts.ts';
import type { SearchNote } from '../../../shared/domain/search/search-notes.ts';
import type { SlotPage } from '../../../shared/domain/search/search-slots.ts';
import type { FoundSlot } from '../../../shared/domain/search/slot-order.ts';
import type { SlotReason } from '../../../shared/domain/search/slot-reasons.ts';

/** How free times are shown. */
interface Showing {
  clinics: Directory['clinics'];
  /** IANA zone of the practice. */
  zone: string;
  /** What speaks for a time; absent without a case. */
  reasonsOf: ((slot: FoundSlot) => SlotReason[]) | undefined;
}

const suggested = ({ clinics, zone, reasonsOf }: Showing, slots: readonly FoundSlot[]): SuggestedSlot[] =>
  slotViews(slots, clinics, zone).map((view, at) => {
    const slot = slots[at];
    return slot && reasonsOf ? { ...view, reasons: reasonsOf(slot) } : view;
  });

const noted = (notes: readonly SearchNote[]) => (notes.length > 0 ? { notes: [...notes] } : {});

/** A page of free times. */
export const timesBody = (showing: Showing, { slots, more }: SlotPage, notes: readonly SearchNote[]): SearchAnswer => ({
  slots: suggested(showing, slots),
  ...(more && { cursor: cursorText(more) }),
  ...noted(notes),
});

/** How many free times each date has. */
export const daysBody = (showing: Showing, days: readonly DayCount[], notes: readonly SearchNote[]): SearchAnswer => ({
  days: days.map(({ date, count, first }) => {
    const [view] = first ? suggested(showing, [first]) : [];
    return { date, count, ...(view && { first: view }) };
  }),
  ...noted(notes),
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
