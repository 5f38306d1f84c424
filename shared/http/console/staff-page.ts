import { roleWords, consoleTexts as texts } from '../../texts/en/pages/console.ts';
import type { SignedIn } from '../core/sessions.ts';
import { wayUp } from '../html/assets.ts';
import { type Html, html } from '../html/markup.ts';
import { page, type Site } from '../html/page.ts';
import { formTokenInput } from './form-token.ts';
import { keysHelp } from './keys-help.ts';

/** The parts of the console, by the address of each below the site's root. */
const sections = {
  worklist: 'staff',
  intake: 'staff/intakes/new',
  schedule: 'staff/schedule',
  onCall: 'staff/on-call',
  alerts: 'staff/alerts',
  reports: 'staff/reports',
  operations: 'staff/operations',
} as const;
export type Section = keyof typeof sections;

export interface StaffPage {
  /** What the page is about: never a name or an answer of a person. */
  title: string;
  /** Path of the page's own address below the site's root, such as `/staff/cases/int_1`. */
  path: string;
  signedIn: SignedIn;
  section?: Section | undefined;
  main: Html;
  /** Something in it is to be mended: its title says so first. */
  hasErrors?: boolean | undefined;
}

/** The letter that leads to each after `g` (keys-help.ts, script/keys.js). */
const sectionKeys: Readonly<Record<Section, string>> = {
  worklist: 'w',
  intake: 'i',
  schedule: 's',
  onCall: 'o',
  alerts: 'a',
  reports: 'r',
  operations: 'p',
};

const isFor = (section: Section, { session }: SignedIn): boolean =>
  section !== 'operations' || session.roles.includes('admin');

const sectionsOf = (signedIn: SignedIn): Section[] =>
  (Object.keys(sections) as Section[]).filter((section) => isFor(section, signedIn));

const link = (section: Section, up: string, current: Section | undefined): Html =>
  html`<a href="${up}${sections[section]}" data-key="${sectionKeys[section]}"${section === current && html` aria-current="page"`}>${texts.sections[section]}</a>`;

/**
 * Who is signed in, and the way out. `data-session-ends` and `data-now` (epoch seconds, server time) tell the script when to warn;
 * any page that it asks for keeps the session alive, and staff/session is the least of them: it says anew when the session ends.
 */
const who = (signedIn: SignedIn, up: string): Html =>
  html`<form class="console-nav__who" method="post" action="${up}staff/sign-out" data-session-ends="${signedIn.endsAt}" data-now="${signedIn.provedAt}">
<span>${signedIn.session.staffId} (${signedIn.session.roles.map((role) => roleWords[role]).join(', ')})</span>
${formTokenInput(signedIn)}
<button class="usa-button usa-button--unstyled" type="submit">${texts.signOut}</button>
</form>`;

/** The parts of the console: side by side on a laptop, folded on a phone, where the page itself is to begin on the first screen. */
function navigation(signedIn: SignedIn, up: string, current: Section | undefined): Html {
  const links = sectionsOf(signedIn).map((section) => link(section, up, current));
  return html`<nav class="console-nav" aria-label="${texts.name}">
<details class="console-nav__menu"><summary>${texts.menu}</summary>
${links}
</details>
<div class="console-nav__links">${links}</div>
${who(signedIn, up)}
</nav>`;
}

/** Says by the script that the session ends, or ended (script/session-end.js); empty until then. */
const sessionEnd = (up: string): Html =>
  html`<div class="session-warning no-print" id="session-end" role="status" data-address="${up}staff/session" data-soon="${texts.session.soon}" data-stay="${texts.session.stay}" data-over="${texts.session.over}"></div>`;

/** A page of the console, in English: the practice, the parts of the console and who is signed in, then what the page is about. */
export function staffPage(site: Site, { title, path, signedIn, section, main, hasErrors }: StaffPage): string {
  const up = wayUp(path);
  const parts = sectionsOf(signedIn).map((each) => ({ letter: sectionKeys[each], name: texts.sections[each] }));
  return page(site, {
    title: hasErrors ? `${texts.error} ${title}` : title,
    language: 'en',
    up,
    before: html`<a class="skip-link" href="#main">${texts.skip}</a>`,
    controls: navigation(signedIn, up, section),
    main,
    after: html`${keysHelp(parts)}
${sessionEnd(up)}`,
    hasScript: true,
    isConsole: true,
  });
}
