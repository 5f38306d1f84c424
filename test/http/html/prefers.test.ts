import { describe, expect, it } from 'vitest';
import { prefersData, prefersPage, prefersSpanish } from '../../../shared/http/html/prefers.ts';

const chrome = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

/** What is sent, whether it asks for a page rather than data, and for data rather than a page. */
const rows: [string | undefined, boolean, boolean][] = [
  [undefined, false, false],
  ['*/*', false, false],
  [chrome, true, false],
  ['text/html', true, false],
  ['TEXT/HTML; charset=utf-8', true, false],
  ['text/*', true, false],
  ['application/json', false, true],
  ['application/problem+json, text/html;q=0.5', false, true],
  ['application/json;q=0.5, text/html', true, false],
  ['application/json, text/html', false, false],
  ['text/html;q=0', false, false],
  ['text/html;q=0, */*', false, true],
  ['text/html;q=many', true, false],
  [';;,,q=1', false, false],
];

describe('what a client prefers', () => {
  it.each(rows)('%s', (accept, asksPage, asksData) => {
    const event = { headers: { ...(accept !== undefined && { Accept: accept }) } };
    expect([prefersPage(event), prefersData(event)]).toEqual([asksPage, asksData]);
  });
});

describe('the language of a reader', () => {
  it.each<[string | undefined, boolean]>([
    [undefined, false],
    ['es', true],
    ['es-MX,es;q=0.9,en;q=0.8', true],
    ['en-US,en;q=0.9,es;q=0.8', false],
    ['fr-FR, es;q=0.5', true],
    ['fr', false],
    ['es;q=0', false],
    ['est', false],
  ])('%s: Spanish %s', (language, expected) => {
    const event = { headers: { ...(language !== undefined && { 'accept-language': language }) } };
    expect(prefersSpanish(event)).toBe(expected);
  });
});
