import { describe, expect, it } from 'vitest';
import { findingsIn, valuesIn } from './support.ts';

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
    expect(valuesIn(text).limbWeakness).toBe(value);
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
    expect(valuesIn(text)[field]).toBe(value);
  });

  it('numbness between the legs is no numbness of the legs', () => {
    expect(valuesIn('numb between my legs')).toEqual({ saddleNumbness: 'yes' });
    expect(valuesIn('numb between my legs. My left hand is numb')).toEqual({
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
    expect(findingsIn(text)[0]?.onsetDays).toBe(days);
  });
});

it('reads nothing in an empty text', () => {
  expect(findingsIn('')).toEqual([]);
});
