import { assetAddress } from './assets.ts';
import { type Html, html } from './markup.ts';
import { phoneLink } from './phone-link.ts';

/** Whose pages these are: stands on each of them. */
export interface Site {
  practiceName: string;
  /** The practice's number, as people read it. */
  phone: string;
}

export interface PageContent {
  /** What the page is about, in its own words: never a name or an answer of a person. */
  title: string;
  /** BCP 47 tag. */
  language: string;
  /** The way up from this page (assets.ts). */
  up: string;
  main: Html;
  /** Above everything else. */
  before?: Html | undefined;
  /** Below the practice and its number. */
  controls?: Html | undefined;
  /** Below the main part. */
  after?: Html | undefined;
  /** The page has something to count or to focus (script/pages.js). */
  hasScript?: boolean | undefined;
  /** Of the staff console: with its own style, and more to do for its script. */
  isConsole?: boolean | undefined;
}

/**
 * A whole page: the practice and its number on top, where they stay in sight, then what the page is about.
 * @returns its text, from the doctype on
 */
export function page(
  { practiceName, phone }: Site,
  { title, language, up, main, before, controls, after, hasScript, isConsole }: PageContent,
): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title} – ${practiceName}</title>
<link rel="stylesheet" href="${assetAddress('site.css', up)}">
${isConsole && html`<link rel="stylesheet" href="${assetAddress('console.css', up)}">`}
${hasScript && html`<script type="module" src="${assetAddress('pages.js', up)}"></script>`}
${isConsole && html`<script type="module" src="${assetAddress('console.js', up)}"></script>`}
</head>
<body${isConsole && html` class="console"`}>
<header>
${before}
<div class="site-header"><span>${practiceName}</span> ${phoneLink(phone)}</div>
${controls}
</header>
<main class="site-main" id="main" tabindex="-1">
${main}
</main>
${after}
</body>
</html>
`.toString();
}
