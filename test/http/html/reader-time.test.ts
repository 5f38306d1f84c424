import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { epochMinuteOf } from '../../../shared/domain/core/local-time.ts';
import { dayWords, timeWords, whenMarked, whenWords } from '../../../shared/http/html/reader-time.ts';

const zone = 'America/New_York';
const minute = (instant: string): number => epochMinuteOf(Temporal.Instant.from(instant));

describe('a time as its reader writes it', () => {
  it('names weekday, date, hour and part of day in the language of the page', () => {
    const start = minute('2026-11-27T14:00:00-05:00');
    expect(whenWords(start, { language: 'en', zone })).toBe('Friday, November 27, 2:00\u00a0PM');
    expect(whenWords(start, { language: 'es', zone })).toBe('viernes 27 de noviembre, 2:00\u00a0p.\u00a0m.');
    expect(dayWords(start, { language: 'es', zone })).toBe('viernes 27 de noviembre');
  });

  it.each([
    ['2026-11-27T00:05:00-05:00', '12:05\u00a0AM'],
    ['2026-11-27T11:59:00-05:00', '11:59\u00a0AM'],
    ['2026-11-27T12:00:00-05:00', '12:00\u00a0PM'],
  ])('tells midnight from noon: %s', (instant, words) => {
    expect(timeWords(minute(instant), { language: 'en', zone })).toBe(words);
  });

  it('follows the clock of the clinic across its changes', () => {
    expect(whenWords(minute('2026-10-31T18:00:00Z'), { language: 'en', zone })).toBe(
      'Saturday, October 31, 2:00\u00a0PM',
    );
    expect(whenWords(minute('2026-11-01T19:00:00Z'), { language: 'en', zone })).toBe(
      'Sunday, November 1, 2:00\u00a0PM',
    );
  });

  it('marks it as an instant for machines', () => {
    expect(String(whenMarked(minute('2026-11-27T19:00:00Z'), { language: 'en', zone }))).toBe(
      '<time datetime="2026-11-27T19:00:00Z">Friday, November 27, 2:00\u00a0PM</time>',
    );
  });
});
