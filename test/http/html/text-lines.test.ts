import { describe, expect, it } from 'vitest';
import { html } from '../../../shared/http/html/markup.ts';
import { lineWithNumbers, textLines } from '../../../shared/http/html/text-lines.ts';

const phone = '(631) 981-2663';
const written = (line: string): string => html`${lineWithNumbers(line, phone)}`.toString();

describe('a line of a text', () => {
  it.each([
    ['Call us.', 'Call us.'],
    [`Call ${phone}.`, `Call <a class="phone" href="tel:+16319812663">${phone}</a>.`],
    ['Call or text 988 now.', 'Call or text <a class="phone" href="tel:988">988</a> now.'],
    ['<b> & 988', '&lt;b&gt; &amp; <a class="phone" href="tel:988">988</a>'],
  ])('calls the numbers in it: %s', (line, expected) => {
    expect(written(line)).toBe(expected);
  });

  it('calls both, whichever comes first', () => {
    expect(written(`988 or ${phone}`).match(/href="tel:[^"]+"/g)).toEqual([
      'href="tel:988"',
      'href="tel:+16319812663"',
    ]);
  });
});

describe('lines of a text', () => {
  it('are paragraphs, and lists of those that are items', () => {
    const lines = ['Bring:', '- scans.', '- this page.', 'Thank you.'];
    const text = html`${textLines(lines, phone)}`.toString().replaceAll('\n', '');
    expect(text).toBe('<p>Bring:</p><ul><li>scans.</li><li>this page.</li></ul><p>Thank you.</p>');
  });
});
