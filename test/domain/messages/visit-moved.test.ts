import { expect, test } from 'vitest';
import { visitMovedEvent } from '../../../shared/domain/messages/visit-moved.ts';
import { aCaseHeader, anId, aSlot, monday } from '../../support/records.ts';

const slot = aSlot();
const [elsewhere, by] = [{ clinicId: 'somewhere-else' }, { practitionerId: 'somebody-else' }];
const later = { start: slot.start + 60 };

test.each([
  ['later', later, undefined, undefined],
  ['to somebody else', by, 'same-time', undefined],
  ['to somebody else, later', { ...by, ...later }, 'moved', undefined],
  ['to another clinic', elsewhere, undefined, 'same-time'],
  ['to another clinic, later', { ...elsewhere, ...later }, undefined, 'moved'],
  ['to another clinic and somebody else', { ...elsewhere, ...by }, 'moved', 'same-time'],
  ['to all else', { ...elsewhere, ...by, ...later }, 'moved', 'moved'],
])('a visit that was moved %s', (_, change, handOver, newPlace) => {
  const stamp = { ids: { next: () => anId('evt'), code: () => '7KQ4-M2XD' }, now: monday };
  const after = { appointmentId: anId('apt'), version: 2, slot: { ...slot, ...change } };
  const event = visitMovedEvent(stamp, aCaseHeader(), { slot }, after);
  expect([event.handOver, event.newPlace]).toEqual([handOver, newPlace]);
});
