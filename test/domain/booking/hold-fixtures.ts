import type { Hold, HolderLedger } from '../../../shared/domain/booking/hold.ts';
import type { Holder } from '../../../shared/domain/core/party.ts';
import { now, slot, tuesday } from './fixtures.ts';

export const second = now.epochMilliseconds / 1000;
export const nine = slot(`${tuesday}T09:00`, 20);
export const ten = slot(`${tuesday}T10:00`, 20);
export const patient: Holder = { kind: 'case', id: 'int_1' };
export const referrer: Holder = { kind: 'referrer', id: 'demo' };
export const staff: Holder = { kind: 'staff', id: 'front-desk-1' };
export const entry = (holdId: string, until = second + 60, where = nine, caseId?: string) => ({
  holdId,
  slot: where,
  until,
  ...(caseId && { caseId }),
});
export const ledger = (holder: Holder, ...holds: HolderLedger['holds']): HolderLedger => ({
  holder,
  version: 4,
  holds,
});
export const hold = (holder: Holder, more: Partial<Hold> = {}): Hold => ({
  holdId: 'hld_new',
  holder,
  slot: ten,
  until: second + 600,
  ...more,
});
export const ids = ({ holds }: HolderLedger) => holds.map((each) => each.holdId);
