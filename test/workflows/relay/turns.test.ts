import { expect, test } from 'vitest';
import { nextTurn } from '../../../shared/workflows/relay/turns.ts';
import { nineOClock } from '../../support/told-case.ts';

const waits = (lane: 'page' | 'notice', attempts: number[]) =>
  attempts.map((each) => nineOClock.until(nextTurn(nineOClock, each, lane)).total('seconds'));

test('each wait is twice the last, up to five minutes for a page and an hour for a notice', () => {
  expect(waits('page', [0, 1, 2, 3, 10, 10_000])).toEqual([60, 120, 240, 300, 300, 300]);
  expect(waits('notice', [0, 1, 2, 3, 4, 5, 6, 10, 10_000])).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
});
