import { describe, expect, test } from 'vitest';
import { withCodes, withNote } from '../../../shared/domain/cases/added-words.ts';
import { listedFaults } from '../../../shared/domain/cases/listed-faults.ts';

describe('a note that is added', () => {
  test.each([
    ['to none', '', 'Pain.', 'Pain.'],
    ['to another', 'Pain.', 'Worse.', 'Pain.\n\nWorse.'],
    ['that stands there', 'Pain.\n\nWorse.', 'Worse.', 'Pain.\n\nWorse.'],
    ['that stands there in paragraphs', 'Pain.\n\nWorse.', 'Pain.\n\nWorse.', 'Pain.\n\nWorse.'],
    ['that stands there among others', 'Pain.\n\nWorse.\n\nCalled.', 'Pain.\n\nWorse.', 'Pain.\n\nWorse.\n\nCalled.'],
    ['that is only a part of what stands there', 'Pain at night.', 'Pain', 'Pain at night.\n\nPain'],
    ['that is empty', 'Pain.', '', 'Pain.'],
  ])('%s', (_, before, note, after) => {
    expect(withNote(before, note)).toBe(after);
  });

  test('is kept whole where both are too long: the beginning gives way', () => {
    const both = withNote('a'.repeat(3000), 'b'.repeat(2000));
    expect(both).toHaveLength(4000);
    expect(both.endsWith(`\n\n${'b'.repeat(2000)}`)).toBe(true);
  });

  test.each([101, 102, 103, 104])('never begins with half a character (%d letters behind emoji)', (letters) => {
    const both = withNote('😀'.repeat(1990), 'b'.repeat(letters));
    expect(both.isWellFormed()).toBe(true);
    expect(both.length).toBeGreaterThanOrEqual(3999);
    expect(both.length).toBeLessThanOrEqual(4000);
  });
});

test('codes that are added stand once, and of too many the oldest give way', () => {
  expect(withCodes(['C50.911'], ['C79.51', 'C50.911'])).toEqual(['C50.911', 'C79.51']);
  expect(withCodes(['G83.4', 'G83.4'], ['G83.4'])).toEqual(['G83.4', 'G83.4']);
  const many = Array.from({ length: 50 }, (_, n) => `Z${n}`);
  expect(withCodes(many, ['G83.4'])).toEqual([...many.slice(1), 'G83.4']);
});

test('a case lists a hundred faults at most, the first, each cut to a readable length', () => {
  const faults = Array.from({ length: 150 }, (_, n) => ({ pointer: `/${n}${'x'.repeat(500)}`, detail: 'is wrong' }));
  const listed = listedFaults([{ pointer: '/consent', detail: 'is required' }], faults);
  expect(listed).toHaveLength(100);
  expect(listed[0]?.pointer).toBe('/consent');
  expect(Math.max(...listed.map(({ pointer }) => pointer.length))).toBe(200);
  const [cut] = listedFaults([], [{ pointer: `/${'😀'.repeat(200)}`, detail: `x${'😀'.repeat(200)}` }]);
  expect(cut?.pointer.isWellFormed() && cut.detail.isWellFormed()).toBe(true);
});
