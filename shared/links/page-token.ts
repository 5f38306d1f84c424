import { createHmac, randomBytes } from 'node:crypto';
import type { PageName } from '../domain/paging/page-link.ts';
import { nameOfSubject, subjectOf } from '../domain/paging/reply-subject.ts';
import type { PageSecrets } from '../workflows/paging/ports.ts';
import type { LinkKey, LinkKeys } from './link-token.ts';

/** 132 bits in base64url: nobody guesses one, and an SMS has room for it. */
const tokenLength = 22;

/** How many candidates a subject has: with a third of all digits taken, one in seven thousand finds none free. */
const candidateCount = 8;
const bytesPerCandidate = 4;

const hmac = ({ key }: LinkKey, kind: 'page' | 'reply', name: string): Buffer =>
  createHmac('sha256', Buffer.from(key, 'base64url')).update(`spinebridge-${kind}.${name}`).digest();

const tokenOf = (key: LinkKey, page: PageName): string => {
  const named = page.of === 'round' ? `${page.step}.${page.recipientId}` : page.recipientId;
  return hmac(key, 'page', `${nameOfSubject(subjectOf(page))}.${named}`)
    .toString('base64url')
    .slice(0, tokenLength);
};

function candidatesOf(key: LinkKey, page: PageName): string[] {
  const bytes = hmac(key, 'reply', nameOfSubject(subjectOf(page)));
  const numbers = Array.from(
    { length: candidateCount },
    (_, at) => bytes.readUInt32BE(at * bytesPerCandidate) % 10_000,
  );
  return [...new Set(numbers)].map((number) => String(number).padStart(4, '0'));
}

/**
 * Makes the token of a page, and the digits that its reply may have: the same page gets the same ones again, as long as one key
 * signs. Where the keys cannot be read the token is a random one, and there are no digits: a page does not wait for them.
 * @param linkKeys reads the keys, cached
 */
export const pageSecrets =
  (linkKeys: () => Promise<LinkKeys>) =>
  async (page: PageName): Promise<PageSecrets> => {
    const keys = await linkKeys().catch(() => undefined);
    if (!keys)
      return { token: randomBytes(32).toString('base64url').slice(0, tokenLength), candidates: [], earlier: [] };
    const { current, previous } = keys;
    return {
      token: tokenOf(current, page),
      candidates: candidatesOf(current, page),
      earlier: previous ? candidatesOf(previous, page) : [],
    };
  };
