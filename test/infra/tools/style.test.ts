import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assetNamesText, compileStyle, namesFile, styleFile } from '../../../infra/tools/style/compile.ts';

describe('the style of the pages', () => {
  const css = compileStyle();

  it('is compiled anew (npm run style)', () => {
    expect(readFileSync(styleFile, 'utf8') === css).toBe(true);
    expect(readFileSync(namesFile, 'utf8')).toBe(assetNamesText());
  });

  it('asks for nothing more: no font, no picture, no other site', () => {
    expect(css).not.toMatch(/url\(|@import|@font-face/);
  });

  it('is small enough for a phone on a weak line', () => {
    expect(Buffer.byteLength(css)).toBeLessThan(32_000);
  });
});
