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
  /** Distances are from where the person lives, and are told; else they only put the clinics in order. */
  fromHome: boolean;
}

/** Where the times of one clinic and day are shown alone. */
export type ClinicAddress = (clinicId: string, date: string) => string;

/** Parts of a button that stand on lines of their own are read with a pause between them. */
const pause = html`<span class="usa-sr-only">,</span>`;

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
  const miles = showing.fromHome ? milesWords(time.distanceMiles, showing.language) : undefined;
  return [clinic?.name ?? time.clinicId, miles].filter(Boolean).join(', ');
}

/** What speaks for a time. That it is near is told only where it is known how far it is. */
function reasonWords(showing: ShowingTimes, { reasons, practitionerId, distanceMiles }: ReasonedTime): string {
  const { directory, language, spoken, fromHome } = showing;
  const tellsNear = fromHome && distanceMiles !== undefined;
  const texts = timesTexts[language];
  const who = directory.practitioners.find((each) => each.practitionerId === practitionerId);
  const names = spoken.filter((tag) => who?.languages.includes(tag)).map((tag) => languageName(tag, language));
  return reasons
    .filter((reason) => reason !== 'near' || tellsNear)
    .map((reason) => (reason === 'language' ? texts.speaks(names.join(', ')) : texts.reasons[reason]))
    .join(' · ');
}

/** A button that says all there is to a time: day, hour, clinic, miles, and what speaks for it. */
const wholeButton = (showing: ShowingTimes, time: ReasonedTime, isSoonest: boolean): Html => {
  const soonest = isSoonest && timesTexts[showing.language].soonest;
  const why = [soonest, reasonWords(showing, time)].filter(Boolean).join(' · ');
  return html`<li><button class="usa-button usa-button--outline time-button" type="submit" name="slot" value="${slotId(time)}">
<strong>${whenMarked(time.start, { language: showing.language, zone: time.zone })}${pause}</strong>
<span class="time-button__place">${placeWords(showing, time)}${why && pause}</span>${
    why &&
    html`
<span class="time-button__why">${why}</span>`
  }
</button></li>`;
};

/** A few times, each with all there is to say of it. @param soonest that one is the soonest of all */
export const timesInFull = (showing: ShowingTimes, times: readonly ReasonedTime[], soonest?: ReasonedTime): Html =>
  html`<ul class="time-list">
${times.map((time) => wholeButton(showing, time, time === soonest))}
</ul>`;

/** A button below its day and clinic: the hour is seen, and who does not see the headings is told the rest. */
const shortButton = (showing: ShowingTimes, time: ReasonedTime): Html =>
  html`<li><button class="usa-button usa-button--outline hour-button" type="submit" name="slot" value="${slotId(time)}">${timeMarked(
    time.start,
    { language: showing.language, zone: time.zone },
  )}${pause}<span class="usa-sr-only"> ${dayWords(time.start, { language: showing.language, zone: time.zone })}, ${placeWords(showing, time)}</span></button></li>`;

const half = (showing: ShowingTimes, title: string, times: readonly ReasonedTime[]): Html | undefined =>
  times.length === 0
    ? undefined
    : html`<p class="half-day">${title}</p>
<ul class="hour-list">
${times.map((time) => shortButton(showing, time))}
</ul>`;

/** The times of the nearest clinic of a day. */
const nearest = (showing: ShowingTimes, { morning, afternoon }: TimesAtClinic, first: ReasonedTime): Html =>
  html`<p><strong>${placeWords(showing, first)}</strong></p>
${half(showing, timesTexts[showing.language].morning, morning)}
${half(showing, timesTexts[showing.language].afternoon, afternoon)}`;

/** How many there are at another clinic, and where they are shown. */
const elsewhere = (showing: ShowingTimes, count: number, first: ReasonedTime, address: string): Html =>
  html`<p><a href="${address}">${placeWords(showing, first)}: ${timesTexts[showing.language].count(count)}</a></p>`;

function ofDay(showing: ShowingTimes, { date, clinics }: TimesOfDay, addressOf: ClinicAddress): Html {
  const places = clinics.flatMap((each) => {
    const [first] = [...each.morning, ...each.afternoon];
    return first ? [{ each, first, count: each.morning.length + each.afternoon.length }] : [];
  });
  const [soonest] = places;
  if (!soonest) return html``;
  const { start, zone } = soonest.first;
  return html`<h3 class="day-title">${dayWords(start, { language: showing.language, zone })}</h3>
${places.map(({ each, first, count }, at) =>
  at === 0 ? nearest(showing, each, first) : elsewhere(showing, count, first, addressOf(first.clinicId, date)),
)}`;
}

/** Times by day: those of the nearest clinic as buttons, of any other how many, so that a page is short and soon written. */
export function timesInDays(showing: ShowingTimes, times: readonly ReasonedTime[], addressOf: ClinicAddress): Html {
  const days = timesByDay(times, {
    hourOf: ({ start, zone }) => localHour(start, zone),
    isRemote: times.some((time) => isRemote(showing, time)),
  });
  return html`${days.map((each) => ofDay(showing, each, addressOf))}`;
}
