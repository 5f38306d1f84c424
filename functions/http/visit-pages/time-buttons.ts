import { slotId } from '../../../shared/domain/booking/slot.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { isTelehealth } from '../../../shared/domain/directory/modality.ts';
import type { ReasonedTime } from '../../../shared/domain/search/best-times.ts';
import type { ZonedSlot } from '../../../shared/domain/search/slot-order.ts';
import { type TimesAtClinic, type TimesOfDay, timesByDay } from '../../../shared/domain/search/times-by-day.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { dayWords, localHour, timeMarked, whenMarked } from '../../../shared/http/html/reader-time.ts';
import { timesTexts } from '../../../shared/texts/pages/times.ts';
import { languageName } from './language-name.ts';

/** How times are shown, and to whom. */
export interface ShowingTimes {
  directory: Directory;
  language: PageLanguage;
  /** Languages of which a practitioner who speaks one is told so. */
  spoken: readonly string[];
}

/** How far it is, as people say it. */
function milesWords(miles: number | undefined, language: PageLanguage): string | undefined {
  if (miles === undefined) return undefined;
  const texts = timesTexts[language];
  return miles < 1 ? texts.underOneMile : texts.miles(Math.round(miles));
}

const isRemote = ({ directory }: ShowingTimes, { appointmentType }: ZonedSlot): boolean =>
  directory.appointmentTypes.some((type) => type.appointmentTypeId === appointmentType && isTelehealth(type));

/** Where a time is: the clinic and how far it is, or that nobody goes anywhere. */
function placeWords(showing: ShowingTimes, time: ZonedSlot): string {
  if (isRemote(showing, time)) return timesTexts[showing.language].remote;
  const clinic = showing.directory.clinics.find(({ clinicId }) => clinicId === time.clinicId);
  return [clinic?.name ?? time.clinicId, milesWords(time.distanceMiles, showing.language)].filter(Boolean).join(', ');
}

function reasonWords({ directory, language, spoken }: ShowingTimes, { reasons, practitionerId }: ReasonedTime): string {
  const texts = timesTexts[language];
  const who = directory.practitioners.find((each) => each.practitionerId === practitionerId);
  const names = spoken.filter((tag) => who?.languages.includes(tag)).map((tag) => languageName(tag, language));
  return reasons
    .map((reason) => (reason === 'language' ? texts.speaks(names.join(', ')) : texts.reasons[reason]))
    .join(' · ');
}

/** A button that says all there is to a time: day, hour, clinic, miles, and what speaks for it. */
const wholeButton = (showing: ShowingTimes, time: ReasonedTime): Html => {
  const why = reasonWords(showing, time);
  return html`<li><button class="usa-button usa-button--outline time-button" type="submit" name="slot" value="${slotId(time)}">
<strong>${whenMarked(time.start, { language: showing.language, zone: time.zone })}</strong>
<span class="time-button__place">${placeWords(showing, time)}</span>${
    why &&
    html`
<span class="time-button__why">${why}</span>`
  }
</button></li>`;
};

/** A few times, each with all there is to say of it. */
export const timesInFull = (showing: ShowingTimes, times: readonly ReasonedTime[]): Html =>
  html`<ul class="time-list">
${times.map((time) => wholeButton(showing, time))}
</ul>`;

/** A button below its day and clinic: the hour is seen, and who does not see the headings is told the rest. */
const shortButton = (showing: ShowingTimes, time: ReasonedTime): Html =>
  html`<li><button class="usa-button usa-button--outline hour-button" type="submit" name="slot" value="${slotId(time)}">${timeMarked(
    time.start,
    { language: showing.language, zone: time.zone },
  )}<span class="usa-sr-only">, ${dayWords(time.start, { language: showing.language, zone: time.zone })}, ${placeWords(showing, time)}</span></button></li>`;

const half = (showing: ShowingTimes, title: string, times: readonly ReasonedTime[]): Html | undefined =>
  times.length === 0
    ? undefined
    : html`<p class="half-day">${title}</p>
<ul class="hour-list">
${times.map((time) => shortButton(showing, time))}
</ul>`;

function ofClinic(showing: ShowingTimes, { morning, afternoon }: TimesAtClinic, isOpen: boolean): Html | undefined {
  const texts = timesTexts[showing.language];
  const [first] = [...morning, ...afternoon];
  if (!first) return undefined;
  return html`<details class="clinic-times"${isOpen && html` open`}>
<summary>${placeWords(showing, first)} <span class="clinic-times__count">${texts.count(morning.length + afternoon.length)}</span></summary>
${half(showing, texts.morning, morning)}
${half(showing, texts.afternoon, afternoon)}
</details>`;
}

function ofDay(showing: ShowingTimes, { date, clinics }: TimesOfDay, isFirst: boolean): Html {
  const first = [...(clinics[0]?.morning ?? []), ...(clinics[0]?.afternoon ?? [])][0];
  const words = first ? dayWords(first.start, { language: showing.language, zone: first.zone }) : date;
  return html`<h3 class="day-title">${words}</h3>
${clinics.map((each, at) => ofClinic(showing, each, isFirst && at === 0))}`;
}

/** Times by day and clinic, the nearest first; but for the first, a clinic opens when it is pressed, so that a page stays short. */
export function timesInDays(showing: ShowingTimes, times: readonly ReasonedTime[]): Html {
  const days = timesByDay(times, {
    hourOf: ({ start, zone }) => localHour(start, zone),
    isRemote: times.some((time) => isRemote(showing, time)),
  });
  return html`${days.map((each, at) => ofDay(showing, each, at === 0))}`;
}
