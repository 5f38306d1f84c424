import { type Fields, type FoundForm, filled, formsOf, pressed } from './page-form.ts';
import { type ReadPage, readHtml } from './page-html.ts';
import type { PageSender, SentPage } from './page-senders.ts';

/** A page as a browser without script has it: where it is, how it came, and what it says. */
export interface OpenPage extends ReadPage, SentPage {
  /** Path and query below the site's root, as in the address bar. */
  address: string;
  /** The 303s on the way, by address. */
  via: string[];
}

/** Which button: its label, or the value that it sends. */
export type WhichButton = string;

const mostRedirects = 5;
const origin = 'http://site.test';

/** What a button is found by: the label that is read, or its value (`next`, `back`, `change:gait`). */
const isButton =
  (which: WhichButton) =>
  ({ label, value }: { label: string; value?: string | undefined }): boolean =>
    value === which || label === which;

/** @throws where a page has no such form or button: a person could not press it either */
function formWith(page: OpenPage, which: WhichButton | undefined): FoundForm {
  const forms = formsOf(page.html);
  const found = which === undefined ? forms[0] : forms.find(({ buttons }) => buttons.some(isButton(which)));
  if (found) return found;
  const offered = forms.flatMap(({ buttons }) => buttons.map(({ label, value }) => `${label} (${value})`));
  throw new Error(`${page.address} "${page.title}" has no button ${which ?? '(no form)'}: ${offered.join(', ')}.`);
}

/**
 * Drives pages as a browser without JavaScript does: follows links and redirects, keeps what a form carries unseen, sends what is filled in
 * with the button that is pressed. It throws where a person could not do it: a field, a choice or a button that is not there.
 * @param send how requests go out (page-senders.ts): over HTTP, or straight to handlers
 */
export class PageClient {
  readonly #send: PageSender;
  readonly #root: string;
  readonly #past: OpenPage[] = [];

  /** @param below the path below which the site is served, such as `/prod`: what leads out of it is found */
  constructor(send: PageSender, below = '') {
    this.#send = send;
    this.#root = `${origin}${below}`;
  }

  /** The page that is open. @throws where none is */
  get page(): OpenPage {
    const last = this.#past.at(-1);
    if (!last) throw new Error('No page is open.');
    return last;
  }

  /** Opens an address: from the root of the site, or relative to the page that is open. */
  open(address: string): Promise<OpenPage> {
    return this.#go('GET', this.#typed(address));
  }

  /** Follows the link with that text, or whose text begins with it. @throws where there is none */
  follow(text: string): Promise<OpenPage> {
    const { links, title } = this.page;
    const link = links.find((each) => each.text === text) ?? links.find((each) => each.text.startsWith(text));
    if (!link) throw new Error(`"${title}" has no link "${text}": ${links.map((each) => each.text).join(', ')}.`);
    return this.#go('GET', this.#resolved(link.href));
  }

  /**
   * Fills in fields by name and presses a button: the one of that label or value, without it the first of the form that has the fields.
   * @param fields text of a box, value of the radio or option to choose, list of the boxes to tick; '' empties
   * @throws where the page lacks such a field, choice or button
   */
  submit(fields: Fields = {}, which?: WhichButton): Promise<OpenPage> {
    const form = this.#formFor(fields, which);
    const button = which === undefined ? form.buttons[0] : form.buttons.find(isButton(which));
    return this.#sendForm(form, pressed(filled(form, fields), button), button?.action);
  }

  /** Presses a button and fills in nothing. */
  press(which: WhichButton): Promise<OpenPage> {
    return this.submit({}, which);
  }

  /** Sends any fields, whatever the page has: after those that its form carries unseen. A field of the same name takes the place of the unseen one. */
  post(fields: Readonly<Record<string, string | string[]>>, address = this.page.address): Promise<OpenPage> {
    const unseen = formsOf(this.page.html)[0]?.hidden ?? [];
    const kept = unseen.filter(([name]) => !Object.hasOwn(fields, name));
    const given = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each) => [name, each] as [string, string]),
    );
    return this.#go('POST', this.#typed(address), new URLSearchParams([...kept, ...given] as [string, string][]));
  }

  /** Goes back, as a browser does that may keep no page: the address before is asked for again. */
  async back(): Promise<OpenPage> {
    this.#past.pop();
    const before = this.#past.pop();
    if (!before) throw new Error('There is no page before.');
    return this.#go('GET', this.#typed(before.address));
  }

  /** Loads the page again. */
  reload(): Promise<OpenPage> {
    return this.#go('GET', this.#typed(this.page.address));
  }

  #formFor(fields: Fields, which: WhichButton | undefined): FoundForm {
    const [name] = Object.keys(fields);
    if (which !== undefined || name === undefined) return formWith(this.page, which);
    const found = formsOf(this.page.html).find(({ controls }) => controls.some((each) => each.name === name));
    return found ?? formWith(this.page, which);
  }

  /** As a page means it. */
  #resolved(address: string): URL {
    return new URL(address, `${this.#root}${this.#past.at(-1)?.address ?? '/'}`);
  }

  /** As a test means it. */
  #typed(address: string): URL {
    return address.startsWith('/') ? new URL(`${this.#root}${address}`) : this.#resolved(address);
  }

  /** @throws where an address is not of the site */
  #below({ href }: URL): string {
    if (!href.startsWith(`${this.#root}/`)) throw new Error(`It leads out of the site: ${href}`);
    return href.slice(this.#root.length).replace(/#.*$/, '');
  }

  #sendForm({ method, action }: FoundForm, pairs: [string, string][], ofButton?: string): Promise<OpenPage> {
    const to = ofButton ?? action;
    const target = to ? this.#resolved(to) : this.#typed(this.page.address);
    const body = new URLSearchParams(pairs);
    if (method === 'POST') return this.#go('POST', target, body);
    target.search = body.toString();
    return this.#go('GET', target);
  }

  async #go(method: 'GET' | 'POST', target: URL, body?: URLSearchParams): Promise<OpenPage> {
    let [at, answer] = [target, await this.#send({ method, address: this.#below(target), body: body?.toString() })];
    const via: string[] = [];
    while (answer.status === 303) {
      at = new URL(answer.headers.location ?? '', at);
      via.push(this.#below(at));
      if (via.length > mostRedirects) throw new Error(`It leads on and on: ${via.join(' ')}`);
      answer = await this.#send({ method: 'GET', address: this.#below(at), body: undefined });
    }
    const page = { ...answer, ...readHtml(answer.html), address: this.#below(at), via };
    this.#past.push(page);
    return page;
  }
}
