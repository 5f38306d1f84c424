import { expect, test } from 'vitest';
import { floodBegan } from '../../../shared/domain/cases/flood-window.ts';

const at = (clock: string) => `2026-11-23T${clock}.000Z`;
const now = at('14:00:00');

test.each<[string, string[], string]>([
  ['nothing came', [], now],
  ['one came, hours ago', [at('08:00:00')], at('08:00:00')],
  ['all came one upon the other', [at('13:10:00'), at('13:55:00'), at('13:35:00')], at('13:10:00')],
  ['one came hours before', [at('08:00:00'), at('13:55:00'), at('13:59:00')], at('13:55:00')],
  ['one came half an hour before', [at('13:25:00'), at('13:55:00')], at('13:55:00')],
  ['one came a second later than that', [at('13:25:01'), at('13:55:00')], at('13:25:01')],
  ['one came after the order', [at('14:00:01'), at('13:55:00')], at('13:55:00')],
])('where %s', (_, receivedAt, began) => {
  expect(floodBegan(receivedAt, now)).toBe(began);
});
