import { expect, it } from 'vitest';
import { findingsIn } from './support.ts';

const onsetOf = (text: string): number | null | undefined =>
  findingsIn(text).find(({ field }) => field === 'limbWeakness')?.onsetDays;

it.each<[text: string, days: number | null]>([
  ['my legs have been weak for 10 days', 10],
  ['my legs have been weak for 120 days', 120],
  ['my legs have been weak for a couple of weeks', 14],
  ['tengo las piernas débiles desde hace un par de semanas', 14],
  ['my legs have been weak for years', 730],
  ['my legs have been weak for months', 60],
  ['tengo las piernas débiles desde hace meses', 60],
  ['tengo las piernas débiles hace un mes', 30],
  ['my legs are weak, the week was long', null],
  ['some days my legs are weak', 3],
  ['my legs have been weak since 2015', 730],
  ['my legs have been weak since 2024', 730],
  ['my legs are weak since Monday', 7],
  ['my legs are weak since the day before yesterday', 1],
  ['tengo las piernas débiles desde antier', 2],
  ['my legs are weak since last month', 30],
  ['las piernas débiles desde que nací', 3650],
  ['my legs are as weak as today', null],
  ['tengo las piernas débiles hace un año, hoy igual', 365],
  ['tengo las piernas débiles desde hoy', 0],
  ['my legs are weak for 3 weeks and 2 days', 2],
  ['I have had cancer for 3 years but my legs are weak since yesterday', 1],
])('%s: %s days', (text, days) => {
  expect(onsetOf(text)).toBe(days);
});
