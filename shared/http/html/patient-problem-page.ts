import { ifEmergency } from '../../texts/emergency-sentences.ts';
import { deadLinkEn, tooLargeEn } from '../../texts/en/problem-page.ts';
import { deadLinkEs, tooLargeEs } from '../../texts/es/problem-page.ts';
import { emergencyTexts } from '../../texts/pages/emergency.ts';
import { notShownTexts } from '../../texts/pages/not-shown.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Problem } from '../core/problem.ts';
import { readPageQuery } from '../core/query.ts';
import { wayUp } from './assets.ts';
import { callButton } from './emergency-page.ts';
import { linkControls } from './form/page-controls.ts';
import { PageQuery } from './form-fields.ts';
import { type Html, html } from './markup.ts';
import type { Site } from './page.ts';
import { type PageLanguage, pageLanguage } from './page-language.ts';
import { patientPage } from './patient-page.ts';
import { phoneLink } from './phone-link.ts';
import { prefersSpanish } from './prefers.ts';
import { saidInEnglish } from './said-in-english.ts';

const words = { en: deadLinkEn, es: deadLinkEs } as const;
const tooLarge = { en: tooLargeEn, es: tooLargeEs } as const;
const otherThan = { en: 'es', es: 'en' } as const;

/** The page's own address in a language, as somebody opened it. */
function addressIn(language: PageLanguage, { multiValueQueryStringParameters: query }: Exchange): string {
  const given = Object.entries(query ?? {}).filter(([name]) => name !== 'lang');
  const all = given.flatMap(([name, values = []]) => values.map((value): [string, string] => [name, value]));
  return `?${new URLSearchParams([...all, ['lang', language]])}`;
}

interface Said {
  title: string;
  /** What to do next. */
  next: Html;
}

function shownAgain(language: PageLanguage, exchange: Exchange): Said {
  const texts = notShownTexts[language];
  const hasAnswers = readPageQuery(exchange, PageQuery).d !== undefined;
  const next = html`<p><a href="${addressIn(language, exchange)}">${texts.again}</a> ${hasAnswers ? texts.kept : texts.wait}</p>`;
  return { title: texts.title, next };
}

/** A failure does not tell whether a commit was made; a refusal made none. */
function sentAgain(language: PageLanguage, { status }: Problem): Said {
  const texts = notShownTexts[language];
  return { title: texts.notDone, next: html`<p>${status >= 500 && html`${texts.unsure} `}${texts.goBack}</p>` };
}

function said(language: PageLanguage, problem: Problem, exchange: Exchange): Said {
  const { title, why } = tooLarge[language];
  if (problem.status === 413) return { title, next: html`<p>${why}</p>` };
  return exchange.httpMethod === 'POST' ? sentAgain(language, problem) : shownAgain(language, exchange);
}

/**
 * Says to a patient that a page could not be shown, or a form not taken, in the language of its address, else of the browser: how to call
 * 911 first, for an emergency may stand behind that address, then what to do next, whom to call and what to quote. It says nothing that
 * the problem tells programs.
 */
export function patientProblemPage(site: Site, problem: Problem, exchange: Exchange): string {
  const { lang } = readPageQuery(exchange, PageQuery);
  const language = pageLanguage(lang, { wantsSpanish: prefersSpanish(exchange) });
  const { title, next } = said(language, problem, exchange);
  const main = html`<p><strong>${saidInEnglish(ifEmergency[language])}</strong></p>
${callButton('911', emergencyTexts[language].call911)}
<h1>${title}</h1>
${next}
<p>${words[language].call} ${phoneLink(site.phone)}.</p>
<p>${words[language].reference} <code>${exchange.requestContext.requestId}</code></p>`;
  const other = addressIn(otherThan[language], exchange);
  const controls = exchange.httpMethod === 'POST' ? undefined : linkControls(language, { otherLanguage: other });
  return patientPage(site, { title, language, up: wayUp(exchange.resource), controls, main });
}
