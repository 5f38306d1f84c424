import { createHash } from 'node:crypto';
import type { CaseHeader } from '../../../../shared/domain/cases/case-header.ts';

/** Characters that say which case, and which state of it: two cases of a page are taken for one in a hundred million pages or so. */
const [named, versioned] = [5, 2];
const length = named + versioned;

type Marked = Pick<CaseHeader, 'caseId' | 'version'>;

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digit = (value: number): string => digits.charAt(value % digits.length);

const markOf = ({ caseId, version }: Marked): string =>
  createHash('sha256').update(caseId).digest('base64url').slice(0, named) +
  digit(Math.floor(version / digits.length)) +
  digit(version);

/** What a page of the worklist shows, in seven characters a case, in its order. It names nobody. */
export const marksOf = (cases: readonly Marked[]): string => cases.map(markOf).join('');

const read = (marks: string): string[] => marks.match(new RegExp(`.{${length}}`, 'gs')) ?? [];
const caseOf = (mark: string): string => mark.slice(0, named);

/** Less the last ones that the other list does not have: more cases came, or went, before them, and they moved over the edge of the page. */
function withoutPushed(marks: readonly string[], others: ReadonlySet<string>): string[] {
  const last = marks.findLastIndex((mark) => others.has(caseOf(mark)));
  return marks.slice(0, last + 1);
}

/**
 * How many cases are new on a page, changed or gone since it was shown.
 * @param before what it showed @param now what it would show
 * @param isFull the page is as long as a page can be: what moved over its edge is neither new nor gone
 */
export function countChanged(before: string, now: string, isFull: boolean): number {
  const [shown, current] = [read(before), read(now)];
  const [wasIn, isIn] = [new Set(shown.map(caseOf)), new Set(current.map(caseOf))];
  const were = isFull ? withoutPushed(shown, isIn) : shown;
  const are = isFull ? withoutPushed(current, wasIn) : current;
  const gone = were.filter((mark) => !isIn.has(caseOf(mark))).length;
  const known = new Set(shown);
  return gone + are.filter((mark) => !known.has(mark)).length;
}
