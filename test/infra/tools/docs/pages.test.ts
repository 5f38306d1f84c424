import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stages } from '../../../../infra/stages.ts';

const markdownIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => normalize(join(folder, name)));

const pages = ['.', 'docs', 'docs/runbooks', 'docs/decisions', 'docs/examples'].flatMap(markdownIn);
const read = (page: string): string => readFileSync(page, 'utf8');
const { scripts } = JSON.parse(read('package.json'));

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => found ?? '');

/** What GitHub makes of a heading. */
const anchorsOf = (page: string): string[] =>
  all(read(page), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

function isThere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? page : normalize(join(dirname(page), path));
  return existsSync(file) && (anchor === undefined || anchorsOf(file).includes(anchor));
}

/** The shell's own word on a page's commands, with a word in place of what a reader fills in: nothing where they can be pasted. */
function faultsOfShell(page: string): string {
  const blocks = all(read(page), /^ *```sh\n([\s\S]*?)^ *```$/gm).map((block) =>
    block.replace(/<[a-z][^>\n]*>/g, 'it'),
  );
  return spawnSync('bash', ['-n'], { input: blocks.join('\n'), encoding: 'utf8' }).stderr;
}

describe.each(pages)('%s', (page) => {
  it('names commands that there are', () => {
    const run = all(read(page), /npm run (?:--silent |-s )?([\w:]+)/g);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('leads to pages and headings that there are', () => {
    const links = all(read(page), /\]\((?!https?:|mailto:)([^)\s]+)\)/g);
    expect(links.filter((link) => !isThere(page, link))).toEqual([]);
  });
});

describe('the pages for operators', () => {
  const operators = ['docs/deploy.md', 'docs/operations.md', ...markdownIn('docs/runbooks')];

  it.each(operators)('%s has commands that a shell takes', (page) => {
    expect(faultsOfShell(page)).toBe('');
  });

  it('say of each setting that a stage must change what to put there', () => {
    const table = read('docs/deploy.md').split('## 2. ')[1]?.split('## 3. ')[0] ?? '';
    const told = all(table, /^\| (.+?) \|/gm).flatMap((cell) => all(cell, /`(\w+)`/g));
    const named = Object.keys(stages.prod);
    expect(told.filter((name) => !named.includes(name) && name !== 'staffSmsNumber' && name !== 'smsFrom')).toEqual([]);
    const fixed = ['name', 'retainData', 'logRetentionDays', 'threatProtection'];
    expect(named.filter((name) => !told.includes(name))).toEqual(fixed);
  });

  it('are cited by headings that they have', () => {
    const files = ['infra', 'functions', 'shared'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name)),
    );
    const texts = [...files, ...pages].map(read).join('\n');
    for (const page of ['deploy', 'operations']) {
      const headings = all(read(`docs/${page}.md`), /^##+ (?:\d+\. )?(.+)$/gm);
      const cited = all(texts, new RegExp(`docs/${page}\\.md, "([^"]+)"`, 'g'));
      expect(cited.filter((words) => !headings.some((heading) => heading.startsWith(words)))).toEqual([]);
    }
  });
});
