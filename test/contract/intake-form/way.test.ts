import { describe, expect, it, test } from 'vitest';
import { formPages, wayThrough } from '../../../shared/contract/intake-form/form-pages.ts';
import type { Answers, FormState } from '../../../shared/contract/intake-form/form-state.ts';
import { isFinishing, moved } from '../../../shared/contract/intake-form/moves.ts';
import { nextPage, previousPage } from '../../../shared/contract/intake-form/way.ts';

const wayOf = (answers: Answers) => wayThrough(answers).pages.map(({ id }) => id);

/** Nobody has anything. */
const calm: Answers = { who: 'patient', cancer: 'none', pain: 'no', surgery: 'no', mri: 'no', coverage: 'medicaid' };

test('a page that an answer leads to names the page of that answer', () => {
  for (const page of formPages) expect(page.of !== undefined, page.id).toBe(page.asked !== undefined);
});

test('danger is asked first and identity late, in the order of the steps', () => {
  expect(wayOf(calm)).toEqual(
    'who cancer gait bladder saddle weakness sensory radicular pain fever infection weight surgery mri words name birth reach home insurance visit check'.split(
      ' ',
    ),
  );
  const steps = formPages.map(({ step }) => step);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(new Set(steps)).toEqual(new Set(Array.from({ length: 14 }, (_, at) => at + 1)));
});

describe('a page is asked where an answer leads to it', () => {
  it.each<[answers: Answers, asked: string[]]>([
    [{ cancer: 'current' }, ['cancer-site', 'chemo', 'treatment']],
    [{ cancer: 'unknown' }, ['cancer-site', 'chemo', 'treatment']],
    [{ gait: 'new-unsteady' }, ['gait-since']],
    [{ gait: 'cannot-walk' }, ['gait-since']],
    [{ gait: 'unknown' }, []],
    [{ bladder: 'new-change' }, ['bladder-since']],
    [{ saddle: 'yes' }, ['saddle-since']],
    [{ weakness: 'side-unknown' }, ['weakness-since']],
    [{ weakness: 'none' }, []],
    [{ sensory: 'yes' }, ['sensory-where', 'sensory-since']],
    [{ radicular: 'band' }, ['radicular-since']],
    [{ pain: 'unknown' }, ['pain-more', 'pain-kind']],
    [{ surgery: 'yes' }, ['postop']],
    [{ surgery: 'unknown' }, []],
    [{ mri: 'yes' }, ['mri-after']],
    [{ who: 'caregiver' }, ['carer']],
    [{ coverage: 'medicare' }, ['second-insurance']],
  ])('%j', (answers, asked) => {
    const without = new Set(wayOf(calm));
    expect(wayOf({ ...calm, ...answers }).filter((id) => !without.has(id))).toEqual(asked);
  });
});

test('what was answered on a page that is no longer asked stays in the form and counts no more', () => {
  const answers = { ...calm, gait: 'normal', 'gait.start': 'today', site: 'breast' };
  expect(wayThrough(answers).reached).not.toHaveProperty(['gait.start']);
  expect(wayThrough({ ...answers, gait: 'cannot-walk' }).reached).toHaveProperty(['gait.start'], 'today');
});

describe('from page to page', () => {
  test('on, back, and before the first page', () => {
    expect(nextPage(calm, 'start')).toBe('who');
    expect(nextPage(calm, 'who')).toBe('cancer');
    expect(nextPage(calm, 'nowhere')).toBe('who');
    expect(nextPage(calm, 'visit')).toBe('check');
    expect(nextPage(calm, 'check')).toBe('check');
    expect(previousPage(calm, 'fever')).toBe('pain');
    expect(previousPage(calm, 'who')).toBeUndefined();
  });

  const state: FormState = { answers: calm, at: 'gait' };

  it.each<[name: string, state: FormState, go: string, to: Partial<FormState>]>([
    ['on', state, 'next', { at: 'bladder' }],
    ['any other button goes on', state, 'hop', { at: 'bladder' }],
    ['back', state, 'back', { at: 'cancer' }],
    ['back before the first', { ...state, at: 'who' }, 'back', { at: 'start' }],
    ['the other language stays', { ...state, changing: true }, 'es', { at: 'gait', changing: true }],
    ['to a page from the check page', { ...state, at: 'check' }, 'change:gait', { at: 'gait', changing: true }],
    ['to a page from an emergency', { ...state, danger: true }, 'change:gait', { at: 'gait' }],
    ['to no page', state, 'change:moon', { at: 'gait' }],
    ['changed', { ...state, changing: true }, 'next', { at: 'check' }],
    ['back from a page that is changed', { ...state, changing: true }, 'back', { at: 'check' }],
    [
      'changed so that more is asked',
      { answers: { ...calm, gait: 'new-unsteady' }, at: 'gait', changing: true },
      'next',
      { at: 'gait-since', changing: true },
    ],
    [
      'changed so that more is asked later on',
      { answers: { ...calm, cancer: 'past', site: 'breast' }, at: 'cancer', changing: true },
      'next',
      { at: 'chemo', changing: true },
    ],
    [
      'changed beside what was left out before',
      { answers: { ...calm, cancer: 'past', mri: 'yes', 'mri.after': 'no' }, at: 'mri', changing: true },
      'next',
      { at: 'check' },
    ],
  ])('%s', (_, from, go, to) => {
    const { answers, ...rest } = moved(from, go);
    expect(rest).toEqual(to);
    expect(answers).toEqual(from.answers);
  });

  test('who goes back, changes the language, saves or wants to be called is not done with a page', () => {
    expect(['back', 'en', 'es', 'save', 'call', 'change:gait', 'next', 'hop'].filter(isFinishing)).toEqual([
      'next',
      'hop',
    ]);
  });
});
