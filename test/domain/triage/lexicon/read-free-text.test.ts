import { describe, expect, it } from 'vitest';
import { readFreeText } from '../../../../shared/domain/triage/lexicon/read-free-text.ts';
import { everydayHarmless } from './everyday-harmless.ts';
import { everydayPhrases } from './everyday-phrases.ts';
import { harmlessPhrases } from './harmless-phrases.ts';
import { mixedPhrases } from './mixed-phrases.ts';
import { raisingPhrases } from './raising-phrases.ts';
import { trickyPhrases } from './tricky-phrases.ts';

type Writer = Parameters<typeof readFreeText>[1];

const findings = (text: string, writer: Writer = 'patient') =>
  Object.fromEntries(readFreeText(text, writer).map(({ field, value }) => [field, value]));

describe('words that must raise', () => {
  it.each([...raisingPhrases, ...everydayPhrases, ...trickyPhrases])('%s', (text, expected) => {
    expect(findings(text)).toMatchObject(expected);
  });
});

describe('findings beside denials, other people, old facts and fears', () => {
  it.each(mixedPhrases)('%s', (text, expected) => {
    expect(findings(text)).toMatchObject(expected);
  });
});

describe.each(Object.entries(harmlessPhrases))('words that must not raise: %s', (_, texts) => {
  it.each(texts)('%s', (text) => {
    expect(findings(text)).toEqual({});
  });
});

describe('words of everyday that must not raise', () => {
  it.each(everydayHarmless)('%s', (text) => {
    expect(findings(text)).toEqual({});
  });
});

describe('who writes', () => {
  it.each<[text: string, writer: Writer, gait: string | undefined]>([
    ["My mother can't walk", 'patient', undefined],
    ["My mother can't walk", 'caregiver', 'cannot-walk'],
    ["My mother can't walk", null, 'cannot-walk'],
    ["Her mother can't walk because of MS", 'referrer', undefined],
    ['Husband reports she cannot walk', 'referrer', 'cannot-walk'],
    ['Her husband says the patient cannot walk', 'referrer', 'cannot-walk'],
    ['Her husband has MS and she cannot walk', 'referrer', 'cannot-walk'],
    ['My husband is here, cannot walk', 'patient', 'cannot-walk'],
    ['My husband is here, he cannot walk', 'patient', undefined],
  ])('%s (%s)', (text, writer, gait) => {
    expect(findings(text, writer).gait).toBe(gait);
  });
});

describe('sides', () => {
  it.each<[text: string, value: string]>([
    ['my left leg is weak', 'unilateral'],
    ['my left leg is weak. The weakness started today.', 'unilateral'],
    ['my left leg is weak and my right leg is weak', 'bilateral'],
    ['My left leg is weak. My right leg is weak.', 'bilateral'],
    ['weakness of the left and the right leg', 'bilateral'],
    ['My left leg is weak. My leg is so weak.', 'unilateral'],
    ['my left leg is weak and my arm is weak', 'side-unknown'],
    ['my leg is weak', 'side-unknown'],
    ['my legs are weak', 'bilateral'],
    ['one leg is weak', 'unilateral'],
    ['my leg is weak right now', 'side-unknown'],
    ['tengo débil la pierna derecha', 'unilateral'],
    ['las dos piernas flojas', 'bilateral'],
  ])('%s: %s', (text, value) => {
    expect(findings(text).limbWeakness).toBe(value);
  });
});

describe('several mentions of one finding', () => {
  it.each<[text: string, field: string, value: string]>([
    ['trouble urinating. I wet myself', 'bladderBowel', 'loss-of-control-or-retention'],
    ['I wet myself. trouble urinating', 'bladderBowel', 'loss-of-control-or-retention'],
    ['a band around my chest. Pain down my left leg', 'radicularPain', 'band'],
    ['Pain down my left leg. A band around my chest', 'radicularPain', 'band'],
    ['a band around my chest. Sciatica', 'radicularPain', 'side-unknown'],
    ['I stumble. I cannot walk', 'gait', 'cannot-walk'],
    ['I cannot walk. I stumble', 'gait', 'cannot-walk'],
  ])('%s: the gravest counts', (text, field, value) => {
    expect(findings(text)[field]).toBe(value);
  });

  it('numbness between the legs is no numbness of the legs', () => {
    expect(findings('numb between my legs')).toEqual({ saddleNumbness: 'yes' });
    expect(findings('numb between my legs. My left hand is numb')).toEqual({
      saddleNumbness: 'yes',
      sensoryChange: 'unilateral',
    });
  });
});

describe('onset, where the text gives one', () => {
  it.each<[text: string, days: number | null]>([
    ['my legs are weak', null],
    ['my legs are weak since yesterday', 1],
    ['since this morning my legs are weak', 0],
    ['my legs have been weak for two weeks', 14],
    ['my legs became weak 3 days ago', 3],
    ['for a month my legs have been weak', 30],
    ['desde ayer tengo debilidad', 1],
    ['hace 3 días tengo debilidad', 3],
    ['desde hace una semana, tengo debilidad', 7],
    ['hoy se me doblan las piernas', 0],
    ['hace dos años que tengo debilidad', 730],
    ['I have had a cold for a week, since yesterday my legs are weak', 1],
    ['my legs are weak. They became weak 2 days ago, legs so weak', 2],
  ])('%s: %s', (text, days) => {
    expect(readFreeText(text, 'patient')[0]?.onsetDays).toBe(days);
  });
});

it('reads nothing in an empty text', () => {
  expect(readFreeText('', 'patient')).toEqual([]);
});
