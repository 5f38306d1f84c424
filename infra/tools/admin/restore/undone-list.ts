import { appendFileSync, mkdirSync } from 'node:fs';
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

/** Keeps a list in a folder, a case once. */
export function undoneList(folder: string, name: string): UndoneList {
  const file = join(folder, `${name}.txt`);
  const written = new Set<string>();
  const add = (entries: readonly string[]) => {
    const fresh = entries.filter((entry) => !written.has(entry));
    if (fresh.length === 0) return;
    for (const entry of fresh) written.add(entry);
    mkdirSync(folder, { recursive: true });
    appendFileSync(file, `${fresh.join('\n')}\n`);
  };
  let first = 0;
  return {
    file,
    add({ undone, emergencies }) {
      const before = written.size;
      add(emergencies.map((caseId) => `${caseId} was an emergency: call first`));
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
