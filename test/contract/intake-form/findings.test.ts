import { describe, expect, it, test } from 'vitest';
import { formBody } from '../../../shared/contract/intake-form/form-body.ts';
import type { Answers } from '../../../shared/contract/intake-form/form-state.ts';

const today = '2026-11-27';
const bodyOf = (answers: Answers) => formBody(answers, 'en', today);
const symptomsOf = (answers: Answers) => (bodyOf(answers).clinical as { symptoms?: unknown } | undefined)?.symptoms;

describe('a core answer', () => {
  it.each<[field: string, option: string, symptoms: object]>([
    ['gait', 'cannot-walk', { gait: { value: 'cannot-walk' } }],
    ['gait', 'new-unsteady', { gait: { value: 'new-unsteady' } }],
    ['gait', 'normal', { gait: { value: 'normal' } }],
    ['gait', 'unknown', { gait: { value: 'unknown' } }],
    ['bladder', 'loss-of-control-or-retention', { bladderBowel: { value: 'loss-of-control-or-retention' } }],
    ['bladder', 'new-change', { bladderBowel: { value: 'new-change' } }],
    ['bladder', 'normal', { bladderBowel: { value: 'normal' } }],
    ['bladder', 'unknown', { bladderBowel: { value: 'unknown' } }],
    ['saddle', 'yes', { saddleNumbness: { value: 'yes' } }],
    ['saddle', 'no', { saddleNumbness: { value: 'no' } }],
    ['saddle', 'unknown', { saddleNumbness: { value: 'unknown' } }],
    ['weakness', 'bilateral', { limbWeakness: { value: 'bilateral' } }],
    ['weakness', 'unilateral', { limbWeakness: { value: 'unilateral' } }],
    ['weakness', 'side-unknown', { limbWeakness: { value: 'side-unknown' } }],
    ['weakness', 'none', { limbWeakness: { value: 'none' } }],
    ['weakness', 'unknown', { limbWeakness: { value: 'unknown' } }],
    ['sensory', 'yes', { sensoryChange: { value: 'side-unknown' } }],
    ['sensory', 'no', { sensoryChange: { value: 'none' } }],
    ['sensory', 'unknown', { sensoryChange: { value: 'unknown' } }],
    ['radicular', 'bilateral', { radicularPain: { value: 'bilateral' } }],
    ['radicular', 'band', { radicularPain: { value: 'band' } }],
    ['radicular', 'unilateral', { radicularPain: { value: 'unilateral' } }],
    ['radicular', 'side-unknown', { radicularPain: { value: 'side-unknown' } }],
    ['radicular', 'none', { radicularPain: { value: 'none' } }],
    ['radicular', 'unknown', { radicularPain: { value: 'unknown' } }],
  ])('%s: %s', (field, option, symptoms) => expect(symptomsOf({ [field]: option })).toEqual(symptoms));
});

describe('when it started', () => {
  it.each<[start: string, days: number | null]>([
    ['today', 0],
    ['yesterday', 1],
    ['3-7-days', 3],
    ['1-2-weeks', 8],
    ['over-2-weeks', 15],
    ['over-3-months', 90],
    ['unknown', null],
  ])('%s is told by its latest day', (start, onsetDays) => {
    expect(symptomsOf({ gait: 'new-unsteady', 'gait.start': start })).toEqual({
      gait: { value: 'new-unsteady', onsetDays },
    });
    expect(symptomsOf({ pain: 'yes', 'pain.start': start })).toEqual({
      backOrNeckPain: 'yes',
      painOnsetDays: onsetDays,
    });
  });

  it.each<[name: string, answers: Answers, days: number | null | undefined]>([
    ['an earlier date', { 'gait.on.month': '11', 'gait.on.day': '1', 'gait.on.year': '2026' }, 8],
    ['a later date', { 'gait.on.month': 'Nov', 'gait.on.day': '25', 'gait.on.year': '2026' }, 2],
    ['a day without its year', { 'gait.on.month': 'noviembre', 'gait.on.day': '26' }, 1],
    ['a day that is yet to come this year', { 'gait.on.month': '12', 'gait.on.day': '24' }, 8],
    ['a month, by its latest day', { 'gait.on.month': '11', 'gait.on.year': '2026' }, 0],
    ['a date that is yet to come', { 'gait.on.month': '12', 'gait.on.day': '1', 'gait.on.year': '2026' }, 8],
    ['a date that is none', { 'gait.on.month': '2', 'gait.on.day': '30', 'gait.on.year': '2026' }, 8],
  ])('of a choice and %s the later counts', (_, answers, onsetDays) =>
    expect(symptomsOf({ gait: 'new-unsteady', 'gait.start': '1-2-weeks', ...answers })).toEqual({
      gait: { value: 'new-unsteady', onsetDays },
    }),
  );

  test('a date counts where nothing was chosen, or the choice was not sure', () => {
    const on = { 'gait.on.month': '11', 'gait.on.day': '20', 'gait.on.year': '2026' };
    for (const start of [{}, { 'gait.start': 'unknown' }])
      expect(symptomsOf({ gait: 'cannot-walk', ...start, ...on })).toEqual({
        gait: { value: 'cannot-walk', onsetDays: 7 },
      });
  });
});

describe('how it went on', () => {
  it.each<[start: string, sudden: string | undefined, now: string | undefined, course: string | undefined]>([
    ['today', 'yes', 'same', 'sudden'],
    ['1-2-weeks', 'yes', 'better', 'sudden'],
    ['unknown', 'yes', 'same', 'sudden'],
    ['today', 'unknown', 'better', 'unknown'],
    ['today', undefined, 'better', undefined],
    ['today', 'no', 'worse', 'progressive'],
    ['today', 'no', 'same', 'stable'],
    ['today', 'no', 'better', 'improving'],
    ['today', 'no', 'varies', 'unknown'],
    ['today', 'no', 'unknown', 'unknown'],
    ['today', 'no', undefined, undefined],
    ['over-2-weeks', 'yes', 'same', 'stable'],
    ['over-3-months', undefined, 'better', 'improving'],
  ])('%s, sudden %s, now %s', (start, sudden, now, course) => {
    const answers = {
      weakness: 'unilateral',
      'weakness.start': start,
      ...(sudden && { 'weakness.sudden': sudden }),
      ...(now && { 'weakness.now': now }),
    };
    const { limbWeakness } = symptomsOf(answers) as { limbWeakness: { course?: string } };
    expect(limbWeakness.course).toBe(course);
  });
});

describe('where it is numb', () => {
  it.each<[zones: string[], value: string, saddle?: string]>([
    [['left-arm'], 'unilateral'],
    [['right-arm', 'right-leg'], 'unilateral'],
    [['left-arm', 'right-leg'], 'bilateral'],
    [['trunk'], 'bilateral'],
    [['left-leg', 'trunk'], 'bilateral'],
    [['seat'], 'bilateral', 'yes'],
  ])('%s', (zones, value, saddle = 'no') => {
    const symptoms = symptomsOf({ saddle: 'no', sensory: 'yes', 'sensory.where': zones });
    expect(symptoms).toMatchObject({ sensoryChange: { value }, saddleNumbness: { value: saddle } });
  });

  test('a numb seat began when the numbness did, unless it was told before', () => {
    const numb = { sensory: 'yes', 'sensory.where': ['seat'], 'sensory.start': '3-7-days' };
    expect(symptomsOf({ saddle: 'unknown', ...numb })).toMatchObject({
      saddleNumbness: { value: 'yes', onsetDays: 3 },
    });
    expect(symptomsOf({ saddle: 'yes', 'saddle.start': 'today', ...numb })).toMatchObject({
      saddleNumbness: { value: 'yes', onsetDays: 0 },
    });
  });
});
