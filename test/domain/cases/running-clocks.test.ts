import { describe, expect, test } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { nextDue } from '../../../shared/domain/cases/running-clocks.ts';
import { headerOf } from '../../support/told-case.ts';

const deadlines = {
  acknowledgeBy: '2026-11-23T11:00:00-05:00',
  contactBy: '2026-11-24T09:00:00-05:00',
  seenBy: '2026-11-26T09:00:00-05:00',
};
const readBy = '2026-11-23T15:30:00Z';
const acknowledged = { status: 'acknowledged', acknowledgedAt: '2026-11-23T14:05:00.000Z' } as const;
const reached = { reachedAt: '2026-11-23T14:06:00.000Z' };

const due = (changes: Partial<CaseHeader> = {}) => nextDue(headerOf({ urgency: 'urgent', deadlines, ...changes }));

describe('what is to be done next is due', () => {
  test.each<[string, Partial<CaseHeader>, string]>([
    ['by its acknowledgement, of a new case', {}, deadlines.acknowledgeBy],
    ['by the call, once it is acknowledged', acknowledged, deadlines.contactBy],
    ['by the visit, once the person was reached', { ...acknowledged, ...reached }, deadlines.seenBy],
    ['by the acknowledgement, where the front desk reached them', reached, deadlines.acknowledgeBy],
    ['by the reading, where words wait for less', { deadlines: { ...deadlines, readBy } }, readBy],
    ['by the reading, once seen', { ...acknowledged, status: 'seen', deadlines: { ...deadlines, readBy } }, readBy],
    ['as the visit was, where nothing is left to do', { ...acknowledged, status: 'seen' }, deadlines.seenBy],
  ])('%s', (_, changes, by) => {
    expect(due(changes)).toBe(by);
  });

  test('by the call, of an emergency that was acknowledged; its visit is the emergency room', () => {
    const emergency = { urgency: 'emergent', ...acknowledged } as const;
    const passed = { ...deadlines, seenBy: '2026-11-23T09:00:00-05:00' };
    expect(due({ ...emergency, deadlines: passed })).toBe(passed.contactBy);
    expect(due({ ...emergency, ...reached, deadlines: passed })).toBe(passed.seenBy);
  });
});
