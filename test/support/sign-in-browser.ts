import { formsOf } from './page-form.ts';
import { type ReadPage, readHtml } from './page-html.ts';

export interface Answered extends ReadPage {
  status: number;
  /** Below the site's root; of another site whole. */
  location: string | undefined;
  /** `Set-Cookie`. */
  cookies: string | undefined;
  /** Where it was asked for, from the site's root. */
  address: string;
  headers: Readonly<Record<string, string>>;
}

/** A browser with a jar of cookies, which follows no redirect unless it is told to. */
export interface Browser {
  jar: Map<string, string>;
  ask(method: 'GET' | 'POST', address: string, fields?: Record<string, string>): Promise<Answered>;
  /** Opens an address and follows where it leads. */
  open(address: string): Promise<Answered>;
  /** Sends a form and follows where it leads; 307 sends the form on. */
  send(address: string, fields: Record<string, string>): Promise<Answered>;
  /** Signs somebody in. @returns the page that they come to */
  signIn(staffId: string, to?: string): Promise<Answered>;
}

export type SendWith = (
  jar: ReadonlyMap<string, string>,
  method: string,
  address: string,
  body?: string,
) => Promise<{ status: number; headers: Record<string, string>; text: string }>;

const mostRedirects = 8;

function keepCookie(jar: Map<string, string>, cookie: string | undefined): void {
  const [name = '', value = ''] = cookie?.split(';')[0]?.split(/=(.*)/s) ?? [];
  if (value !== '') jar.set(name, value);
  else if (name !== '') jar.delete(name);
}

function ledTo(origin: string, location: string | undefined, from: string): string | undefined {
  if (location === undefined) return undefined;
  const led = new URL(location, new URL(from, origin));
  return led.origin === origin ? `${led.pathname}${led.search}` : led.href;
}

/** @param origin of the site */
export function browserOn(origin: string, send: SendWith): Browser {
  const jar = new Map<string, string>();
  const ask: Browser['ask'] = async (method, address, fields) => {
    const body = fields && new URLSearchParams(fields).toString();
    const { status, headers: given, text } = await send(jar, method, address, body);
    const headers = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
    const { 'set-cookie': cookies, location } = headers;
    keepCookie(jar, cookies);
    return { ...readHtml(text), status, location: ledTo(origin, location, address), cookies, address, headers };
  };
  const follow = async (first: Answered): Promise<Answered> => {
    let answer = first;
    for (let at = 0; answer.status === 303 && answer.location !== undefined; at++) {
      if (at > mostRedirects) throw new Error(`It leads on and on, to ${answer.location}.`);
      answer = await ask('GET', answer.location);
    }
    return answer;
  };
  const post: Browser['send'] = async (address, fields) => {
    const answer = await ask('POST', address, fields);
    return answer.status === 307 && answer.location !== undefined ? post(answer.location, fields) : follow(answer);
  };
  const open: Browser['open'] = async (address) => follow(await ask('GET', address));
  return {
    jar,
    ask,
    open,
    send: post,
    signIn: (staffId, to = '/staff/session') => open(`/staff/sign-in?${new URLSearchParams({ staffId, to })}`),
  };
}

/** What the form of a button sends, with what is filled in. */
export function filledIn(
  { html }: Answered,
  label: string,
  fields: Record<string, string> = {},
): Record<string, string> {
  const form = formsOf(html).find(({ buttons }) => buttons.some((each) => each.label === label));
  if (!form) throw new Error(`There is no button ${label}.`);
  const button = form.buttons.find((each) => each.label === label);
  const pressed = button?.name === undefined ? {} : { [button.name]: button.value ?? '' };
  const written = form.controls.filter(({ isOn }) => isOn).map(({ name, value }) => [name, value]);
  return { ...Object.fromEntries(written), ...Object.fromEntries(form.hidden), ...pressed, ...fields };
}

/** Where a link of a page leads, from the site's root. */
export const linkOf = (answer: Answered, label: string): string => {
  const link = answer.links.find(({ text }) => text === label);
  if (!link) throw new Error(`There is no link ${label}.`);
  const { pathname, search } = new URL(link.href, `https://x.test${answer.address}`);
  return `${pathname}${search}`;
};

/** Signs somebody in by the link of a page that says that one has to. @returns the page that they come to */
export async function signInFrom(refused: Answered, by: Browser, staffId: string): Promise<Answered> {
  const who = await by.open(linkOf(refused, 'Sign in'));
  const chosen = await by.ask('POST', who.address, { staffId });
  return by.open(chosen.location ?? '');
}
