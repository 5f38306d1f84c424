import { expect, test } from 'vitest';
import { type LinkKeys, mintLink, readLink } from '../../shared/links/link-token.ts';
import { type Random, randomFrom } from '../histories/random.ts';

const million = 1_000_000;
const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte).toString('base64url') });
const keys: LinkKeys = { current: key('k2', 2), previous: key('k1', 1), next: key('k3', 3) };
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~=+/ %é'];

const encoded = (text: string): string => Buffer.from(text).toString('base64url');
const decoded = (text = ''): string => Buffer.from(text, 'base64url').toString('utf8');

type Alter = (token: string, other: string, random: Random) => string;

const withPayload = (token: string, change: (parts: string[]) => string[]): string => {
  const [payload, mac] = token.split('.');
  return `${encoded(change(decoded(payload).split('.')).join('.'))}.${mac}`;
};

/** How somebody may try: at the letters, with parts of another token, or with a claim of their own under its signature. */
const alterations: readonly Alter[] = [
  (token, _, random) => {
    const at = random.below(token.length);
    return token.slice(0, at) + random.pick(letters) + token.slice(at + 1);
  },
  (token, _, random) => {
    const at = random.below(token.length + 1);
    return token.slice(0, at) + random.pick(letters) + token.slice(at);
  },
  (token, _, random) => {
    const at = random.below(token.length);
    return token.slice(0, at) + token.slice(at + 1 + random.below(4));
  },
  (token, other) => `${token.split('.')[0]}.${other.split('.')[1]}`,
  (token, _, random) =>
    withPayload(token, ([action = '', subject = '', , ...rest]) => [
      action,
      subject,
      random.below(2e9).toString(36),
      ...rest,
    ]),
  (token, _, random) => withPayload(token, ([action = '', , ...rest]) => [action, `int_${random.below(1e9)}`, ...rest]),
  (token, _, random) => withPayload(token, ([, ...rest]) => [random.pick(['booking', 'manage', 'admin']), ...rest]),
  (token, _, random) => withPayload(token, (parts) => [...parts.slice(0, -1), random.pick(['k1', 'k2', 'k3', ''])]),
  (token) => token.toLowerCase(),
];

test('of a million altered tokens none is accepted', () => {
  const random = randomFrom(20261123);
  const claim = () => ({
    action: random.pick(['booking', 'manage'] as const),
    subject: `int_${random.below(1e9)}`,
    expires: 1_900_000_000 + random.below(1e7),
  });
  let accepted = 0;
  for (let tried = 0; tried < million; ) {
    const [token, other] = [mintLink(keys, claim()), mintLink(keys, claim())];
    for (const alter of alterations) {
      const altered = alter(token, other, random);
      if (altered === token) continue;
      tried++;
      if (readLink(keys, altered, 0)) accepted++;
    }
  }
  expect(accepted).toBe(0);
});
