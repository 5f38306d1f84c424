import { body } from './body.ts';
import { circumstances } from './circumstances.ts';
import { elimination } from './elimination.ts';
import { everyday } from './everyday.ts';
import { grammar } from './grammar.ts';
import { medicine } from './medicine.ts';
import { movement } from './movement.ts';
import { otherFindings } from './other-findings.ts';
import { sensation } from './sensation.ts';
import type { WordList } from './word-list.ts';

/** Every list by its name: what the phrases of the findings are made of. */
export const lists = {
  ...body,
  ...circumstances,
  ...elimination,
  ...medicine,
  ...movement,
  ...sensation,
  ...otherFindings,
  ...grammar,
  ...everyday,
} satisfies Readonly<Record<string, WordList>>;
