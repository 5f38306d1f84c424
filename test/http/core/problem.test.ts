import { expect, it } from 'vitest';
import { slotId } from '../../../shared/domain/booking/slot.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import { problemOf } from '../../../shared/http/core/problem.ts';
import { tuesdayAtNine } from '../../support/histories.ts';

it('free times of a refusal are presented as slots, each in its own zone, beside its other members', () => {
  const alternatives = [
    { ...tuesdayAtNine, zone: 'America/New_York' },
    { ...tuesdayAtNine, zone: 'America/Chicago', distanceMiles: 3 },
  ];
  const { problem } = problemOf(new Refusal('time-taken', 'Taken.', { reason: 'busy', alternatives }));
  expect(problem).toMatchObject({
    type: 'urn:spinebridge:problem:time-taken',
    status: 409,
    reason: 'busy',
    alternatives: [
      { slotId: slotId(tuesdayAtNine), start: '2026-11-24T09:00:00-05:00' },
      { slotId: slotId(tuesdayAtNine), start: '2026-11-24T08:00:00-06:00', distanceMiles: 3 },
    ],
  });
  expect(problem.alternatives?.every((slot) => !('zone' in slot))).toBe(true);
});

it('a refusal without any has none, and one that found none has an empty list', () => {
  expect(problemOf(new Refusal('not-found', 'x')).problem).not.toHaveProperty('alternatives');
  expect(problemOf(new Refusal('time-taken', 'x', { alternatives: [] })).problem.alternatives).toEqual([]);
});
