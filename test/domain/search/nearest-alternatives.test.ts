import { describe, expect, it } from 'vitest';
import { nearestAlternatives } from '../../../shared/domain/search/slot-order.ts';
import { slot, time, tuesday } from '../booking/fixtures.ts';

const open = (local: string, practitionerId = 'alder', clinicId = 'east') =>
  slot(`${tuesday}T${local}`, 20, { practitionerId, clinicId });
const refused = open('10:00');

const nearest = (slots: ReturnType<typeof open>[], count = 3): string[] =>
  nearestAlternatives(refused, slots, count).map(
    (each) => `${time(each.start)} ${each.practitionerId} ${each.clinicId}`,
  );

describe('the nearest free times to a refused one', () => {
  it.each<[string, ReturnType<typeof open>[], string[]]>([
    [
      'earlier or later alike, at most three',
      [open('09:00'), open('09:40'), open('10:20'), open('10:40'), open('11:00')],
      ['09:40 alder east', '10:20 alder east', '10:40 alder east'],
    ],
    [
      'the same practitioner first at equal distance, though later',
      [open('09:40', 'birch'), open('10:20')],
      ['10:20 alder east', '09:40 birch east'],
    ],
    [
      'somebody else at the very time before the same practitioner at another',
      [open('10:20'), open('10:00', 'birch')],
      ['10:00 birch east', '10:20 alder east'],
    ],
    [
      'then the same clinic, then the earlier, then by name',
      [open('10:20', 'cedar'), open('10:20', 'birch'), open('09:40', 'cedar', 'west'), open('09:40', 'cedar')],
      ['09:40 cedar east', '10:20 birch east', '10:20 cedar east'],
    ],
    ['never the refused time itself', [open('10:00'), open('10:00', 'alder', 'west')], []],
    ['none where none is free', [], []],
  ])('%s', (_, slots, expected) => {
    expect(nearest(slots)).toEqual(expected);
    expect(nearest([...slots].reverse())).toEqual(expected);
  });

  it('gives as many as asked for', () => {
    expect(nearest([open('09:00'), open('09:40')], 1)).toEqual(['09:40 alder east']);
  });
});
