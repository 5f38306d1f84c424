import { type KeptAt, zoneOfTaken } from '../../../shared/domain/booking/kept-at.ts';
import type { Slot } from '../../../shared/domain/booking/slot.ts';
import { type TakesPlace, takesPlace } from '../../../shared/domain/booking/takes-place.ts';
import type { Clinic, Directory } from '../../../shared/domain/directory/directory.ts';
import { remoteWay } from '../../../shared/domain/messages/remote-visit.ts';
import { directionsLink } from '../../../shared/http/html/directions.ts';
import type { SummaryRow } from '../../../shared/http/html/form/summary-list.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { phoneLink } from '../../../shared/http/html/phone-link.ts';
import { whenMarked } from '../../../shared/http/html/reader-time.ts';
import { bookedTexts } from '../../../shared/texts/pages/booked.ts';
import { remoteMails } from '../../../shared/texts/remote-mails.ts';

/** A time that is held or booked, and who reads of it. */
export interface ShownVisit {
  visit: { slot: Slot; keptAt?: KeptAt | undefined };
  directory: Directory;
  language: PageLanguage;
  /** IANA zone of the practice, for a clinic that nobody knows any more. */
  zone: string;
  /** The practice's number, as people read it. */
  phone: string;
  /** The patient's own number, by which we call for a visit by phone. */
  patientPhone?: string | undefined;
  /** Whether more is shown than time and clinic (shows-details.ts). */
  details: boolean;
}

type AtHome = Extract<TakesPlace, { modality: 'telehealth' }>;

/** Opens a map only once it is pressed; which page it was pressed on the map is not told. */
const directions = ({ address, postalCode }: Clinic, language: PageLanguage): Html =>
  html`<br><a href="${directionsLink(`${address}, ${postalCode}`)}" rel="noreferrer">${bookedTexts[language].directions}</a>`;

const clinicOf = ({ visit, directory }: ShownVisit): Clinic | undefined =>
  directory.clinics.find(({ clinicId }) => clinicId === visit.slot.clinicId);

/** Puts what can be pressed into a line: where to click, whom to call. */
function withLinks(line: string, links: Readonly<Record<string, Html | undefined>>): Html {
  return html`${line.split(/(\{\w+\})/).map((part) => links[part.slice(1, -1)] ?? part)}`;
}

/** How a visit takes place to which nobody comes, as messages say it. */
function remoteLines(shown: ShownVisit, joinUrl: string | undefined): Html[] {
  const way = remoteWay({ modality: 'telehealth', ...(joinUrl && { joinUrl }) }, shown.patientPhone);
  const links = {
    join: joinUrl && html`<a href="${joinUrl}" rel="noreferrer">${joinUrl}</a>`,
    phone: phoneLink(shown.phone),
  };
  const { how } = remoteMails[shown.language] ?? remoteMails.en;
  return how[way].map((line) => html`<p>${withLinks(line, { ...links, join: links.join || undefined })}</p>`);
}

/** Of a visit to which nobody comes that it is one, and no more. */
const remotePlace = ({ language, patientPhone }: ShownVisit, place: AtHome): string =>
  (remoteMails[language] ?? remoteMails.en).place[remoteWay(place, patientPhone)];

/** Where a visit takes place: the clinic and its address, or how doctor and patient meet. @param wayThere whether a map is offered */
function placeRow(shown: ShownVisit, wayThere: boolean): SummaryRow {
  const texts = bookedTexts[shown.language];
  const place = takesPlace(shown.visit, shown.directory);
  if (place.modality === 'telehealth' && !shown.details)
    return { label: texts.where, value: remotePlace(shown, place) };
  if (place.modality === 'telehealth') return { label: texts.how, value: remoteLines(shown, place.joinUrl) };
  const clinic = clinicOf(shown);
  const address = clinic && html`<br>${clinic.address}${wayThere && directions(clinic, shown.language)}`;
  return { label: texts.where, value: html`${clinic?.name ?? shown.visit.slot.clinicId}${address}` };
}

/** The place in a few words: the clinic's name, or that nobody comes to one. */
export function placeWords(shown: ShownVisit): string {
  const place = takesPlace(shown.visit, shown.directory);
  return place.modality === 'telehealth'
    ? remotePlace(shown, place)
    : (clinicOf(shown)?.name ?? shown.visit.slot.clinicId);
}

/** The clock by which a visit is told. */
export const readerAt = ({ visit, directory, language, zone }: Omit<ShownVisit, 'details'>) => ({
  language,
  zone: zoneOfTaken(visit, directory, zone),
});

/** When and where. */
export const visitRows = (shown: ShownVisit, { wayThere = false }: { wayThere?: boolean } = {}): SummaryRow[] => [
  {
    label: bookedTexts[shown.language].when,
    value: html`<strong>${whenMarked(shown.visit.slot.start, readerAt(shown))}</strong>`,
  },
  placeRow(shown, wayThere),
];

/** With whom, where details are shown; nothing of somebody whom the directory does not know any more. */
export function whoRow({ visit: { slot }, directory, language, details }: ShownVisit): SummaryRow[] {
  if (!details) return [];
  const who = directory.practitioners.find(({ practitionerId }) => practitionerId === slot.practitionerId);
  return who ? [{ label: bookedTexts[language].withWhom, value: who.name }] : [];
}
