import { type Html, html, type Piece } from './markup.ts';
import { phoneLink } from './phone-link.ts';
import { saidInEnglish } from './said-in-english.ts';

const item = '- ';

/** The crisis line, which is called and written to. */
const crisisLine = '988';

const link = (number: string): Html =>
  number === crisisLine ? html`<a class="phone" href="tel:988">988</a>` : phoneLink(number);

/** A line in which the numbers call, the practice's and the crisis line's, and what is said in English is marked so. @param phone as people read it */
export function lineWithNumbers(line: string, phone: string): Piece {
  const found = [phone, crisisLine]
    .map((number) => [number, line.indexOf(number)] as const)
    .filter(([, at]) => at >= 0);
  const [number, at] = found.sort((a, b) => a[1] - b[1])[0] ?? ['', -1];
  if (at < 0) return saidInEnglish(line);
  return [saidInEnglish(line.slice(0, at)), link(number), lineWithNumbers(line.slice(at + number.length), phone)];
}

/** Lines of a text as paragraphs; those that begin with `- ` as the items of a list. @param phone the practice's, as people read it */
export function textLines(lines: readonly string[], phone: string): Html[] {
  const [first] = lines;
  if (first === undefined) return [];
  const end = lines.findIndex((line) => line.startsWith(item) !== first.startsWith(item));
  const [these, others] = end < 0 ? [lines, []] : [lines.slice(0, end), lines.slice(end)];
  const shown = first.startsWith(item)
    ? html`<ul>${these.map((line) => html`<li>${lineWithNumbers(line.slice(item.length), phone)}</li>\n`)}</ul>\n`
    : html`${these.map((line) => html`<p>${lineWithNumbers(line, phone)}</p>\n`)}`;
  return [shown, ...textLines(others, phone)];
}
