import { Hold, HolderLedger } from '../../shared/domain/booking/hold.ts';
import { anId, aSlot, monday } from './records.ts';

export const aHold = (changes: Partial<Hold> = {}): Hold =>
  Hold.parse({
    holdId: anId('hld'),
    holder: { kind: 'case', id: anId('int') },
    slot: aSlot(),
    keptAt: { scheduleGroup: 'all', date: '2026-11-24', zone: 'America/New_York' },
    caseId: anId('int'),
    until: monday.epochMilliseconds / 1000 + 600,
    ...changes,
  });

export function aHolderLedger(changes: Partial<HolderLedger> = {}): HolderLedger {
  const { holdId, holder, slot, keptAt, caseId, until } = aHold();
  return HolderLedger.parse({ holder, version: 1, holds: [{ holdId, slot, keptAt, caseId, until }], ...changes });
}
