import type { Temporal } from 'temporal-polyfill';
import type { WorklistItem } from '../../../../shared/contract/worklist-answers.ts';
import { type FlagKind, flag } from '../../../../shared/http/console/flag.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { rowTexts, shortFlags as words } from '../../../../shared/texts/en/pages/console-worklist.ts';
import { hasLateVisit, isEnded, isPagedNow } from '../case/case-standing.ts';

/** How many stand in a row; the others are counted. */
const mostSeen = 3;

type Flagged = readonly [isSet: unknown, word: string, kind: FlagKind];

/** What stands out of a case, what somebody is to act on first. */
function flagsOf(item: WorklistItem, now: Temporal.Instant): Html[] {
  const isOpen = !isEnded(item);
  const all: readonly Flagged[] = [
    [isPagedNow(item, now), item.round > 1 ? `${words.paging} (${item.round})` : words.paging, 'danger'],
    [item.attemptsUsedUp, words.unreached, 'danger'],
    [hasLateVisit(item), words.late, 'danger'],
    [item.noCapacity, words.noCapacity, 'danger'],
    [item.needsRebooking, words.rebook, 'warning'],
    [item.missedVisit, words.missed, 'warning'],
    [item.unreadText, words.unread, isOpen ? 'warning' : 'plain'],
    [item.possibleDuplicates.length > 0, words.doubles, 'warning'],
    [item.consentMissing, words.consent, 'warning'],
    [item.incomplete, words.incomplete, 'warning'],
    [isOpen && item.needsHumanReview, words.review, 'plain'],
    [item.interpreter, words.interpreter, 'plain'],
    [item.stepFree, words.stepFree, 'plain'],
    [item.openRequests, words.requests, 'plain'],
  ];
  return all.filter(([isSet]) => isSet).map(([, word, kind]) => html`${flag(word, kind)} `);
}

/** Three flags of a case, and how many more: those open. */
export function rowFlags(item: WorklistItem, now: Temporal.Instant): Html {
  const flags = flagsOf(item, now);
  const [seen, rest] = [flags.slice(0, mostSeen), flags.slice(mostSeen)];
  return html`${seen}${rest.length > 0 && fold(`+${rest.length} ${rowTexts.more}`, rest)}`;
}
