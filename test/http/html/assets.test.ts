import { describe, expect, it } from 'vitest';
import { assetAddress, assetNames, wayUp } from '../../../shared/http/html/assets.ts';

/** A page's path within the site, and where the site begins. */
const rows: [string, string][] = [
  ['/', './'],
  ['/docs', './'],
  ['/acknowledgements/{token}', '../'],
  ['/v1/cases/{id}/messages', '../../../'],
  ['', './'],
];

describe('the way up from a page', () => {
  it.each(rows)('%s is %s', (path, up) => {
    expect(wayUp(path)).toBe(up);
  });

  it.each([
    'https://id.execute-api.us-east-1.amazonaws.com/prod',
    'https://care.example',
    'https://care.example/spine',
  ])('leads to the assets below %s', (site) => {
    const page = `${site}/acknowledgements/abc`;
    const address = assetAddress('site.css', wayUp('/acknowledgements/{token}'));
    expect(new URL(address, page).href).toBe(`${site}/assets/${assetNames['site.css']}`);
  });
});
