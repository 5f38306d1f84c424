import { describe, expect, it } from 'vitest';
import { highestLevel, requireLevelKept } from '../../../shared/domain/finding/linked-cases.ts';
import { withPair } from '../../../shared/domain/finding/pair.ts';
import { aCaseHeader, anId } from '../../support/records.ts';

type Urgency = 'emergent' | 'urgent' | 'routine';
/** @param outcome of a case that is closed */
const of = (urgency: Urgency, outcome?: 'treated' | 'duplicate') =>
  aCaseHeader({ urgency, status: outcome ? 'closed' : 'received', pageOnCall: false, outcome });

describe('the higher level of linked cases', () => {
  it.each([
    [of('routine'), [of('urgent')], 'urgent'],
    [of('urgent'), [of('routine')], 'urgent'],
    [of('routine'), [of('emergent', 'treated'), of('urgent')], 'urgent'],
    [of('routine'), [], 'routine'],
  ] as const)('is that of the open ones', (header, linked, level) => {
    expect(highestLevel(header, linked)).toBe(level);
  });

  it.each([
    [of('urgent'), [of('routine')], true],
    [of('urgent'), [of('routine'), of('emergent', 'treated')], true],
    [of('routine'), [of('urgent')], false],
    [of('urgent'), [of('urgent')], false],
    [of('urgent'), [of('routine', 'treated')], false],
    [of('urgent'), [], false],
    [of('routine'), [of('urgent', 'duplicate')], true],
    [of('routine'), [of('urgent', 'duplicate'), of('routine')], false],
  ] as const)('is not closed as the duplicate of a lower one', (header, linked, isRefused) => {
    const close = () => requireLevelKept(header, linked);
    if (isRefused) expect(close).toThrow(expect.objectContaining({ kind: 'unlawful-change' }));
    else expect(close).not.toThrow();
  });
});

describe('a linked case that was set aside', () => {
  const aside = { ...of('emergent'), setAsideAt: '2030-01-07T15:00:00.000Z' };

  it.each([[[aside]], [[aside, of('emergent', 'treated')]]])(
    'is brought back before another is closed as its duplicate',
    (linked) => {
      const close = () => requireLevelKept(of('emergent'), linked);
      expect(close).toThrow(
        expect.objectContaining({
          kind: 'unlawful-change',
          message: expect.stringMatching(/set aside.*Bring it back first/),
        }),
      );
    },
  );

  it('holds up nothing where another stays that is as urgent', () => {
    expect(() => requireLevelKept(of('emergent'), [aside, of('emergent')])).not.toThrow();
  });
});

describe('a header', () => {
  const ids = Array.from({ length: 7 }, (_, at) => anId('int', at + 2));
  const all = ids.reduce((header, id) => withPair(header, id, 'possible'), aCaseHeader());

  it('names the five most urgent possible doubles, else the newest, each once', () => {
    expect(all.possibleDuplicates).toEqual(ids.toReversed().slice(0, 5));
    const ranks = new Map(ids.map((id, at) => [id, at === 0 ? 3 : 1]));
    const ranked = ids.reduce((header, id) => withPair(header, id, 'possible', ranks), aCaseHeader());
    expect(ranked.possibleDuplicates).toContain(ids[0]);
    expect(withPair(all, ids[6]!, 'possible').possibleDuplicates).toEqual(all.possibleDuplicates);
  });

  it('names a pair in one list, or in none', () => {
    const linked = withPair(all, ids[6]!, 'same');
    expect(linked).toMatchObject({ linked: [ids[6]], version: all.version + 1 });
    expect(linked.possibleDuplicates).not.toContain(ids[6]);
    const apart = withPair(linked, ids[6]!, 'different');
    expect(apart).not.toHaveProperty('linked');
  });
});
