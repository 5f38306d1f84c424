import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const pages = [...globSync('docs/**/*.md'), 'README.md', 'CONTRIBUTING.md'];

/** Files that a page names as code, alone or in a command. */
const named = /(?<![\w./<-])((?:test|infra|shared|functions|docs)\/[\w./-]+\.(?:ts|md|json|txt))(?![\w*<{])/g;
const linked = /\]\(([^)#:\s]+\.md)(?:#[\w-]+)?\)/g;

test('every page names and links files that there are: by night nobody looks for one that was renamed', () => {
  expect(pages.length).toBeGreaterThan(100);
  const gone = pages.flatMap((page) => {
    const text = readFileSync(page, 'utf8');
    const files = [...text.matchAll(named)].map(([, file = '']) => file);
    const links = [...text.matchAll(linked)].map(([, link = '']) => join(dirname(page), link));
    return [...new Set([...files, ...links])].filter((file) => !existsSync(file)).map((file) => `${page}: ${file}`);
  });
  expect(gone).toEqual([]);
});
