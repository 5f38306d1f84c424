import { describe, expect, it } from 'vitest';
import { knowledge } from '../../../../../shared/domain/triage/words/knowledge.ts';
import { annotate } from '../../../../../shared/domain/triage/words/phrases/annotate.ts';
import type { Searchable } from '../../../../../shared/domain/triage/words/phrases/match.ts';
import { search } from '../../../../../shared/domain/triage/words/phrases/search.ts';
import { tokenise } from '../../../../../shared/domain/triage/words/text/tokenise.ts';
import { toyReader } from './toy-reader.ts';

/** How often a search looks at a word of the text. */
const looksAt = (text: Searchable, searched: (text: Searchable) => unknown): number => {
  let looks = 0;
  const places = new Proxy([...text.places], {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  searched({ ...text, places });
  return looks;
};

const looks = (text: string): number => {
  const known = knowledge();
  const ready = annotate(tokenise(text, 'blank'), known);
  return looksAt(ready, (there) => [search(known.mentions, there), search(known.cues, there)]);
};

/** A thousand words, the same again and again. */
const thousandOf = (words: string): string => `${words} `.repeat(Math.ceil(1000 / words.split(' ').length));

describe('the work of a search grows with the text and no faster', () => {
  it.each([
    'no',
    'legs',
    'cannot walk',
    'my legs are weak and numb',
    'if i cannot walk',
    'call if my legs are numb,',
    'not in my legs or',
    'pain pain leg down',
    'went away it was legs numb in 2015',
    'no puedo mover las piernas ni orinar',
    'i do not feel it when i wipe with paper',
  ])('%s', (words) => {
    const thousand = thousandOf(words);
    expect(looks(thousand + thousand)).toBeLessThanOrEqual(2.05 * looks(thousand));
  });

  it('a phrase of which a part is nowhere in the text costs nothing', () => {
    const { annotated, searched } = toyReader({}, ['leg .. weak']);
    expect(looksAt(annotated('leg leg leg'), searched)).toBe(0);
    expect(looksAt(annotated('leg weak'), searched)).toBeGreaterThan(0);
  });

  it('a part that was sought in vain is not sought again', () => {
    const work = (parts: number): number => {
      const { annotated, searched } = toyReader({ LIST: { words: 'zz' } }, [`${'LIST .. '.repeat(parts)}end`]);
      return looksAt(annotated(`end ${'zz '.repeat(60)}`), searched);
    };
    expect(work(4)).toBeGreaterThan(100);
    expect(work(8)).toBeLessThan(3 * work(4));
  });
});
