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
  ])('%s (%s)', (text, writer, gait) => {
    expect(findings(text, writer).gait).toBe(gait);
  });
});

describe('sides', () => {
  it.each<[text: string, value: string]>([
    ['my left leg is weak', 'unilateral'],
    ['my left leg is weak. The weakness started today.', 'unilateral'],
    ['my left leg is weak and my right leg is weak', 'bilateral'],
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
  ])('%s: %s', (text, days) => {
    expect(readFreeText(text, 'patient')[0]?.onsetDays).toBe(days);
  });
});

it('reads nothing in an empty text', () => {
  expect(readFreeText('', 'patient')).toEqual([]);
});
