import { Temporal } from 'temporal-polyfill';
import { epochMinuteOf } from '../../../../../shared/domain/core/local-time.ts';
import { fillTemplate } from '../../../../../shared/domain/triage/fill-template.ts';
import { fold } from '../../../../../shared/http/console/fold.ts';
import { html, type Piece } from '../../../../../shared/http/html/markup.ts';
import { timeMarked } from '../../../../../shared/http/html/reader-time.ts';
import { timelineTexts } from '../../../../../shared/texts/en/pages/console-timeline.ts';
import type { CaseView } from '../case-view.ts';
import { actorWords } from './event-words.ts';
import type { HistoryEntry } from './timeline-page.ts';

const texts = timelineTexts.seen;

const times = (count: number): string =>
  count === 1 ? texts.once : fillTemplate(texts.times, { times: String(count) });

const people = (count: number): string =>
  count === 1 ? texts.one : fillTemplate(texts.many, { people: String(count) });

/** Who looked at the case on a day, in one line: `Seen by 3 people, 12 times`; folded, each with how often and when last. */
export function viewsFolded(view: CaseView, views: readonly HistoryEntry[]): Piece {
  if (views.length === 0) return false;
  const byViewer = Map.groupBy(views, ({ actor }) => actorWords(view, actor));
  const lines = [...byViewer].map(([who, each]) => {
    const last =
      each
        .map(({ at }) => at)
        .toSorted((a, b) => Temporal.Instant.compare(a, b))
        .at(-1) ?? '';
    const at = timeMarked(epochMinuteOf(Temporal.Instant.from(last)), { language: 'en', zone: view.zone });
    return html`<li>${who}: ${times(each.length)}, ${timelineTexts.last} ${at}</li>\n`;
  });
  return fold(`${people(byViewer.size)}, ${times(views.length)}`, html`<ul>${lines}</ul>`);
}
