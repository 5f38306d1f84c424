import type { Change } from '../../shared/workflows/core/changes.ts';
import { aCard, aNote, aReferralEvent, aRequest } from '../support/act-records.ts';
import { anId } from '../support/records.ts';

const place = { kind: 'request-placed', requestId: anId('req'), caseId: anId('ref') } as const;
const mark = { kind: 'referral-event-marked', caseId: anId('ref'), eventId: anId('evt') } as const;
const answeredAt = '2026-11-24T14:00:00.000Z';
const second = anId('req', 2);

/** What staff say and ask of a case, and what its referrer is told. */
export const actRows: { name: string; before: Change[]; lawful: Change; refused: Change }[] = [
  {
    name: 'act-added: once',
    before: [],
    lawful: { kind: 'act-added', act: aNote() },
    refused: { kind: 'act-added', act: aNote({ text: 'Another one.' }) },
  },
  {
    name: 'request-changed: from nothing',
    before: [],
    lawful: { kind: 'request-changed', request: aRequest(), from: 0 },
    refused: { kind: 'request-changed', request: aRequest({ dueBy: '2026-12-01' }), from: 0 },
  },
  {
    name: 'request-changed: on the version that was read',
    before: [{ kind: 'request-changed', request: aRequest({ requestId: second }), from: 0 }],
    lawful: { kind: 'request-changed', request: aRequest({ requestId: second, version: 2, answeredAt }), from: 1 },
    refused: { kind: 'request-changed', request: aRequest({ requestId: second, version: 2 }), from: 1 },
  },
  { name: 'request-placed: once', before: [], lawful: place, refused: { ...place, caseId: anId('ref', 2) } },
  {
    name: 'referrer-changed: on the version that was read',
    before: [{ kind: 'referrer-changed', card: aCard(), from: 0 }],
    lawful: { kind: 'referrer-changed', card: aCard({ version: 2, events: 1 }), from: 1 },
    refused: { kind: 'referrer-changed', card: aCard({ version: 2, events: 2 }), from: 1 },
  },
  {
    name: 'referral-event-added: a number once',
    before: [],
    lawful: { kind: 'referral-event-added', event: aReferralEvent() },
    refused: { kind: 'referral-event-added', event: aReferralEvent({ eventId: anId('evt', 2) }) },
  },
  { name: 'referral-event-marked: once', before: [], lawful: mark, refused: mark },
];
