import { describe, expect, test } from 'vitest';
import { inCaseOrder, type ReferralEvent } from '../../../shared/domain/cases/referral-event.ts';
import { aReferralEvent } from '../../support/act-records.ts';
import { anId } from '../../support/records.ts';

const event = (number: number, type: string, changes: Partial<ReferralEvent> = {}) =>
  aReferralEvent({ place: number, eventId: anId('evt', number), type: `referral.${type}`, ...changes });
const orderOf = (...told: ReferralEvent[]) =>
  inCaseOrder(told).map(({ sequence, type }) => `${sequence} ${type.replace('referral.', '')}`);

describe('the events of a referral stand', () => {
  test('in the order in which the case changed, whenever each was told', () => {
    const closed = event(1, 'closed', { caseVersion: 3 });
    const acknowledged = event(2, 'acknowledged', { caseVersion: 2 });
    expect(orderOf(closed, acknowledged, event(3, 'received', { caseVersion: 1 }))).toEqual([
      '1 received',
      '2 acknowledged',
      '3 closed',
    ]);
  });

  test.each(['closed', 'declined', 'redirected', 'withdrawn'])(
    'with %s after the visits that it cancelled in the same change',
    (end) => {
      const change = { caseVersion: 4 };
      expect(orderOf(event(1, end, change), event(2, 'visit-changed', change))).toEqual([
        '1 visit-changed',
        `2 ${end}`,
      ]);
    },
  );

  test('by their time within one version, then by id', () => {
    const later = event(1, 'visit-changed', { caseVersion: 2, at: '2026-11-23T14:00:00.001Z' });
    const same = [event(3, 'seen', { caseVersion: 2 }), event(2, 'scheduled', { caseVersion: 2 })];
    expect(orderOf(later, ...same)).toEqual(['1 scheduled', '2 seen', '3 visit-changed']);
  });

  test('by their time where an earlier release promised them, before all others', () => {
    const at = '2026-11-23T15:00:00.000Z';
    const now = event(1, 'advised', { caseVersion: 5 });
    expect(orderOf(now, event(2, 'scheduled', { at }), event(3, 'acknowledged'), event(4, 'received', { at }))).toEqual(
      ['1 received', '2 acknowledged', '3 scheduled', '4 advised'],
    );
  });
});
