import { Temporal } from 'temporal-polyfill';
import type { MessageAnswer } from '../../../../../shared/contract/message-answers.ts';
import { epochMinuteOf } from '../../../../../shared/domain/core/local-time.ts';
import { fillTemplate } from '../../../../../shared/domain/triage/fill-template.ts';
import { wordsFor } from '../../../../../shared/domain/triage/staff/plain-words.ts';
import { type FlagKind, flag } from '../../../../../shared/http/console/flag.ts';
import { type Html, html, type Piece } from '../../../../../shared/http/html/markup.ts';
import { dateWords } from '../../../../../shared/http/html/questions/date-words.ts';
import { timeMarked } from '../../../../../shared/http/html/reader-time.ts';
import { messageKindWords } from '../../../../../shared/texts/en/message-kind-words.ts';
import {
  channelWords,
  resultWords,
  timelineTexts as texts,
} from '../../../../../shared/texts/en/pages/console-timeline.ts';
import { referrerName } from '../case-names.ts';
import type { CaseView } from '../case-view.ts';
import { actorWords, eventWords } from './event-words.ts';
import type { ShownTimeline } from './read-timeline.ts';
import type { HistoryEntry, TimelineItem } from './timeline-page.ts';
import { viewsFolded } from './views-folded.ts';

type Sent = Extract<TimelineItem, { message: MessageAnswer }>;

const resultKinds: Readonly<Record<NonNullable<MessageAnswer['result']>, FlagKind>> = {
  sent: 'plain',
  delivered: 'good',
  refused: 'danger',
  failed: 'danger',
  superseded: 'plain',
  ambiguous: 'warning',
};

const result = ({ result: came }: MessageAnswer): Html =>
  came === undefined ? flag(texts.promised) : flag(resultWords[came], resultKinds[came]);

/** A recipient id of the staff, the patient, or the referrer by the practice's name. */
function recipient({ body, directory }: CaseView, to: string): string {
  if (to === 'patient') return texts.patient;
  if (to !== 'referrer') return to;
  const id = body.submission.referrer?.practice;
  return id ?? referrerName({ directory }, texts.referrer);
}

function sentWords(view: CaseView, { message }: Sent): Html {
  const { kind, channel, to, round, attempts } = message;
  const more = [
    ...(round === undefined ? [] : [fillTemplate(texts.round, { round: String(round) })]),
    ...(attempts > 1 ? [fillTemplate(texts.tries, { attempts: String(attempts) })] : []),
  ];
  const words = {
    kind: wordsFor(kind, messageKindWords),
    to: recipient(view, to),
    channel: wordsFor(channel, channelWords),
  };
  return html`${fillTemplate(texts.message, words)}${more.length > 0 && ` (${more.join(', ')})`} ${result(message)}`;
}

const clock = (at: string, { zone }: CaseView): Html =>
  timeMarked(epochMinuteOf(Temporal.Instant.from(at)), { language: 'en', zone });

const happened = (view: CaseView, entry: HistoryEntry): Html =>
  html`${eventWords(view, entry)} · ${actorWords(view, entry.actor)}`;

/** @param beside what can be done about a message */
function line(view: CaseView, item: TimelineItem, beside: (messageId: string) => Piece): Html {
  const isSent = 'message' in item;
  const words = isSent ? sentWords(view, item) : happened(view, item.entry);
  return html`<li class="${isSent ? 'timeline__sent' : 'timeline__done'}">${clock(item.at, view)} ${words}${isSent && beside(item.message.messageId)}</li>
`;
}

const isView = (item: TimelineItem): item is { at: string; entry: HistoryEntry } =>
  'entry' in item && item.entry.action === 'case-viewed';

function day(view: CaseView, date: string, items: readonly TimelineItem[], beside: (messageId: string) => Piece): Html {
  const shown = items.filter((item) => !isView(item));
  const views = items.filter(isView).map(({ entry }) => entry);
  return html`<h3>${dateWords(date, 'en')}</h3>
${shown.length > 0 && html`<ol class="timeline">\n${shown.map((item) => line(view, item, beside))}</ol>`}
${viewsFolded(view, views)}
`;
}

/**
 * All that happened and was sent, the newest first: whoever opens a case again asks what is new since. Days are headings; who only looked
 * is folded away.
 * @param beside what can be done about a message
 */
export function timelineSection(
  view: CaseView,
  { items, more, isLater }: ShownTimeline,
  beside: (messageId: string) => Piece,
): Html {
  const { caseId } = view.body;
  const days = Map.groupBy(items, ({ at }) =>
    Temporal.Instant.from(at).toZonedDateTimeISO(view.zone).toPlainDate().toString(),
  );
  return html`<section class="case-section" aria-labelledby="timeline"><h2 id="timeline">${texts.title}</h2>
<p>${isLater ? html`${texts.later} <a href="${caseId}#timeline">${texts.newest}</a>` : texts.lead}</p>
${[...days].map(([date, each]) => day(view, date, each, beside))}
${more !== undefined && html`<p><a href="${caseId}?more=${more}#timeline">${texts.more}</a></p>`}
</section>`;
}
