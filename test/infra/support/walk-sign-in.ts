import type { Api } from '../../../infra/tools/demo/client.ts';
import { type Browser, browserOn, filledIn } from '../../support/sign-in-browser.ts';

/** A browser over HTTP. */
export function browserAt(origin: string): Browser {
  return browserOn(origin, async (jar, method, address, body) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const headers = { accept: 'text/html', cookie, ...(body !== undefined && type) };
    const init = { method, headers, redirect: 'manual' as const, ...(body !== undefined && { body }) };
    const answer = await fetch(`${origin}${address}`, init);
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
  });
}

/** A nurse signs in to the console and out again. @throws where that comes to nothing */
export async function walkSignIn({ base }: Api): Promise<void> {
  const browser = browserAt(new URL(base).origin);
  const page = await browser.signIn('nurse-1');
  const out = await browser.send('/staff/sign-out', filledIn(page, 'Sign out'));
  if (!out.main.includes('You are signed out.')) throw new Error(`${out.address} says: ${out.main}`);
}
