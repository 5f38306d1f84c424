import { describe, expect, it } from 'vitest';
import { mintFormToken, readFormToken } from '../../shared/links/form-token.ts';
import { monday } from '../support/records.ts';

const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte).toString('base64url') });
const keys = { current: key('k1', 1) };

describe('the token of a form', () => {
  it.each(['page', 'again'] as const)('says of which page it is and how old: %s', (kind) => {
    const token = mintFormToken(keys, kind, monday);
    expect(readFormToken(keys, token, monday.add({ seconds: 90 }))).toEqual({ kind, age: 90 });
  });

  it('is read after the keys changed', () => {
    const token = mintFormToken(keys, 'page', monday);
    expect(readFormToken({ current: key('k2', 2), previous: keys.current }, token, monday)).toBeDefined();
    expect(readFormToken({ current: key('k2', 2) }, token, monday)).toBeUndefined();
  });

  it.each([
    ['nothing', () => ''],
    ['another text', () => 'page.1.k1.é'],
    ['another kind', (token: string) => token.replace('page', 'again')],
    ['another time', (token: string) => token.replace(/\.[^.]+\./, '.0.')],
    ['an altered signature', (token: string) => `${token.slice(0, -2)}AA`],
    ['a part too many', (token: string) => `${token}.x`],
  ])('is none with %s', (_, change) => {
    expect(readFormToken(keys, change(mintFormToken(keys, 'page', monday)), monday)).toBeUndefined();
  });
});
