import { describe, expect, it } from 'vitest';
import { parseSlotId, slotId } from '../../../shared/domain/booking/slot.ts';
import { slot, tuesday } from './fixtures.ts';

const ten = slot(`${tuesday}T10:00`, 20);
const id = slotId(ten);

describe('slot ids', () => {
  it('are read back', () => {
    expect(parseSlotId(id)).toEqual(ten);
  });

  it.each([
    ['nothing', ''],
    ['words', 'ten o’clock'],
    ['too few parts', id.split('~').slice(1).join('~')],
    ['a part more', `${id}~1`],
    ['a start that is no whole number', id.replace('~20', '.5~20')],
    ['a length in other writing', id.replace(/~20$/, '~2e1')],
    ['a start after the year 9999', id.replace(String(ten.start), '4223371680')],
    ['a start before 1970', id.replace(String(ten.start), '-60')],
    ['capitals', id.replace('alder', 'Alder')],
  ])('refuses %s', (_, text) => {
    expect(parseSlotId(text)).toBeUndefined();
  });
});
