import { describe, expect, it } from 'vitest';
import { everydayHarmless } from './everyday-harmless.ts';
import { everydayPhrases } from './everyday-phrases.ts';
import { harmlessPhrases } from './harmless-phrases.ts';
import { mixedPhrases } from './mixed-phrases.ts';
import { raisingPhrases } from './raising-phrases.ts';
import { valuesIn } from './support.ts';
import { trickyPhrases } from './tricky-phrases.ts';

describe('words that must raise', () => {
  it.each([...raisingPhrases, ...everydayPhrases, ...trickyPhrases])('%s', (text, expected) => {
    expect(valuesIn(text)).toMatchObject(expected);
  });
});

describe('findings beside denials, other people, old facts and fears', () => {
  it.each(mixedPhrases)('%s', (text, expected) => {
    expect(valuesIn(text)).toMatchObject(expected);
  });
});

describe.each(Object.entries(harmlessPhrases))('words that must not raise: %s', (_, texts) => {
  it.each(texts)('%s', (text) => {
    expect(valuesIn(text)).toEqual({});
  });
});

describe('what somebody cannot do beside something about the legs', () => {
  it.each([
    'no puedo dormir y me duelen las piernas',
    'no puedo trabajar por el dolor de piernas',
    'no puedo orinar desde ayer y tengo las piernas dormidas',
    "I can't pee and my legs are numb",
  ])('is not that they cannot walk: %s', (text) => {
    expect(valuesIn(text)).not.toHaveProperty('gait');
  });
});

describe('words of everyday that must not raise', () => {
  it.each(everydayHarmless)('%s', (text) => {
    expect(valuesIn(text)).toEqual({});
  });
});
