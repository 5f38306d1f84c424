import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functions } from '../../../../functions/functions.ts';
import { trailPatterns } from '../../../../infra/constructs/trail-patterns.ts';
import { stages } from '../../../../infra/stages.ts';

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

  it.each(pages)('%s tells apart the alarms that name it', (page) => {
    const [, row = ''] = new RegExp(`^\\| (.+) \\| \\[[\\w-]+\\]\\(${page}\\) \\|$`, 'm').exec(read('README.md')) ?? [];
    const alarms = [...row.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    expect(alarms.length > 0 || row.startsWith('no alarm: ')).toBe(true);
    if (alarms.length > 1) expect(alarms.filter((name) => !read(page).includes(`\`${name}\``))).toEqual([]);
  });

  it('ask the trail for what rang its alarms by their names', () => {
    const asked = pages.flatMap((page) => [...read(page).matchAll(/\bcalls ([\w-]+) \d+/g)].map(([, name]) => name));
    expect(asked.length).toBeGreaterThan(2);
    expect(trailPatterns(stages.prod).map(({ name }) => name)).toEqual(expect.arrayContaining(asked));
  });

  it.each(pages)('%s reckons times as every shell can', (page) => {
    expect(read(page)).not.toMatch(/\bdate (-u )?-[dv]/);
  });

  it.each(pages)('%s names functions and pages that exist', (page) => {
    const text = read(page);
    const links = [...text.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, link]) => link);
    expect([...pages, 'README.md']).toEqual(expect.arrayContaining(links));
    const asked = [...text.matchAll(/\$\((?:fn|logs) (\w+)\)/g)].map(([, name]) => name);
    expect(Object.keys(functions)).toEqual(expect.arrayContaining(asked));
  });
});
