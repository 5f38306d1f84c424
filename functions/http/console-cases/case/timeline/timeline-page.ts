import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { HistoryAnswer } from '../../../../../shared/contract/history-answer.ts';
import type { MessageAnswer } from '../../../../../shared/contract/message-answers.ts';
import { cursorText, readCursor } from '../../../../../shared/domain/core/opaque-cursor.ts';

export type HistoryEntry = z.infer<typeof HistoryAnswer>['entries'][number];

/** Something that happened, or that was sent. */
export type TimelineItem = { at: string; entry: HistoryEntry } | { at: string; message: MessageAnswer };

/** Where a list goes on: from a cursor, and then only with what is older than an instant. `isOver`: it has been shown. */
const ListPlace = z.object({
  cursor: z.optional(z.string()),
  before: z.optional(z.string().check(z.refine((text) => isInstant(text)))),
  isOver: z.optional(z.literal(true)),
});
type ListPlace = z.infer<typeof ListPlace>;

const Place = z.object({ history: ListPlace, messages: ListPlace });
export type TimelinePlace = z.infer<typeof Place>;

export const newestPlace: TimelinePlace = { history: {}, messages: {} };

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/** Where a page of the timeline begins, as the page before wrote it into its link; anything else is the newest. */
export const placeIn = (more: string | undefined): TimelinePlace =>
  Place.safeParse(more === undefined ? undefined : readCursor(more)).data ?? newestPlace;

/** A page of one of the two lists as the API gives it, newest first. */
export interface ListPage {
  items: TimelineItem[];
  cursor?: string | undefined;
}

export interface TimelinePage {
  /** The newest first. */
  items: TimelineItem[];
  /** For the link to what is older; absent where nothing is. */
  more?: string;
}

const order = (a: string, b: string): number => Temporal.Instant.compare(a, b);

/** What of a page was not shown before. */
const fresh = ({ items }: ListPage, { before }: ListPlace): TimelineItem[] =>
  before === undefined ? items : items.filter(({ at }) => order(at, before) < 0);

/** How far back both lists are known: of a list that goes on, no further than its last item. */
function knownBackTo(pages: readonly ListPage[]): string | undefined {
  const ends = pages.flatMap(({ items, cursor }) => (cursor === undefined ? [] : (items.at(-1)?.at ?? [])));
  return ends.toSorted(order).at(-1);
}

/** Where a list goes on: what was held back is read again. */
function nextPlace(page: ListPage, place: ListPlace, edge: string | undefined): ListPlace {
  const isHeldBack = edge !== undefined && fresh(page, place).some(({ at }) => order(at, edge) < 0);
  if (isHeldBack) return { ...(place.cursor !== undefined && { cursor: place.cursor }), before: edge };
  return page.cursor === undefined ? { isOver: true } : { cursor: page.cursor };
}

/**
 * Lays what happened and what was sent into one list. Each of the two comes in pages of its own, so what is older than the end of one that
 * goes on is held back: something of the other list may belong before it.
 * @param place where both began
 */
export function mergedPage(
  { history, messages }: { history: ListPage; messages: ListPage },
  place: TimelinePlace,
): TimelinePage {
  const edge = knownBackTo([history, messages]);
  const items = [...fresh(history, place.history), ...fresh(messages, place.messages)]
    .filter(({ at }) => edge === undefined || order(at, edge) >= 0)
    .sort((a, b) => order(b.at, a.at));
  const next = {
    history: nextPlace(history, place.history, edge),
    messages: nextPlace(messages, place.messages, edge),
  };
  const isOver = next.history.isOver && next.messages.isOver;
  return { items, ...(!isOver && { more: cursorText(next) }) };
}
