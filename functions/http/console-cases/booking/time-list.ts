import { Temporal } from 'temporal-polyfill';
import type { SuggestedSlot } from '../../../../shared/contract/slots-answer.ts';
import type { SlotAnswer } from '../../../../shared/contract/visit-answers.ts';
import { waitsToBeSeen } from '../../../../shared/domain/cases/late-for-deadline.ts';
import { epochMinuteOf } from '../../../../shared/domain/core/local-time.ts';
import { longDate } from '../../../../shared/http/console/date-words.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { timeWords } from '../../../../shared/http/html/reader-time.ts';
import { consoleBookingTexts as texts } from '../../../../shared/texts/en/pages/console-booking.ts';
import type { CaseView } from '../case/case-view.ts';

/** How times are shown: for a case, as buttons of one form. */
export interface TimeButtons {
  view: CaseView;
  /** Name of the field that says which time. */
  name: string;
  words: typeof texts.book;
}

/** The local date on which a time starts. */
const dateOf = ({ start }: SlotAnswer): string => start.slice(0, 10);

/** Whether a time starts before the deadline of the case. */
const isInTime = ({ body }: CaseView, { start }: SlotAnswer): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(start), Temporal.Instant.from(body.deadlines.seenBy)) < 0;

function whereAndWho({ directory }: CaseView, { clinicId, practitionerId }: SlotAnswer): [string, string] {
  const clinic = directory.clinics.find((each) => each.clinicId === clinicId);
  const who = directory.practitioners.find((each) => each.practitionerId === practitionerId);
  return [clinic?.name ?? clinicId, who?.name ?? practitionerId];
}

/** A time of day by the clinic's clock. */
function hourOf({ view }: TimeButtons, { start, clinicId }: SlotAnswer): string {
  const zone = view.directory.clinics.find((each) => each.clinicId === clinicId)?.zone ?? view.zone;
  return timeWords(epochMinuteOf(Temporal.Instant.from(start)), { language: 'en', zone });
}

/** What speaks for a time, and how far it is. The heading says already whether it is in time. */
function whyWords({ reasons = [], distanceMiles }: SuggestedSlot): string {
  const said = reasons.filter((reason) => reason !== 'before-deadline').map((reason) => texts.reasons[reason]);
  return [distanceMiles === undefined ? undefined : texts.miles(distanceMiles), ...said].filter(Boolean).join(' · ');
}

/** One press books it, and a page that proposes it leads to it by its id: the hour is seen on the button, and read with the day, the place and who sees the patient. */
function timeRow(buttons: TimeButtons, slot: SuggestedSlot): Html {
  const [where, who] = whereAndWho(buttons.view, slot);
  const hour = hourOf(buttons, slot);
  const why = whyWords(slot);
  return html`<li class="time-row" id="${slot.slotId}" data-row>
<button class="usa-button usa-button--outline" type="submit" name="${buttons.name}" value="${slot.slotId}" aria-label="${buttons.words(
    `${longDate(dateOf(slot))}, ${hour}`,
    where,
    who,
  )}">${hour}</button>
<span class="time-row__what"><strong>${where}</strong>, ${who}${why && html`<br>${why}`}</span>
</li>`;
}

/** Times by day, soonest first. */
export function timesByDate(buttons: TimeButtons, slots: readonly SuggestedSlot[]): Html {
  const dates = [...new Set(slots.map(dateOf))];
  return html`${dates.map(
    (date) => html`<h3>${longDate(date)}</h3>
<ul class="time-rows">
${slots.filter((slot) => dateOf(slot) === date).map((slot) => timeRow(buttons, slot))}</ul>`,
  )}`;
}

/** Those before the deadline of a case that waits to be seen, and those after it. */
export function byDeadline(
  view: CaseView,
  slots: readonly SuggestedSlot[],
): { inTime: SuggestedSlot[]; late: SuggestedSlot[] } | undefined {
  if (!waitsToBeSeen(view.body)) return undefined;
  return {
    inTime: slots.filter((slot) => isInTime(view, slot)),
    late: slots.filter((slot) => !isInTime(view, slot)),
  };
}
