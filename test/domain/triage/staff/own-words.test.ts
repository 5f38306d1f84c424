import { describe, expect, it } from 'vitest';
import type { StaffCase } from '../../../../shared/domain/triage/staff/staff-case.ts';
import { person, triaged } from '../support/builders.ts';
import { at, summarised, summaryOf } from '../support/staff-case.ts';

type Change = Record<string, unknown>;
type Row = [title: string, change: Change, line: string, changes?: Partial<StaffCase>];

const words = 'Call me back please, I cannot sleep.';

describe('the person’s own words', () => {
  it('stand first, the note behind them, as they were written', () => {
    const lines = summaryOf({ freeText: 'line one\nline two', note: '“no”' });
    expect(lines.slice(0, 2)).toEqual([
      'The patient (woman, 50) wrote in English: “line one\nline two”',
      'The referrer notes: ““no””',
    ]);
  });

  it.each<Row>([
    [
      'by somebody',
      { submittedBy: null, freeText: words, age: null, sex: 'other' },
      `Somebody of a person, age not known, wrote in English: “${words}”`,
    ],
    [
      'by a referrer',
      { submittedBy: 'referrer', freeText: words, sex: 'male' },
      `The referrer of a man, 50, wrote in English: “${words}”`,
    ],
    [
      'in no known language',
      { freeText: words },
      `The patient (woman, 50) wrote in language not known: “${words}”`,
      { language: null },
    ],
    [
      'of earlier answers',
      { freeText: words },
      'Earlier: “I cannot feel my legs”',
      { earlierWords: ['I cannot feel my legs'] },
    ],
    ['that have been read', { freeText: words }, 'These words have been read.', { areWordsRead: true }],
    [
      'with an interpreter',
      {},
      'Interpreter: book one before you call, Chinese.',
      { language: 'zh', needsInterpreter: true },
    ],
    [
      'to be translated',
      { language: 'zh', freeText: '我走不动路' },
      'Interpreter: book one before you call, Chinese, and have the words translated.',
      { language: 'zh', needsInterpreter: true },
    ],
  ])('%s', (_, change, line, changes) => {
    expect(summaryOf(change, changes)).toContain(line);
  });

  it.each([
    [true, 'A nurse must read this by Mon 23 Nov, 1:00 pm.'],
    [false, 'Not everything was understood: read at once. A nurse must read this by Mon 23 Nov, 1:00 pm.'],
  ])('say by when they are read; understood: %s', (wordsExplained, line) => {
    const input = person({ freeText: words });
    const result = { ...triaged(input), wordsExplained };
    expect(summarised(input, { triaged: { input, at, result } })).toContain(line);
  });

  it('are to be read now where no clock is known', () => {
    const input = person({ freeText: words });
    const { deadlines, ...result } = triaged(input);
    const unclocked = { ...result, wordsExplained: true, deadlines: { ...deadlines, readBy: null } };
    expect(summarised(input, { triaged: { input, at, result: unclocked } })).toContain('A nurse must read this now.');
  });
});
