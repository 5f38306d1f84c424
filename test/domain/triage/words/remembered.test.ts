import { describe, expect, it, vi } from 'vitest';
import { remembered, rememberedWords } from '../../../../shared/domain/triage/words/remembered.ts';

const length = () => vi.fn((word: string) => word.length);

describe('an answer that is remembered', () => {
  it('is asked for once', () => {
    const find = length();
    const ask = remembered(find);
    expect([ask('leg'), ask('leg'), ask('foot')]).toEqual([3, 3, 4]);
    expect(find.mock.calls).toEqual([['leg'], ['foot']]);
  });

  it('is forgotten with all others where there is no more room', () => {
    const find = length();
    const ask = remembered(find, 2);
    for (const word of ['a', 'b', 'a', 'b', 'c', 'c', 'a']) ask(word);
    expect(find.mock.calls.flat()).toEqual(['a', 'b', 'c', 'a']);
  });

  it('is not kept where it should not be', () => {
    const find = length();
    const ask = remembered(find, 2, (word) => word !== 'secret');
    for (const word of ['a', 'secret', 'secret', 'a']) ask(word);
    expect(find.mock.calls.flat()).toEqual(['a', 'secret', 'secret']);
  });
});

describe('words of texts', () => {
  it('are remembered up to 24 letters', () => {
    const find = length();
    const ask = rememberedWords(find);
    for (const word of ['a'.repeat(24), 'a'.repeat(24), 'b'.repeat(25), 'b'.repeat(25)]) ask(word);
    expect(find).toHaveBeenCalledTimes(3);
  });

  it('are remembered by the thousand, not without end', () => {
    const find = length();
    const ask = rememberedWords(find);
    for (let number = 0; number < 4096; number += 1) ask(`word${number}`);
    ask('word0');
    expect(find).toHaveBeenCalledTimes(4096);
    ask('one more');
    ask('word0');
    expect(find).toHaveBeenCalledTimes(4098);
  });
});
