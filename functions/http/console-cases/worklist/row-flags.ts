import type { Temporal } from 'temporal-polyfill';
import type { WorklistItem } from '../../../../shared/contract/worklist-answers.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { rowTexts, shortFlags } from '../../../../shared/texts/en/pages/console-worklist.ts';
import { caseFlags } from '../case/case-flags.ts';

/** How many stand in a row; the others are counted. */
const mostSeen = 3;

/** Three flags of a case, and how many more: those open. */
export function rowFlags(item: WorklistItem, now: Temporal.Instant): Html {
  const { paging } = shortFlags;
  const flags = caseFlags(item, now, {
    ...shortFlags,
    paging: item.round > 1 ? `${paging} (${item.round})` : paging,
  });
  const [seen, rest] = [flags.slice(0, mostSeen), flags.slice(mostSeen)];
  return html`${seen}${rest.length > 0 && fold(`+${rest.length} ${rowTexts.more}`, rest)}`;
}
