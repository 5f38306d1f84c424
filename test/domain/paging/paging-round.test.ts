import { describe, expect, test } from 'vitest';
import {
  endRound,
  type PageDelivery,
  PagingRound,
  withDeliveries,
  withStep,
} from '../../../shared/domain/paging/paging-round.ts';
import { aRound } from '../../support/paging-records.ts';

const at = '2026-11-23T14:00:05.000Z';
const nextAt = '2026-11-23T14:30:00.000Z';
const told = (changes: Partial<PageDelivery> = {}): PageDelivery => ({
  recipientId: 'nurse-1',
  channel: 'sms',
  at,
  result: 'sent',
  ...changes,
});

/** A round after so many pages, the first among them. */
function roundAfter(pages: number): PagingRound {
  let round = aRound();
  while (round.step < pages) round = withStep(round, at, nextAt);
  return round;
}

describe('one more page', () => {
  test('counts step and version, and names when the next is due', () => {
    const round = aRound();
    expect(withStep(round, at, nextAt)).toEqual({
      ...round,
      version: 2,
      step: 2,
      nextAt,
      steps: [...round.steps, { step: 2, at, deliveries: [] }],
    });
  });

  test('of many drops the middle: the first eight and the latest twenty-four are kept, and the count goes on', () => {
    expect(roundAfter(32).steps.map(({ step }) => step)).toEqual(Array.from({ length: 32 }, (_, n) => n + 1));
    const long = roundAfter(100);
    expect(long.step).toBe(100);
    expect(long.steps.map(({ step }) => step)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8],
      ...Array.from({ length: 24 }, (_, n) => n + 77),
    ]);
  });
});

describe('what became of a step', () => {
  test('is written down with it, and nowhere else', () => {
    const round = roundAfter(2);
    const next = withDeliveries(round, 1, [told(), told({ channel: 'email', result: 'failed' })]);
    expect(next.version).toBe(round.version + 1);
    expect(next.steps).toEqual([
      { ...round.steps[0], deliveries: [told(), told({ channel: 'email', result: 'failed' })] },
      round.steps[1],
    ]);
    expect(PagingRound.parse(next)).toEqual(next);
  });

  test('told once more replaces what was told before of the same person and channel', () => {
    const failed = withDeliveries(aRound(), 1, [told(), told({ channel: 'email', result: 'failed' })]);
    const later = told({ channel: 'email', at: '2026-11-23T14:01:00.000Z' });
    expect(withDeliveries(failed, 1, [later]).steps[0]?.deliveries).toEqual([told(), later]);
  });

  test('told again the same way changes nothing, so that a repeat writes nothing', () => {
    const round = withDeliveries(aRound(), 1, [told()]);
    expect(withDeliveries(round, 1, [told({ at: '2026-11-23T14:09:00.000Z' })])).toBe(round);
    expect(withDeliveries(round, 1, [])).toBe(round);
  });

  test('is dropped where the step is not kept any more, or never was', () => {
    const long = roundAfter(100);
    expect(withDeliveries(long, 50, [told()])).toBe(long);
    expect(withDeliveries(long, 101, [told()])).toBe(long);
  });

  test('is written down after the round has ended, too: whoever was told was told', () => {
    const over = endRound(aRound(), 'acknowledged', 'nurse-1', at);
    expect(withDeliveries(over, 1, [told()])).toMatchObject({ ended: over.ended, steps: [{ deliveries: [told()] }] });
  });
});

describe('the end of a round', () => {
  test.each(['acknowledged', 'booked', 'overridden', 'lowered', 'raised', 'withdrawn'] as const)(
    '%s: says how, who and when',
    (how) => {
      const ended = endRound(aRound(), how, 'nurse-1', at);
      expect(ended).toEqual({ ...aRound(), version: 2, ended: { at, how, by: 'nurse-1' } });
      expect(PagingRound.parse(ended)).toEqual(ended);
    },
  );

  test('comes once: it stays as it ended', () => {
    const ended = endRound(aRound(), 'acknowledged', 'nurse-1', at);
    expect(endRound(ended, 'withdrawn', 'system', nextAt)).toBe(ended);
  });
});

describe('a round of a practice where everybody is told at every step', () => {
  test('stays small, and names whom its latest steps told', () => {
    const everybody = (step: number) =>
      Array.from({ length: 70 }, (_, n) =>
        told({ recipientId: `front-desk-manhattan-person-${n}`, at: `step ${step}` }),
      );
    let round = aRound({ step: 0, steps: [] });
    for (let step = 1; step <= 40; step++) round = withDeliveries(withStep(round, at, nextAt), step, everybody(step));
    expect(JSON.stringify(round).length).toBeLessThan(30_000);
    expect(round.steps.at(-1)?.deliveries).toEqual(everybody(40));
    expect(round.steps).toHaveLength(32);
  });

  test('takes the messages of a hundred times as many', () => {
    const crowd = Array.from({ length: 7000 }, (_, n) => told({ recipientId: `person-${n}` }));
    expect(JSON.stringify(withDeliveries(aRound(), 1, crowd)).length).toBeLessThan(30_000);
  });
});
