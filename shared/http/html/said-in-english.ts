import { englishNames } from '../../texts/language-names.ts';
import { html, type Piece } from './markup.ts';

const said = new RegExp(`“(${Object.values(englishNames).join('|')})”`);

/** A line in which the word that is to be said in English is marked as English (WCAG 3.1.2). */
export const saidInEnglish = (line: string): Piece =>
  line.split(said).map((part, at) => (at % 2 === 0 ? part : html`“<span lang="en">${part}</span>”`));
