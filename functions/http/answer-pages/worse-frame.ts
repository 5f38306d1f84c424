import type { Temporal } from 'temporal-polyfill';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { wayUp } from '../../../shared/http/html/assets.ts';
import { linkControls } from '../../../shared/http/html/form/page-controls.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { Site } from '../../../shared/http/html/page.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { patientPage } from '../../../shared/http/html/patient-page.ts';
import { phoneLink } from '../../../shared/http/html/phone-link.ts';
import { worseTexts } from '../../../shared/texts/pages/worse.ts';
import type { OpenedWorse } from './opened-worse.ts';
import { worseAddress } from './opened-worse.ts';

/** The way up from these pages. */
export const up = wayUp('/appointments/worse');

export interface Framed {
  status?: number;
  language: PageLanguage;
  title: string;
  controls: Html | undefined;
  main: Html;
  hasErrors?: boolean;
}

export const framed = (site: Site, { status = 200, ...page }: Framed): OperationAnswer => ({
  status,
  body: patientPage(site, { ...page, up }),
});

/** Leads to the same in the other language; absent where the page has no address. */
export function otherLanguage(
  opened: OpenedWorse | undefined,
  language: PageLanguage,
  now: Temporal.Instant,
): Html | undefined {
  const address = opened && worseAddress(opened, language === 'en' ? 'es' : 'en', now);
  return address === undefined ? undefined : linkControls(language, { otherLanguage: address });
}

/** Whom to call. */
export const callLine = (site: Site, language: PageLanguage): Html =>
  html`<p>${worseTexts[language].call} ${phoneLink(site.phone)}</p>`;
