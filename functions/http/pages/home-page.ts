import { fillTemplate } from '../../../shared/domain/triage/fill-template.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import { dangerList } from '../../../shared/http/html/danger-list.ts';
import { linkControls } from '../../../shared/http/html/form/page-controls.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { Site } from '../../../shared/http/html/page.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { patientPage } from '../../../shared/http/html/patient-page.ts';
import { phoneLink } from '../../../shared/http/html/phone-link.ts';
import { lineWithNumbers } from '../../../shared/http/html/text-lines.ts';
import { homeTexts } from '../../../shared/texts/pages/home.ts';
import { intakeFormTexts } from '../../../shared/texts/pages/intake-form.ts';
import type { Uses } from '../../compose.ts';

export type HomeDeps = { site: Site } & Uses<'advice' | 'about'>;

function forPatients({ site, advice, about }: HomeDeps, language: PageLanguage): Html {
  const words = homeTexts[language];
  const { phone, officeHours, nightAnswer } = advice;
  const known = { phone, hours: officeHours[language], night: nightAnswer[language] };
  const { have, things, forOther, privacy } = intakeFormTexts[language].start;
  return html`<p><a class="usa-button main-button" href="./intake?lang=${language}&amp;begin=1">${words.start}</a></p>
<p>${words.startHint} ${words.afterwards} ${forOther}</p>
<p>${have}</p>
<ul>${things.map((thing) => html`<li>${thing}</li>`)}</ul>
<p>${privacy}</p>
<h2>${words.visit}</h2>
<p>${words.visitHow}</p>
<p>${words.visitLost} ${phoneLink(site.phone)}</p>
<h2>${words.phone}</h2>
${advice.texts.written[language].reach.afterHours.map((line) => html`<p>${lineWithNumbers(fillTemplate(line, known), phone)}</p>\n`)}
<p>${words.places(about.area[language])}</p>`;
}

function forOthers({ advice, about }: HomeDeps, language: PageLanguage): Html {
  const words = homeTexts[language];
  return html`<h2>${words.clinicians}</h2>
<p>${words.emergent}</p>
<p>${words.urgent} ${phoneLink(advice.surgeonOnCall)}</p>
<p>${words.fax(about.fax)}</p>
<p>${words.refer}</p>
<p><a class="line-link" href="./docs" hreflang="en">${words.docs}</a></p>
<h2>${words.staff}</h2>
<p><a class="line-link" href="./staff" hreflang="en">${words.staffSignIn}</a></p>`;
}

/** The first page: an emergency first, then the form, which begins with its first question, then everything else. */
export function homePage(deps: HomeDeps, language: PageLanguage): string {
  const words = homeTexts[language];
  return patientPage(deps.site, {
    title: words.title,
    language,
    up: wayUp('/'),
    controls: linkControls(language, { otherLanguage: `./?lang=${language === 'en' ? 'es' : 'en'}` }),
    main: html`<h1>${words.title}</h1>
${dangerList(deps.advice.texts.written[language])}
${forPatients(deps, language)}
${forOthers(deps, language)}`,
  });
}
