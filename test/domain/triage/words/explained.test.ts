import { expect, it } from 'vitest';
import { readWords } from '../../../../shared/domain/triage/words/read-words.ts';

const isExplained = (freeText: string, note = ''): boolean =>
  readWords({ freeText, note, submittedBy: 'patient' }).explained;

it.each([
  '',
  'Afternoons are best for me, and please call my work number.',
  'My legs are weak.',
  'Mi mamá no puede\ncaminar desde ayer',
  'No numbness, no weakness.',
  'I walk fine.',
  'When I was a kid I wet the bed.',
  'Should I call if my legs go numb?',
  'I cannot stand the traffic.',
])('every clinical word is understood: %s', (text) => {
  expect(isExplained(text)).toBe(true);
});

it.each([
  'My ankle has a will of its own.',
  'There is something about my bladder.',
  'la vejiga canta',
  'cant wlak since yestrday',
  'since yesterday everything is different',
  'my feet do as they please since Monday',
])('a person reads soon: %s', (text) => {
  expect(isExplained(text)).toBe(false);
});

it('one text that is not understood is enough', () => {
  expect(isExplained('My legs are weak.', 'There is something about her bladder.')).toBe(false);
});
