import { Temporal } from 'temporal-polyfill';
import { isOver } from '../../../../shared/domain/cases/transitions.ts';
import { localDateAt } from '../../../../shared/domain/core/local-time.ts';
import { isClinician } from '../../../../shared/domain/core/party.ts';
import { type CaseClock, clocks } from '../../../../shared/domain/messages/case-clocks.ts';
import { fillTemplate } from '../../../../shared/domain/triage/fill-template.ts';
import { languageName, wordsFor } from '../../../../shared/domain/triage/staff/plain-words.ts';
import { dueClock } from '../../../../shared/http/console/due-clock.ts';
import { flag } from '../../../../shared/http/console/flag.ts';
import { clockTime, isPast } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { urgencyMark } from '../../../../shared/http/html/urgency-mark.ts';
import { outcomeWords } from '../../../../shared/texts/en/pages/console-acts.ts';
import {
  contactWords,
  statusWords,
  caseTexts as texts,
  clockWords as toDo,
} from '../../../../shared/texts/en/pages/console-case.ts';
import { flagWords } from '../../../../shared/texts/en/pages/console-case-flags.ts';
import { caseFlags } from './case-flags.ts';
import { bornWords, callLink, personName } from './case-names.ts';
import type { CaseView } from './case-view.ts';

/** What is due next and how far off it is; of an ended case how it ended. */
function standing({ body, now, zone }: CaseView): Piece {
  if (!isOver(body)) {
    const { dueFor } = body;
    const isInEmergencyRoom = dueFor === 'seenBy' && body.urgency === 'emergent';
    const due = isInEmergencyRoom ? texts.inEmergencyRoom : dueClock(body.dueAt, now);
    return html`<span class="case-head__due">${dueFor ? html`${texts.next} ${toDo[dueFor].todo} ${due}` : texts.met}</span>`;
  }
  const at = body.ended?.at ?? body.endedAt;
  const how = body.outcome && html` (${wordsFor(body.outcome, outcomeWords)})`;
  return html`<strong>${statusWords[body.status]}${how}</strong>${at && html`, ${clockTime(at, { now, zone })}`}${body.ended && html`, ${body.ended.by}`}`;
}

/** Sex is clinical: it decides about what is asked. */
const sexWords = ({ body, caller }: CaseView): string | undefined =>
  isClinician(caller) ? body.submission.patient.sex : undefined;

const languageLine = ({ body }: CaseView): Html =>
  body.interpreter
    ? html`<strong>${languageName(body.language)}. ${texts.interpreter}</strong>`
    : html`${languageName(body.language)}`;

/** Who has it: whom it was given to, else who answered for it. */
function holder({ assignee, acknowledgedBy }: CaseView['body']): string {
  if (assignee !== undefined) return `${texts.by} ${assignee}`;
  return acknowledgedBy === undefined ? texts.nobody : fillTemplate(texts.answeredBy, { who: acknowledgedBy });
}

/** Who it is, how urgent, and what is due next: in sight while the rest is read. */
export function caseHead(view: CaseView): Html {
  const { body } = view;
  const about = [bornWords(view), sexWords(view)].filter((each) => each !== undefined && each !== 'unknown');
  return html`<div class="case-head">
<div class="case-head__who"><h1>${personName(view)}</h1>
<p>${about.join(', ')} · ${texts.code} <strong class="case-head__code">${body.code}</strong></p></div>
<div class="case-head__now"><p class="case-head__state">${urgencyMark(body.urgency)} ${standing(view)}</p>
<p class="case-head__call">${callLink(body.contact) ?? texts.noPhone} · ${languageLine(view)}</p></div>
</div>
<p class="case-flags">${!isOver(body) && html`${flag(statusWords[body.status])} `}${flag(holder(body))} ${caseFlags(body, view.now, flagWords)}</p>`;
}

/** How and why the practice ended it. */
export function endedSection({ body }: CaseView): Piece {
  const reason = body.ended?.reason;
  return reason !== undefined && html`<p class="own-words" dir="auto">${reason}</p>`;
}

/** When what a clock waits for was done. */
function doneAt({ body, now, zone }: CaseView, clock: CaseClock): Piece {
  const at = { now, zone };
  const { done } = texts.deadline;
  const facts: Readonly<Record<CaseClock, Piece>> = {
    acknowledgeBy: body.acknowledgedAt && html`${done} ${clockTime(body.acknowledgedAt, at)}, ${body.acknowledgedBy}`,
    contactBy: body.reachedAt && html`${done} ${clockTime(body.reachedAt, at)}`,
    seenBy: body.seenAt && html`${done} ${clockTime(body.seenAt, at)}`,
    readBy: false,
  };
  return facts[clock];
}

/** Of what was not done how late that is; an emergency room does not keep our clock. */
function notDone({ body, now }: CaseView, clock: CaseClock, by: string): Piece {
  if (isOver(body)) return texts.notDone;
  const isOurs = clock !== 'seenBy' || body.urgency !== 'emergent';
  return isOurs && isPast(by, now) ? html`<strong>${dueClock(by, now)}</strong>` : texts.notYet;
}

/** A time with its day, of today too: it is told on the phone. */
const dayAndTime = (by: string, at: CaseView): Html => {
  const isToday = localDateAt(Temporal.Instant.from(by), at.zone) === localDateAt(at.now, at.zone);
  return html`${isToday && `${texts.today} `}${clockTime(by, at)}`;
};

/** All clocks of the case with what was done about each. */
export function deadlineList(view: CaseView): Html {
  const { body, now, zone } = view;
  const shown = clocks.flatMap((clock) => {
    const by = body.deadlines[clock];
    return by === null || by === undefined ? [] : [{ clock, by }];
  });
  const last = body.lastContact;
  return html`<h2>${texts.all}</h2>
<dl class="facts">${shown.map(
    ({ clock, by }) =>
      html`<div><dt>${toDo[clock].name}</dt><dd>${
        clock === 'seenBy' && body.urgency === 'emergent'
          ? texts.inEmergencyRoom
          : html`${texts.deadline.by} ${dayAndTime(by, view)}`
      } · ${doneAt(view, clock) || notDone(view, clock, by)}</dd></div>\n`,
  )}</dl>
${
  last &&
  html`<p>${last.reached ? texts.notes.reached : texts.notes.notReached} ${contactWords[last.channel]}, ${clockTime(last.at, { now, zone })} (${last.attempts === 1 ? texts.notes.once : fillTemplate(texts.notes.attempts, { attempts: String(last.attempts) })}). ${body.attemptsUsedUp && texts.notes.usedUp}</p>`
}`;
}
