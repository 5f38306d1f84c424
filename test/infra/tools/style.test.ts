import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { assetsFolder, compileAssets, namesFile } from '../../../infra/tools/style/compile.ts';

const { files, names } = compileAssets();
const zipped = (name: string): number => gzipSync(files[name] ?? '').byteLength;

describe('what pages need besides themselves', () => {
  it.each(Object.keys(files))('%s is made anew (npm run style)', (name) => {
    expect(readFileSync(`${assetsFolder}${name}`, 'utf8') === files[name]).toBe(true);
  });

  it('has the names that pages give', () => {
    expect(readFileSync(namesFile, 'utf8')).toBe(names);
  });

  it.each(Object.keys(files))('%s asks for nothing more: no font, no picture, no other site', (name) => {
    expect(/url\(|@import|@font-face|import\b|https?:/.exec(files[name] ?? '')?.[0]).toBeUndefined();
  });

  it('asks for parts of pages in the console alone', () => {
    expect(Object.keys(files).filter((name) => files[name]?.includes('fetch'))).toEqual(['console.js']);
  });

  it('is small enough for a phone on a weak line', () => {
    expect(zipped('site.css')).toBeLessThan(10_000);
    expect(zipped('pages.js')).toBeLessThan(2_000);
    expect(zipped('console.js')).toBeLessThan(3_000);
    expect(zipped('console.css')).toBeLessThan(10_000);
  });
});
