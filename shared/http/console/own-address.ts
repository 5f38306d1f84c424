/** Where nobody is led back to: these pages would lead on and on, or sign out whoever just signed in. */
const passages = new Set(['/staff/sign-in', '/staff/callback', '/staff/sign-out']);

const longest = 1_500;

/**
 * Reads an address that somebody is to be led to once they are signed in. It comes in an address that anybody can write, so it counts only
 * where it is a page of the console, whatever browsers may make of it.
 * @param text path and query below the site's root
 * @returns the same as a browser reads it, or the worklist's
 */
export function ownAddress(text: string | undefined): string {
  const home = '/staff';
  if (text === undefined || text.length > longest || !/^\/staff(?:[/?]|$)/.test(text) || /[\\\s\p{Cc}]/u.test(text))
    return home;
  const { pathname, search } = new URL(text, 'https://site.invalid');
  const isOurs = /^\/staff(?:\/|$)/.test(pathname) && !pathname.includes('//') && !passages.has(pathname);
  return isOurs ? `${pathname}${search}` : home;
}
