import type { Temporal } from 'temporal-polyfill';
import type { WorklistItem } from '../../../../shared/contract/worklist-answers.ts';
import { type Flagged, flagRow } from '../../../../shared/http/console/flag.ts';
import type { Html } from '../../../../shared/http/html/markup.ts';
import { hasLateVisit, hasUnmarkedVisit, isEnded, isPagedNow } from './case-standing.ts';

/** What a case is flagged with. */
type FlagName =
  | 'paging'
  | 'consent'
  | 'unreached'
  | 'late'
  | 'noCapacity'
  | 'rebook'
  | 'unmarked'
  | 'missed'
  | 'unread'
  | 'review'
  | 'doubles'
  | 'incomplete'
  | 'setAside'
  | 'interpreter'
  | 'stepFree'
  | 'requests';

/** A page's words for flags; what it has no word for it says elsewhere, or not at all. */
export type FlagWords = Readonly<Partial<Record<FlagName, string>>>;

/** A case in a list, or on its own page, where what is incomplete of it stands in full. */
type Flaggable = Omit<WorklistItem, 'incomplete'> & { incomplete?: unknown };

/** What stands out of a case, the gravest first. What only an open case asks for is not asked of one that has ended. */
export function caseFlags(item: Flaggable, now: Temporal.Instant, words: FlagWords): Html[] {
  const isOpen = !isEnded(item);
  const all: readonly Flagged[] = [
    [isPagedNow(item, now), words.paging, 'danger'],
    [item.consentMissing, words.consent, 'danger'],
    [isOpen && item.attemptsUsedUp, words.unreached, 'danger'],
    [isOpen && hasLateVisit(item), words.late, 'danger'],
    [isOpen && item.noCapacity, words.noCapacity, 'danger'],
    [item.needsRebooking, words.rebook, 'warning'],
    [hasUnmarkedVisit(item), words.unmarked, 'warning'],
    [isOpen && item.missedVisit, words.missed, 'warning'],
    [item.unreadText, words.unread, isOpen ? 'warning' : 'plain'],
    [isOpen && item.possibleDuplicates.length > 0, words.doubles, 'warning'],
    [isOpen && item.incomplete, words.incomplete, 'warning'],
    [isOpen && item.needsHumanReview, words.review, 'plain'],
    [item.setAsideAt, words.setAside, 'plain'],
    [item.interpreter, words.interpreter, 'plain'],
    [item.stepFree, words.stepFree, 'plain'],
    [item.openRequests, words.requests, 'plain'],
  ];
  return flagRow(all);
}
