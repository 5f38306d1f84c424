import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functions } from '../../../../functions/functions.ts';
import { tableNames } from '../../../../shared/store/table.ts';

const page = readFileSync('docs/security.md', 'utf8');

/** What stands under a heading, up to the next one. */
const section = (heading: string): string => page.split(`# ${heading}\n`)[1]?.split(/^#/m)[0] ?? '';

/** The cells of the rows of the tables in a section, without their heads. */
const rowsOf = (heading: string): string[][] =>
  section(heading)
    .split(/\n(?!\|)/)
    .flatMap((block) => block.split('\n').filter((line) => line.startsWith('|')))
    .filter((line, at, all) => !line.startsWith('|---') && !all[at + 1]?.startsWith('|---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const ticked = (text = ''): string[] => [...text.matchAll(/`([\w-]+)`/g)].map(([, name]) => name ?? '');
const first = (heading: string): string[] => rowsOf(heading).map(([name = '']) => name);

/** Files that a cell names as what shows a control. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:(?:functions|shared|infra|test|docs)\/[\w./-]+)|package-lock\.json|\.npmrc)`/g)].map(
    ([, path]) => path ?? '',
  );

const controls = ['45 CFR 164 (Security Rule)', 'OWASP ASVS 5.0', 'Well-Architected, serverless lens', 'Threats'];

describe('the page for the security reviewer', () => {
  it('names no file that there is not', () => {
    expect(pathsIn(page).length).toBeGreaterThan(100);
    expect(pathsIn(page).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('has every function, table and stack, and no other', () => {
    const named = rowsOf('Functions').flatMap(([, names]) => ticked(names));
    expect(named.toSorted()).toEqual(Object.keys(functions).toSorted());
    const tables = first('Data').flatMap(ticked);
    expect(tables.toSorted()).toEqual([...tableNames].toSorted());
    const stacks = readdirSync('infra/stacks').map((file) => file.replace('-stack.ts', ''));
    expect(first('Stacks').flatMap(ticked).toSorted()).toEqual(stacks.toSorted());
  });

  it('has every paragraph of the technical safeguards, every chapter and every question', () => {
    const paragraphs = ['(a)(1)', '(a)(2)(i)', '(a)(2)(ii)', '(a)(2)(iii)', '(a)(2)(iv)', '(b)', '(c)(1)', '(c)(2)'];
    for (const paragraph of [...paragraphs, '(d)', '(e)(1)', '(e)(2)(i)', '(e)(2)(ii)'])
      expect(first(controls[0] ?? '').filter((cell) => cell.startsWith(`312${paragraph} `))).toHaveLength(1);
    const chapters = first(controls[1] ?? '').map((cell) => cell.split(' ')[0]);
    expect(chapters).toEqual(Array.from({ length: 17 }, (_, at) => `V${at + 1}`));
    const questions = ['OPS 1', 'OPS 2', 'SEC 1', 'SEC 2', 'SEC 3', 'REL 1', 'REL 2', 'PERF 1', 'COST 1'];
    expect(first(controls[2] ?? '').map((cell) => cell.split(' ').slice(0, 2).join(' '))).toEqual(questions);
  });

  it.each(controls)('says in each row of %s what shows it, or that nothing does, and what remains', (heading) => {
    expect(rowsOf(heading).length).toBeGreaterThan(8);
    for (const cells of rowsOf(heading)) {
      const [remains, shown = ''] = cells.toReversed();
      expect(remains, cells[0]).toBeTruthy();
      expect(shown === 'none' || pathsIn(shown).length > 0, cells[0]).toBe(true);
    }
  });
});
