import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { emergencyHead } from '../../../shared/http/html/emergency-page.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { phoneLink } from '../../../shared/http/html/phone-link.ts';
import { timesTexts } from '../../../shared/texts/pages/times.ts';
import type { Uses } from '../../compose.ts';
import { type Framed, framed } from './visit-frame.ts';

type Site = Uses<'phone' | 'practiceName'>;

/** Whom to call. */
export const callLine = ({ phone }: Pick<Site, 'phone'>, language: PageLanguage): Html =>
  html`<p>${timesTexts[language].phone} ${phoneLink(phone)}</p>`;

/** What somebody is told instead of what they asked for: what it is, what to do next, whom to call. */
export interface Told extends Omit<Framed, 'title' | 'main'> {
  headline: string;
  /** Where the headline is too long for one. */
  title?: string;
  lines: readonly string[];
  /** A link, or a form, to what comes next. */
  next?: Html | undefined;
}

export const told = (site: Site, { headline, title = headline, lines, next, ...rest }: Told): OperationAnswer =>
  framed(site, {
    ...rest,
    title,
    main: html`${rest.isEmergency ? emergencyHead(rest.language, headline) : html`<h1>${headline}</h1>`}
${lines.map((line) => html`<p>${line}</p>`)}
${next}
${callLine(site, rest.language)}`,
  });

/** The address opens nothing (any more), or what it opened is gone. */
export const toldEnded = (site: Site, rest: Pick<Framed, 'language' | 'query'>): OperationAnswer => {
  const texts = timesTexts[rest.language];
  return told(site, {
    ...rest,
    status: 404,
    headline: texts.ended,
    lines: [texts.endedNext],
    next: html`<p><a href="../intake?lang=${rest.language}">${texts.form}</a></p>`,
  });
};
