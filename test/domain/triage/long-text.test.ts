import { describe, expect, it } from 'vitest';
import { FREE_TEXT_LIMIT } from '../../../shared/domain/triage/input.ts';
import { stretchesOf } from '../../../shared/domain/triage/long-text.ts';

const text = (length: number): string => Array.from({ length: length / 5 }, (_, i) => String(10_000 + i)).join('');

describe('the stretches of a text', () => {
  it.each([
    ['none', undefined],
    ['no text', 7],
    ['a short one', 'x'],
    ['one as long as can be', text(4000)],
  ])('%s: it alone', (_, given) => {
    expect(stretchesOf(given)).toEqual([given]);
  });

  it('are the text itself, its end, and what lies between, each short enough to be kept', () => {
    const long = text(12_000);
    const [whole, end, ...between] = stretchesOf(long) as string[];
    expect(whole).toBe(long);
    expect(end).toBe(`… ${long.slice(-3998)}`);
    expect(between.map((each) => each.length)).toEqual([FREE_TEXT_LIMIT, FREE_TEXT_LIMIT]);
  });

  it('leave no hundred characters out, wherever they stand', () => {
    const long = text(30_000);
    const [, ...stretches] = stretchesOf(long) as string[];
    const kept = [long.slice(0, FREE_TEXT_LIMIT), ...stretches];
    for (let at = 0; at + 100 <= long.length; at += 50)
      expect(kept.some((each) => each.includes(long.slice(at, at + 100)))).toBe(true);
  });

  it('begin with a sentence, for what denies a finding stands before it', () => {
    const denied = 'No weakness, no numbness, and I never lost control of my bladder.';
    const stretches = stretchesOf(Array.from({ length: 300 }, () => denied).join(' ')).slice(1) as string[];
    expect(stretches.map((each) => each.slice(0, 13))).toEqual(stretches.map(() => '… No weakness'));
  });

  it('are twelve at most', () => {
    expect(stretchesOf(text(250_000))).toHaveLength(12);
  });

  it('hold no half of a character', () => {
    const stretches = stretchesOf(`x${'💥'.repeat(5000)}`).slice(1) as string[];
    expect(stretches.every((each) => each.isWellFormed())).toBe(true);
  });
});
