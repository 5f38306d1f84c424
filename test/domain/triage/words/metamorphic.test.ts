import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judge, type Sentence } from '../../../../infra/tools/bench/words-figures.ts';
import { ruleset } from '../../../../shared/config/ruleset.ts';
import open from '../../../data/words/open-sentences.json' with { type: 'json' };
import own from '../../../data/words/own-sentences.json' with { type: 'json' };
import { propertyRuns } from '../../../support/property-runs.ts';
import { context as triageContext } from '../support/builders.ts';

const context = { now: triageContext.now, ruleset };
const often = { numRuns: propertyRuns(), seed: 20_261_126 };

const isEmergent = (sentence: Sentence, text: string): boolean => judge({ ...sentence, text }, context).isEmergent;

/** Emergencies told in words that the reader sees as they stand. */
const seen: readonly Sentence[] = [...open, ...own].filter(
  (sentence) => sentence.expect === 'emergent' && isEmergent(sentence, sentence.text),
);
const sentence = fc.constantFrom(...seen);

const unrelated = fc.constantFrom(
  'Afternoons are best for me.',
  'Please call my work number.',
  'My insurance card is attached.',
  'I live near the ferry.',
  'Prefiero la clínica de Queens.',
  'Gracias por su ayuda.',
  'Mi hija habla inglés.',
  'I had breast cancer in 2016.',
  'Thank you and God bless.',
);

/** Puts a mark between the words at the places that the numbers name. */
const atBlanks = (text: string, places: readonly number[], mark: string): string => {
  const words = text.split(' ');
  const chosen = new Set(places.map((place) => place % words.length));
  return words.map((word, at) => (chosen.has(at) && at > 0 ? `${mark}${word}` : at === 0 ? word : ` ${word}`)).join('');
};

/** Puts an invisible mark inside the text. */
const inside = (text: string, places: readonly number[], mark: string): string =>
  places.reduce((so, place) => `${so.slice(0, place % so.length)}${mark}${so.slice(place % so.length)}`, text);

const places = fc.array(fc.nat(400), { minLength: 1, maxLength: 4 });

const holds = (change: fc.Arbitrary<(text: string) => string>): void => {
  fc.assert(
    fc.property(sentence, change, (one, changed) => {
      const text = changed(one.text);
      expect([text, isEmergent(one, text)]).toEqual([text, true]);
    }),
    often,
  );
};

it.each<[what: string, change: fc.Arbitrary<(text: string) => string>]>([
  ['line breaks', places.map((at) => (text) => atBlanks(text, at, '\n'))],
  ['line-break tags', places.map((at) => (text) => atBlanks(text, at, '<br>'))],
  ['non-breaking spaces', places.map((at) => (text) => atBlanks(text, at, '\u00a0'))],
  [
    'soft hyphens and zero-width marks',
    fc.tuple(places, fc.constantFrom('\u00ad', '\u200b', '\u200d', '\u202d')).map(
      ([at, mark]) =>
        (text: string) =>
          inside(text, at, mark),
    ),
  ],
  ['markup around it', fc.constantFrom('p', 'div', 'b', 'li').map((tag) => (text) => `<${tag}>${text}</${tag}>`)],
  ['a bullet', fc.constantFrom('• ', '- ', '* ').map((bullet) => (text) => `${bullet}${text}`)],
])('%s never lower what words tell', (_, change) => {
  holds(change);
});

it.each<[what: string, change: (text: string) => string]>([
  ['capitals', (text) => text.toUpperCase()],
  ['small letters', (text) => text.toLowerCase()],
  [
    'accents left out',
    (text) =>
      text
        .normalize('NFD')
        .replace(/(?<!n)\u0303|[\u0300-\u0302\u0304-\u036f]/gu, '')
        .normalize('NFC'),
  ],
  ['accents written apart', (text) => text.normalize('NFD')],
  ['apostrophes left out', (text) => text.replaceAll(/['’]/g, '')],
])('%s never lower what words tell', (_, change) => {
  holds(fc.constant(change));
});

it('an unrelated harmless sentence before or behind never lowers what words tell', () => {
  holds(unrelated.map((harmless) => (text) => `${harmless} ${text}`));
  holds(unrelated.map((harmless) => (text) => `${text.replace(/[.\s]*$/, '.')} ${harmless}`));
});

/** Harmless sentences of our own, but those that say whom the form is about. */
const ownHarmless = own.filter(({ expect: label, category }) => label !== 'emergent' && category !== 'other-person');

it('a denial, a question, a history or an idiom in another sentence never lowers what words tell', () => {
  const harmless = fc.constantFrom(...ownHarmless).map(({ text }) => text.replace(/[.\s]*$/, '.'));
  holds(harmless.map((before) => (text) => `${before} ${text}`));
  holds(harmless.map((behind) => (text) => `${text.replace(/[.\s]*$/, '.')} ${behind}`));
});

it('the order of two statements never lowers what words tell', () => {
  fc.assert(
    fc.property(sentence, sentence, (one, other) => {
      const [first, second] = [one.text, other.text].map((text) => text.replace(/[.\s]*$/, '.'));
      expect([first, second, isEmergent(one, `${first} ${second}`)]).toEqual([first, second, true]);
    }),
    often,
  );
});
