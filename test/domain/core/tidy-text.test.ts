import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storableData, tidyData } from '../../../shared/domain/core/tidy-data.ts';
import { isVisible, tidyText } from '../../../shared/domain/core/tidy-text.ts';
import { propertyRuns } from '../../support/property-runs.ts';

describe('a text as its writer saw it', () => {
  test.each([
    ['blanks around', '  Ana\t\n', 'Ana'],
    ['no-break blanks around', '\u00a0Ana\u2003', 'Ana'],
    ['zero-width characters', 'A\u200bn\u2060a\ufeff', 'Ana'],
    ['a soft hyphen', 'blad\u00adder', 'bladder'],
    ['marks of direction', '\u202a(631) 555-0123\u202c\u200e', '(631) 555-0123'],
    ['isolates', '\u2066Ana\u2069', 'Ana'],
    ['tags', 'Ana\u{e0041}\u{e007f}', 'Ana'],
    ['control characters', 'A\u0000n\u0007a\u009f', 'Ana'],
    ['line breaks of every kind', 'a\r\nb\rc\u2028d\u2029e\u0085f\u000bg\u000ch', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['tabs inside', 'a\tb', 'a\tb'],
    ['letters and marks apart', 'Jose\u0301', 'José'],
    ['a joiner in Persian', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a joiner in Hindi', 'क्\u200dष', 'क्\u200dष'],
    ['a joiner in English', 'A\u200dn\u200ca', 'Ana'],
    ['a joiner at an end', 'می\u200c', 'می'],
    ['a lost letter', 'Garc\ufffda', 'Garc\ufffda'],
  ])('has no %s', (_, text, tidy) => {
    expect(tidyText(text)).toBe(tidy);
  });

  test('is tidy after the first time', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(texts, (text) => {
        expect(tidyText(tidyText(text))).toBe(tidyText(text));
      }),
      { numRuns: propertyRuns() },
    );
  });
});

describe('a text that can be seen', () => {
  test.each(['A', '李', '1', '-', '👤', 'م'])('%s can', (text) => expect(isVisible(text)).toBe(true));
  test.each(['', ' ', '\u3164', '\u2800', '\u115f', '\u0301', '\ufe0f', '\u200d'])('%j cannot', (text) =>
    expect(isVisible(text)).toBe(false),
  );
});

describe('data', () => {
  test('is tidied in every place, names of members and all else stay', () => {
    const data = { ' a ': [' b\u200b', 1, null, { c: ' d ' }], e: true };
    expect(tidyData(data)).toEqual({ ' a ': ['b', 1, null, { c: 'd' }], e: true });
  });

  test('that is nested without end is left as it is where nobody reads', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}" x "${']'.repeat(50_000)}`);
    expect(() => tidyData(deep)).not.toThrow();
  });

  test('loses the halves of characters that nothing can store', () => {
    expect(storableData({ a: ['x\ud800'] })).toEqual({ a: ['x\ufffd'] });
  });
});
