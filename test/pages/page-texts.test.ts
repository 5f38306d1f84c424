import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { englishGrade, spanishEase, wordsOf } from '../support/reading-ease.ts';

/** Read by developers and by staff, in English alone. */
const isForPatients = (file: string): boolean => file !== 'docs.ts' && !file.startsWith('console');

/** What stands for whatever a text is filled in with: one short word. */
const filling = '2';

/** Every text in a catalogue, with its way there; one that takes something is filled in. */
function textsIn(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return value.split('\n').map((line) => [path, line]);
  if (typeof value === 'function') return textsIn(value(...Array.from({ length: value.length }, () => filling)), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, `${path}.${name}`));
}

const catalogues = async (language: 'en' | 'es') => {
  const folder = new URL(`../../shared/texts/${language}/pages/`, import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && isForPatients(file));
  return Promise.all(
    files.map(async (file) => [file, textsIn(await import(new URL(file, folder).href), file)] as const),
  );
};

const [english, spanish] = await Promise.all([catalogues('en'), catalogues('es')]);

/** A label ends as a sentence does: what stands below it is another. */
const asSentence = (text: string): string => (/[.?!:…]["”»)]?$/.test(text) ? text.replace(/:$/, '.') : `${text}.`);
const linesOf = (texts: readonly (readonly [string, string])[]): string[] => texts.map(([, text]) => asSentence(text));

/** A sentence ends at a stop, a colon, or where the text does. */
const sentences = (text: string): string[] => text.split(/[.?!:…]+(?=\s|$|["”»)])/u);

/** A language may need two texts where the other has one for both persons. */
const placesOf = (texts: readonly (readonly [string, string])[], name: RegExp): string[] => [
  ...new Set(texts.map(([path]) => path.replace(name, '').replace(/\.(you|them)$/, ''))),
];

const longest = 15;
const tooLong = (texts: readonly (readonly [string, string])[]): string[] =>
  texts.flatMap(([, text]) => sentences(text)).filter((sentence) => wordsOf(sentence).length > longest);

describe('the texts of the pages', () => {
  it('are whole in both languages', () => {
    expect(spanish.map(([file]) => file)).toEqual(english.map(([file]) => file));
    for (const [at, [, texts]] of english.entries())
      expect(placesOf(spanish[at]?.[1] ?? [], /Es\b/)).toEqual(placesOf(texts, /En\b/));
  });

  it.each(english)('%s can be read after six years of school', (_, texts) => {
    expect(tooLong(texts)).toEqual([]);
    expect(englishGrade(linesOf(texts))).toBeLessThanOrEqual(6);
  });

  it.each(spanish)('%s is easy to read in Spanish, with usted and of a cita', (_, texts) => {
    expect(tooLong(texts)).toEqual([]);
    expect(spanishEase(linesOf(texts))).toBeGreaterThanOrEqual(70);
    expect(texts.filter(([, text]) => /\b(horario|tú|tu|tus|vos|contigo)\b/i.test(text))).toEqual([]);
  });
});
