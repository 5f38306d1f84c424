import { load } from 'cheerio/slim';
import { describe, expect, test } from 'vitest';
import { faultSummary, faultsByField } from '../../shared/http/console/fault-summary.ts';
import { wordsOf } from '../../shared/http/console/fault-words.ts';

describe('what the API says is wrong', () => {
  test.each([
    [
      'bronx is closed on 2026-12-25. First open it on that holiday (POST /v1/clinics/bronx/openings), or take its closure back.',
      'bronx is closed on 2026-12-25. First open it on that holiday, or take its closure back.',
    ],
    [
      'These hours overlap with hours at manhattan (/weekly/0): nobody is at two clinics at once.',
      'These hours overlap with hours at manhattan: nobody is at two clinics at once.',
    ],
    ['There is no such practitioner; see /v1/practitioners.', 'There is no such practitioner.'],
    ['Call them first and log it with POST /v1/cases/{id}/contact, or wait.', 'Call them first and log it, or wait.'],
    ['Say that it replaces the hours of its day (replacesHours).', 'Say that it replaces the hours of its day.'],
    ['It is closed (Thanksgiving) and (see above).', 'It is closed (Thanksgiving) and (see above).'],
    ['is required: one of phone, video', 'choose one'],
    ['is required', 'is not filled in yet'],
    ['must have at least one entry', 'choose at least one'],
    ['is not an instant that exists; write it like 2026-11-26T08:00:00-05:00', 'is not a date and time that exists'],
    ['must not lie before from', 'must not lie before the first date'],
  ])('is told to people without what is for programs: %s', (detail, words) => {
    expect(wordsOf(detail)).toBe(words);
  });
});

const refusedFor = (...errors: { pointer: string; detail: string }[]) => ({
  problem: { type: '/problems/invalid-input', title: 'Invalid input', status: 422, detail: 'Some.', errors },
});

describe('a summary of faults', () => {
  test('tells all faults of a field, and those of no field of the form by a name that people read', () => {
    const refused = refusedFor(
      { pointer: '/from', detail: 'is required' },
      { pointer: '/from', detail: 'There is a gap.' },
      { pointer: '/releaseHours', detail: 'must be a number' },
      { pointer: '', detail: 'The whole is wrong.' },
    );
    expect(faultsByField(refused).from).toBe('is not filled in yet; There is a gap.');
    const summary = load(faultSummary(refused, { from: 'First day' })?.toString() ?? '');
    expect(
      summary('li')
        .map((_, each) => summary(each).text())
        .get(),
    ).toEqual([
      'First day: is not filled in yet; There is a gap.',
      'Release hours: write a number, such as 2',
      'The whole is wrong.',
    ]);
    expect(summary('a').attr('href')).toBe('#from');
  });

  test('has the focus also where no fault has a place to go to', () => {
    for (const errors of [[], [{ pointer: '/other', detail: 'is wrong' }]]) {
      const summary = load(faultSummary(refusedFor(...errors), {})?.toString() ?? '');
      expect(summary('[data-focus][tabindex="-1"] li').text()).not.toBe('');
    }
  });
});
