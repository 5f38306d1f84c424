import { CaseFacts } from '../../shared/domain/reports/case-facts.ts';
import { anId } from './records.ts';

/** An urgent case of Monday, 2026-11-23, 09:00 in New York, for which nobody has done anything yet. */
export const someFacts = (changes: Partial<CaseFacts> = {}): CaseFacts =>
  CaseFacts.parse({
    caseId: anId('int'),
    version: 1,
    receivedAt: '2026-11-23T14:00:00.000Z',
    urgency: 'urgent',
    acknowledged: { since: '2026-11-23T14:00:00.000Z', by: '2026-11-23T13:00:00-05:00' },
    contacted: { since: '2026-11-23T14:00:00.000Z', by: '2026-11-24T09:00:00-05:00' },
    seen: { since: '2026-11-23T14:00:00.000Z', by: '2026-11-26T09:00:00-05:00' },
    ...changes,
  });
