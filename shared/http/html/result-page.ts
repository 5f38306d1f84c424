import type { PatientTextParts } from '../../domain/triage/patient-text-parts.ts';
import type { Urgency } from '../../domain/triage/urgency.ts';
import { resultTexts } from '../../texts/pages/result.ts';
import { crisisNotice } from './emergency-page.ts';
import { type IconName, icon } from './icon.ts';
import { type Html, html } from './markup.ts';
import type { Site } from './page.ts';
import type { PageLanguage } from './page-language.ts';
import { patientPage } from './patient-page.ts';
import { textLines } from './text-lines.ts';

/** What came of a form that is no emergency. */
export interface ResultPage {
  language: PageLanguage;
  /** The way up from this page (assets.ts). */
  up: string;
  urgency: Exclude<Urgency, 'emergent'>;
  /** What is told, in the language of the page. */
  told: PatientTextParts;
  /** The case's. */
  code: string;
  /** Where a time is chosen; absent where staff book it. */
  times?: string | undefined;
  /** By when somebody calls, in words: whoever chooses no time, or can choose none. */
  callBy: string;
  /** By when they should be seen, in words. */
  seenBy: string;
  /** Where it is told that it got worse. */
  worse?: string | undefined;
  /** The page stands in a frame of another site: what leads on opens beside it. */
  embed: boolean;
  /** Why wishes cannot be met, in words. */
  ignored: readonly string[];
  /** The other language (form/page-controls.ts). */
  controls?: Html | undefined;
}

const icons: Readonly<Record<ResultPage['urgency'], IconName>> = {
  urgent: 'triangle',
  expedited: 'clock',
  routine: 'calendar',
};

/** A link onward; out of a frame it opens a new tab, and says so. */
const onward = ({ embed, language }: ResultPage, address: string, label: string, kind?: string): Html =>
  html`<a${kind !== undefined && html` class="${kind}"`} href="${address}"${
    embed && html` target="_blank" rel="noopener"`
  }>${label}${embed && ` ${resultTexts[language].newTab}`}</a>`;

/** A part whose first line is its heading. */
const headed = ([lead, ...lines]: readonly string[], phone: string): Html | undefined =>
  lead === undefined ? undefined : html`<h2>${lead}</h2>\n${textLines(lines, phone)}`;

/** Where words speak of self-harm somebody calls whether or not a time is chosen. */
const next = (result: ResultPage): Html => {
  const { chooseTime, weCall, seenBy, orWeCall } = resultTexts[result.language];
  const isCrisis = result.told.crisis.length > 0;
  const call = html`<p><strong>${weCall(result.callBy)}</strong></p>`;
  if (result.times === undefined) return call;
  return html`${isCrisis && call}
<p>${onward(result, result.times, chooseTime, 'usa-button main-button')}</p>
<p>${seenBy(result.seenBy)}</p>
${!isCrisis && html`<p>${orWeCall(result.callBy)}</p>`}`;
};

/** How to tell that it got worse: by the button, or in the words for whoever has none. */
const ifWorse = (result: ResultPage, phone: string): Html => {
  const { ifWorse: press, gotWorse } = resultTexts[result.language];
  if (result.worse === undefined) return html`${textLines(result.told.ifWorse, phone)}`;
  return html`${textLines([press(phone)], phone)}
<p>${onward(result, result.worse, gotWorse)}</p>`;
};

const wishes = ({ ignored, language }: ResultPage): Html | false =>
  ignored.length > 0 &&
  html`<h2>${resultTexts[language].notPossible}</h2>
<ul>${ignored.map((why) => html`<li>${why}</li>\n`)}</ul>`;

/** Headline > that we have the answers > what to do > choose a time and by when, or who calls by when > code > safety net > bring > phone > status of the rules; the crisis line before all. */
export function resultPage(site: Site, result: ResultPage): string {
  const { language, up, urgency, told, code, controls } = result;
  const texts = resultTexts[language];
  const main = html`${crisisNotice(told.crisis, site)}
<div class="notice notice--${urgency}"><h1 class="notice__headline">${icon(icons[urgency])} <span>${told.headline}</span></h1></div>
<p><strong>${texts.received}</strong></p>
<h2>${texts.whatToDo}</h2>
${textLines(told.steps, site.phone)}
${next(result)}
<h2>${texts.code}</h2>
<p class="case-code"><strong>${code}</strong></p>
<p>${texts.keepCode}</p>
${wishes(result)}
${textLines(told.reading, site.phone)}
${headed(told.safetyNet, site.phone)}
${ifWorse(result, site.phone)}
${headed(told.bring, site.phone)}
<h2>${texts.reachUs}</h2>
${textLines([...told.reach, ...told.everybody], site.phone)}
<h2>${texts.about}</h2>
${textLines(told.notice, site.phone)}`;
  return patientPage(site, { title: told.headline, language, up, main, controls });
}
