import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { figuresOf, judge, type Sentence } from '../../../../infra/tools/bench/words-figures.ts';
import { ruleset } from '../../../../shared/config/ruleset.ts';
import keptBack from '../../../data/words/kept-back-sentences.json' with { type: 'json' };
import knownWrong from '../../../data/words/known-wrong.json' with { type: 'json' };
import open from '../../../data/words/open-sentences.json' with { type: 'json' };
import ownPairs from '../../../data/words/own-person-pairs.json' with { type: 'json' };
import own from '../../../data/words/own-sentences.json' with { type: 'json' };
import openPairs from '../../../data/words/person-pairs-open.json' with { type: 'json' };

/** A Friday afternoon, when four office hours reach into Monday: late reading shows. */
const context = { now: Temporal.Instant.from('2026-11-20T21:00:00Z'), ruleset };
const judgeAll = (sentences: readonly Sentence[]) => figuresOf(sentences.map((sentence) => judge(sentence, context)));
const inLanguage = (sentences: readonly Sentence[], language: string) =>
  sentences.filter((sentence) => sentence.language === language);

describe.each<[name: string, sentences: readonly Sentence[], sensitivity: number, specificity: number]>([
  ['the open sentences', open, 0.97, 0.95],
  ['our own sentences', own, 0.97, 0.95],
])('%s', (_, sentences, sensitivity, specificity) => {
  it.each(['en', 'es'])('in %s: emergencies are emergent and harmless words are not', (language) => {
    const figures = judgeAll(inLanguage(sentences, language));
    expect(figures.sensitivity).toBeGreaterThanOrEqual(sensitivity);
    expect(figures.specificity).toBeGreaterThanOrEqual(specificity);
  });
});

/** A tenth of their harmless ones speak of other people, whose present troubles are the patient's in doubt (P10). */
it('on sentences that the reader was never taught on', () => {
  const figures = judgeAll(keptBack);
  expect(figures.sensitivity).toBeGreaterThanOrEqual(0.92);
  expect(figures.specificity).toBeGreaterThanOrEqual(0.82);
});

it('which sentences come out wrong is known one by one: whoever teaches the reader sees what it unlearns', () => {
  const wrong = [...open, ...own]
    .map((sentence) => judge(sentence, context))
    .filter(({ sentence, isEmergent }) => isEmergent !== (sentence.expect === 'emergent'))
    .map(({ sentence }) => sentence.id);
  expect(wrong).toEqual(knownWrong);
});

it('every open emergency that is not emergent is read within four hours', () => {
  const { missed } = judgeAll(open);
  expect(missed.filter(({ readWithinHours }) => readWithinHours === null || readWithinHours > 4)).toEqual([]);
});

describe('first and third person, English and Spanish, alike', () => {
  it.each([...openPairs, ...ownPairs])('$first | $third', ({ language, first, third }) => {
    const isEmergent = (text: string) =>
      judge({ id: '', category: '', expect: 'emergent', submittedBy: 'patient', language, text }, context).isEmergent;
    expect([isEmergent(first), isEmergent(third)]).toEqual([true, true]);
  });
});
