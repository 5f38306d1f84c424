import type { WorklistItem } from '../../../../shared/contract/worklist-answers.ts';
import { type FlagKind, flag } from '../../../../shared/http/console/flag.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { rowTexts, shortFlags as words } from '../../../../shared/texts/en/pages/console-worklist.ts';

/** How many stand in a row; the others are counted. */
const mostSeen = 3;

type Flagged = readonly [isSet: unknown, word: string, kind: FlagKind];

/** What stands out of a case, what somebody is to act on first. */
function flagsOf(item: WorklistItem): Html[] {
  const all: readonly Flagged[] = [
    [item.pagingOpen, item.round > 1 ? `${words.paging} (${item.round})` : words.paging, 'danger'],
    [item.attemptsUsedUp, words.unreached, 'danger'],
    [item.visitAfterDeadline, words.late, 'danger'],
    [item.noCapacity, words.noCapacity, 'danger'],
    [item.needsRebooking, words.rebook, 'warning'],
    [item.missedVisit, words.missed, 'warning'],
    [item.unreadText, words.unread, 'warning'],
    [item.needsHumanReview, words.review, 'warning'],
    [item.possibleDuplicates.length > 0, words.doubles, 'warning'],
    [item.consentMissing, words.consent, 'warning'],
    [item.incomplete, words.incomplete, 'warning'],
    [item.interpreter, words.interpreter, 'plain'],
    [item.stepFree, words.stepFree, 'plain'],
    [item.openRequests, words.requests, 'plain'],
  ];
  return all.filter(([isSet]) => isSet).map(([, word, kind]) => html`${flag(word, kind)} `);
}

/** Three flags of a case, and how many more: those open. */
export function rowFlags(item: WorklistItem): Html {
  const flags = flagsOf(item);
  const [seen, rest] = [flags.slice(0, mostSeen), flags.slice(mostSeen)];
  return html`${seen}${rest.length > 0 && fold(`+${rest.length} ${rowTexts.more}`, rest)}`;
}
