import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CopiedPage } from './copy-back.ts';

/** The cases of which a copy-back undoes something: whoever telephones works through them. */
export interface UndoneList {
  readonly file: string;
  /** A repeated run adds to what the one before wrote. */
  add: (page: Pick<CopiedPage, 'undone' | 'emergencies'>) => void;
  /** How many there are, a line for an operator each; empty where there are none. */
  lines: () => string[];
}

/** What stands behind a case that is called first. */
const callFirst = ' was an emergency: call first';

const linesIn = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];

/**
 * Keeps a list in a folder, a case once. What a run wrote that was cut off counts: its cases are as they should be for the next one, which
 * would not find them again.
 * @param isWouldBe of a dry run: its own list, each time anew
 */
export function undoneList(folder: string, name: string, isWouldBe = false): UndoneList {
  const file = join(folder, `${name}-${isWouldBe ? 'would-be-' : ''}undone.txt`);
  if (isWouldBe) rmSync(file, { force: true });
  const written = new Set(linesIn(file));
  const add = (entries: readonly string[]) => {
    const fresh = entries.filter((entry) => !written.has(entry));
    if (fresh.length === 0) return;
    for (const entry of fresh) written.add(entry);
    mkdirSync(folder, { recursive: true });
    appendFileSync(file, `${fresh.join('\n')}\n`);
  };
  let first = [...written].filter((entry) => entry.endsWith(callFirst)).length;
  return {
    file,
    add({ undone, emergencies }) {
      const before = written.size;
      add(emergencies.map((caseId) => `${caseId}${callFirst}`));
      first += written.size - before;
      add(undone);
    },
    lines: () => [
      ...(first > 0 ? [`${first} cases were emergencies, and are as they were before: call them now (${file}).`] : []),
      ...(written.size > 0
        ? [`${written.size - first} cases have something undone: somebody looks at each (${file}).`]
        : []),
    ],
  };
}
