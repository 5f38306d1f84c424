import { describe, expect, test } from 'vitest';
import { answerLimits, noAnswerLimits } from '../../../shared/config/answer-limits.ts';
import { secondsUntilChange, withChangeNow } from '../../../shared/domain/cases/answer-limits.ts';
import { isSameAnswers } from '../../../shared/domain/cases/retriage.ts';
import { isSameData } from '../../../shared/domain/core/same-data.ts';
import { ClinicalAnswers } from '../../../shared/domain/triage/input.ts';
import { aClinicalRecord, monday } from '../../support/records.ts';

const now = monday.epochMilliseconds / 1000;
const changed = (...secondsAgo: number[]) =>
  aClinicalRecord({ answersAddedAt: secondsAgo.map((seconds) => now - seconds) });

describe('answers may be changed again', () => {
  test.each([
    ['never changed', [], 0],
    ['five times within the hour', [3000, 2000, 1000, 500, 1], 0],
    ['six times: when the first is an hour old', [3599, 2000, 1000, 500, 2, 1], 1],
    ['six times, the first an hour ago', [3600, 2000, 1000, 500, 2, 1], 0],
    ['six times at once', [0, 0, 0, 0, 0, 0], 3600],
    ['eight times, two of which raised the case', [3500, 3400, 3300, 2000, 1000, 500, 2, 1], 300],
  ])('%s', (_, secondsAgo, seconds) => {
    expect(secondsUntilChange(changed(...secondsAgo), monday, answerLimits)).toBe(seconds);
  });

  test('at once where limits are lifted', () => {
    expect(secondsUntilChange(changed(0, 0, 0, 0, 0, 0, 0), monday, noAnswerLimits)).toBe(0);
  });
});

test('only the changes of the last hour are remembered', () => {
  expect(withChangeNow(changed(7200, 3600, 3599, 10), monday)).toEqual([now - 3599, now - 10, now]);
  expect(withChangeNow(aClinicalRecord(), monday)).toEqual([now]);
});

describe('the same data', () => {
  test.each([
    [
      { a: 1, b: [{ c: null }] },
      { b: [{ c: null }], a: 1 },
    ],
    [{ a: 1, b: undefined }, { a: 1 }],
    [[], []],
  ])('%j and %j', (a, b) => expect(isSameData(a, b)).toBe(true));

  test.each([
    [{ a: 1 }, { a: '1' }],
    [{ a: null }, {}],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, undefined]],
    [{ 0: 1 }, [1]],
    [{}, null],
    [JSON.parse('{"__proto__": {}}'), {}],
  ])('are not %j and %j', (a, b) => expect(isSameData(a, b)).toBe(false));
});

test('answers are the same where they read so, whatever was left out or written in full', () => {
  const record = aClinicalRecord();
  const {
    age: _,
    sex: __,
    language: ___,
    submittedBy: ____,
    diagnoses: _d,
    note: _n,
    ...clinical
  } = record.triage.input;
  expect(isSameAnswers(record, ClinicalAnswers.parse(clinical))).toBe(true);
  const written = { cancerHistory: 'past', primarySite: 'breast', fever: 'unknown', exam: {} };
  const symptoms = { painNight: 'yes', painSeverity: 6, backOrNeckPain: 'yes', gait: { value: 'unknown' } };
  expect(isSameAnswers(record, ClinicalAnswers.parse({ symptoms, ...written }))).toBe(true);
  expect(isSameAnswers(record, ClinicalAnswers.parse({ symptoms, ...written, ecog: 1 }))).toBe(false);
});
