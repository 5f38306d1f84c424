import type { PatientTextParts } from '../../domain/triage/patient-text-parts.ts';
import type { ArrivalWords } from '../../domain/triage/texts/arrival-words.ts';
import { emergencyTexts } from '../../texts/pages/emergency.ts';
import { icon } from './icon.ts';
import { type Html, html, type Piece } from './markup.ts';
import type { Site } from './page.ts';
import type { PageLanguage } from './page-language.ts';
import { patientPage } from './patient-page.ts';
import { textLines } from './text-lines.ts';

/** An emergency as a page tells it. */
export interface EmergencyPage {
  language: PageLanguage;
  /** The way up from this page (assets.ts). */
  up: string;
  /** What is told, in the language of the page. */
  told: PatientTextParts;
  /** Where the words speak of self-harm: what is said of it first. It must be true where nothing was stored. */
  crisis?: readonly string[];
  /** That our team knows, or could not be told, or what is to be mended; stands below the call. */
  outcome?: Html | undefined;
  /** The form that tells our team. */
  team?: Html | undefined;
  /** A way back to the answers. */
  change?: Html | undefined;
  /** Something of that form is to be mended: the focus goes there. */
  hasErrors?: boolean;
  /** The other language (form/page-controls.ts). */
  controls?: Html | undefined;
}

/** Help by phone before all else where somebody may end their life. */
export const crisisNotice = (lines: readonly string[], { phone }: Site): Html | undefined =>
  lines.length > 0 ? html`<div class="notice notice--danger">${textLines(lines, phone)}</div>` : undefined;

/** A number that is called: the largest thing of its page. */
export const callButton = (number: string, label: string): Html =>
  html`<p><a class="call-button" href="tel:${number}">${label}</a></p>`;

/** What an emergency begins with: what to do, and the call. @param isRead it gets the focus */
export const emergencyHead = (language: PageLanguage, headline: string, isRead = true): Html =>
  html`<h1 class="emergency-heading" tabindex="-1"${isRead && html` data-focus="true" autofocus`}>${icon('octagon')} ${headline}</h1>
${callButton('911', emergencyTexts[language].call911)}`;

const english = ({ inEnglish, saidInEnglish }: ArrivalWords): Piece =>
  inEnglish !== null &&
  html`<p>${inEnglish}</p>
<div class="say" lang="en">${saidInEnglish.map((line) => html`<p>${line}</p>`)}</div>`;

/** What to say at the desk, in the reader's language and in English. */
const say = (words: ArrivalWords): Html => html`<h2>${words.lead}</h2>
<div class="say">${words.said.map((line) => html`<p>${line}</p>`)}</div>
${english(words)}
${words.tellHour !== null && html`<p>${words.tellHour}</p>`}`;

/**
 * The whole page of an emergency: [crisis line] > headline, focused > call 911 > transport > say this > what to do > tell our team > reach
 * us > change an answer > status of the rules. It has no steps, no clock and no menu.
 */
export function emergencyPage(
  site: Site,
  { language, up, told, crisis = [], outcome, team, hasErrors = false, change, controls }: EmergencyPage,
): string {
  const texts = emergencyTexts[language];
  const lines = (each: readonly string[]): Html[] => textLines(each, site.phone);
  const main = html`${crisisNotice(crisis, site)}
${emergencyHead(language, told.headline, !hasErrors)}
${outcome}
${lines(told.transport)}
${told.arrival && say(told.arrival)}
<h2>${texts.whatToDo}</h2>
${lines([...told.steps, ...told.everybody])}
${team}
<h2>${texts.reachUs}</h2>
${lines(told.reach)}
${change}
<h2>${texts.about}</h2>
${lines(told.notice)}`;
  return patientPage(site, { title: told.headline, language, up, controls, main, isEmergency: true, hasErrors });
}
