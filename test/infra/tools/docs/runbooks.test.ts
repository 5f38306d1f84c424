import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functions } from '../../../../functions/functions.ts';

const pages = readdirSync('docs/runbooks').filter((name) => name !== 'README.md');
const read = (page: string): string => readFileSync(`docs/runbooks/${page}`, 'utf8');

/** That each is of an alarm, and each alarm has one, is said of the templates (test/infra/alarms.ts). */
describe('the runbooks', () => {
  it('stand in the list', () => {
    for (const page of pages) expect(read('README.md')).toContain(`(${page})`);
  });

  it.each(pages)(
    '%s says what it means, who is hurt, what to look at, when it is over, and what never to do',
    (page) => {
      const parts = ['**Means:**', '**Who is hurt', '**Over when**', '**Never**'];
      for (const part of parts) expect(read(page)).toContain(part);
      expect(read(page)).toMatch(/first:?\*\*/);
    },
  );

  it.each(pages)('%s names functions and pages that exist', (page) => {
    const text = read(page);
    const links = [...text.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, link]) => link);
    expect([...pages, 'README.md']).toEqual(expect.arrayContaining(links));
    const asked = [...text.matchAll(/\$\((?:fn|logs) (\w+)\)/g)].map(([, name]) => name);
    expect(Object.keys(functions)).toEqual(expect.arrayContaining(asked));
  });
});
