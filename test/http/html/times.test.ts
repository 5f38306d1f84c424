import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ago } from '../../../shared/http/html/ago.ts';
import { clockTime, clockWords } from '../../../shared/http/html/clock-time.ts';

const zone = 'America/New_York';
const now = Temporal.Instant.from('2026-11-22T07:26:00Z');

/** UTC, and what New York reads at 2:26 AM on Sunday, November 22. */
const times: [string, string][] = [
  ['2026-11-22T07:14:00Z', '2:14 AM'],
  ['2026-11-22T05:00:00Z', '12:00 AM'],
  ['2026-11-22T17:05:59Z', '12:05 PM'],
  ['2026-11-22T04:59:00Z', 'Saturday, November 21, 11:59 PM'],
  ['2026-11-23T07:14:00-00:00', 'Monday, November 23, 2:14 AM'],
];

describe('a time on a page', () => {
  it.each(times)('%s reads %s', (instant, words) => {
    expect(clockWords(instant, { now, zone }).replaceAll('\u00a0', ' ')).toBe(words);
  });

  it('tells machines the instant', () => {
    expect(String(clockTime('2026-11-22T02:14:00.123-05:00', { now, zone }))).toBe(
      '<time datetime="2026-11-22T07:14:00Z">2:14\u00a0AM</time>',
    );
  });

  it('is told by the clock of its day when clocks go back', () => {
    const night = Temporal.Instant.from('2026-11-01T05:20:00Z');
    const both = ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'].map((at) => clockWords(at, { now: night, zone }));
    expect(both).toEqual(['1:30\u00a0AM', '1:30\u00a0AM']);
  });
});

/** Seconds before now, and how people say it. */
const spans: [number, string][] = [
  [-5, 'just now'],
  [59, 'just now'],
  [60, '1 min ago'],
  [12 * 60 + 59, '12 min ago'],
  [3600, '1 h ago'],
  [3600 * 3 + 300, '3 h 5 min ago'],
  [3600 * 24, '1 day ago'],
  [3600 * 71, '2 days ago'],
];

describe('how long ago', () => {
  it.each(spans)('%i seconds is %s', (seconds, words) => {
    expect(ago(now.subtract({ seconds }).toString(), now)).toBe(words);
  });
});
