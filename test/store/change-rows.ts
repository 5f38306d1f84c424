import type { Change } from '../../shared/workflows/core/changes.ts';
import { aHold, aHolderLedger } from '../support/hold-records.ts';
import { aContact, aRound, aTestPage } from '../support/paging-records.ts';
import {
  aCaseHeader,
  aClinicalRecord,
  anAppointment,
  anAuditEntry,
  anId,
  aPractitionerDay,
  aRequestRecord,
  monday,
} from '../support/records.ts';
import { actRows } from './act-rows.ts';
import { calendarRows } from './calendar-rows.ts';
import { findingRows } from './finding-rows.ts';
import { promiseRows } from './promise-rows.ts';
import { reportRows } from './report-rows.ts';
import { savedFormRows } from './saved-form-rows.ts';
import { subscriptionRows } from './subscription-rows.ts';

const at = '2026-11-23T14:00:00.000Z';
const now = monday.epochMilliseconds / 1000;

/** One more intake of a source that may send so many. */
const counted = (id: string, limit: number, at: number): Extract<Change, { kind: 'hourly-counted' }> => ({
  kind: 'hourly-counted',
  count: { counter: { by: 'source', id }, limit, at },
});

/** Each kind of change: what must stand before, a change that is lawful then, and one that is not. */
export const changeRows: { name: string; before: Change[]; lawful: Change; refused: Change }[] = [
  {
    name: 'case-created: once',
    before: [],
    lawful: { kind: 'case-created', header: aCaseHeader() },
    refused: { kind: 'case-created', header: aCaseHeader({ code: '2222-2222' }) },
  },
  {
    name: 'case-changed: on the version that was read',
    before: [{ kind: 'case-created', header: aCaseHeader({ caseId: anId('int', 2) }) }],
    lawful: { kind: 'case-changed', header: aCaseHeader({ caseId: anId('int', 2), version: 2 }), from: 1 },
    refused: { kind: 'case-changed', header: aCaseHeader({ caseId: anId('int', 2), version: 2 }), from: 1 },
  },
  {
    name: 'case-changed: not a case that is not there',
    before: [],
    lawful: { kind: 'case-created', header: aCaseHeader({ caseId: anId('int', 3) }) },
    refused: { kind: 'case-changed', header: aCaseHeader({ caseId: anId('int', 4), version: 2 }), from: 1 },
  },
  {
    name: 'clinical-added: a version once',
    before: [],
    lawful: { kind: 'clinical-added', record: aClinicalRecord() },
    refused: { kind: 'clinical-added', record: aClinicalRecord() },
  },
  {
    name: 'contact-added: an attempt once',
    before: [],
    lawful: { kind: 'contact-added', record: aContact() },
    refused: { kind: 'contact-added', record: aContact({ reached: true }) },
  },
  {
    name: 'day-changed: from nothing',
    before: [],
    lawful: { kind: 'day-changed', day: aPractitionerDay({ date: '2026-11-25' }), from: 0 },
    refused: { kind: 'day-changed', day: aPractitionerDay({ date: '2026-11-25' }), from: 0 },
  },
  {
    name: 'day-changed: on the version that was read',
    before: [{ kind: 'day-changed', day: aPractitionerDay({ date: '2026-11-26', version: 7 }), from: 0 }],
    lawful: { kind: 'day-changed', day: aPractitionerDay({ date: '2026-11-26', version: 8 }), from: 7 },
    refused: { kind: 'day-changed', day: aPractitionerDay({ date: '2026-11-26', version: 8 }), from: 7 },
  },
  {
    name: 'appointment-created: once',
    before: [],
    lawful: { kind: 'appointment-created', appointment: anAppointment() },
    refused: { kind: 'appointment-created', appointment: anAppointment() },
  },
  {
    name: 'appointment-changed: on the version that was read',
    before: [{ kind: 'appointment-created', appointment: anAppointment({ appointmentId: anId('apt', 2) }) }],
    lawful: {
      kind: 'appointment-changed',
      appointment: anAppointment({ appointmentId: anId('apt', 2), version: 2, status: 'cancelled' }),
      from: 1,
    },
    refused: {
      kind: 'appointment-changed',
      appointment: anAppointment({ appointmentId: anId('apt', 2), version: 2, status: 'confirmed' }),
      from: 1,
    },
  },
  {
    name: 'hold-created: once',
    before: [],
    lawful: { kind: 'hold-created', hold: aHold() },
    refused: { kind: 'hold-created', hold: aHold() },
  },
  {
    name: 'holder-changed: from nothing',
    before: [],
    lawful: { kind: 'holder-changed', ledger: aHolderLedger(), from: 0 },
    refused: { kind: 'holder-changed', ledger: aHolderLedger(), from: 0 },
  },
  {
    name: 'holder-changed: on the version that was read, when it is empty by now too',
    before: [
      { kind: 'holder-changed', ledger: aHolderLedger({ holder: { kind: 'referrer', id: 'a' }, holds: [] }), from: 0 },
    ],
    lawful: {
      kind: 'holder-changed',
      ledger: aHolderLedger({ holder: { kind: 'referrer', id: 'a' }, version: 2 }),
      from: 1,
    },
    refused: {
      kind: 'holder-changed',
      ledger: aHolderLedger({ holder: { kind: 'referrer', id: 'a' }, version: 2 }),
      from: 1,
    },
  },
  {
    name: 'round-changed: from nothing',
    before: [],
    lawful: { kind: 'round-changed', round: aRound(), from: 0 },
    refused: { kind: 'round-changed', round: aRound({ step: 2 }), from: 0 },
  },
  {
    name: 'round-changed: on the version that was read',
    before: [{ kind: 'round-changed', round: aRound({ round: 2 }), from: 0 }],
    lawful: { kind: 'round-changed', round: aRound({ round: 2, version: 2, step: 2 }), from: 1 },
    refused: {
      kind: 'round-changed',
      round: aRound({ round: 2, version: 2, ended: { at, how: 'acknowledged', by: 'nurse-1' } }),
      from: 1,
    },
  },
  {
    name: 'test-page-sent: one for a region and a day',
    before: [],
    lawful: { kind: 'test-page-sent', testPage: aTestPage() },
    refused: { kind: 'test-page-sent', testPage: aTestPage({ recipientId: 'nurse-2' }) },
  },
  {
    name: 'rota-changed: from nothing',
    before: [],
    lawful: { kind: 'rota-changed', rota: { region: 'nyc', version: 1 }, from: 0 },
    refused: { kind: 'rota-changed', rota: { region: 'nyc', version: 1, lead: 'admin-1' }, from: 0 },
  },
  {
    name: 'hand-off-told: of the start that is awaited, on the version that was read',
    before: [{ kind: 'rota-changed', rota: { region: 'long-island', version: 1, nextHandOff: 60 }, from: 0 }],
    lawful: { kind: 'hand-off-told', rota: { region: 'long-island', version: 1, nextHandOff: 120 }, awaited: 60 },
    refused: { kind: 'hand-off-told', rota: { region: 'long-island', version: 1 }, awaited: 60 },
  },
  ...actRows,
  ...findingRows,
  ...promiseRows,
  ...reportRows,
  {
    name: 'audit: never written over',
    before: [],
    lawful: { kind: 'audit', entry: anAuditEntry() },
    refused: { kind: 'audit', entry: anAuditEntry({ action: 'case-viewed' }) },
  },
  {
    name: 'viewer-noted: once a month',
    before: [],
    lawful: { kind: 'viewer-noted', viewer: { month: '2026-11', actor: { kind: 'staff', id: 'nurse-1' } } },
    refused: { kind: 'viewer-noted', viewer: { month: '2026-11', actor: { kind: 'staff', id: 'nurse-1' } } },
  },
  {
    name: 'hourly-counted: so many within the hour',
    before: [counted('s1', 2, now)],
    lawful: counted('s1', 2, now + 3599),
    refused: counted('s1', 2, now + 3599),
  },
  {
    name: 'hourly-counted: anew on what the counter held',
    before: [counted('s2', 1, now)],
    lawful: { ...counted('s2', 1, now + 3600), known: [now] },
    refused: { ...counted('s2', 1, now + 7200), known: [now] },
  },
  {
    name: 'request-answered: once',
    before: [],
    lawful: { kind: 'request-answered', record: aRequestRecord(), now },
    refused: { kind: 'request-answered', record: aRequestRecord({ bodyHash: 'other' }), now },
  },
  ...calendarRows,
  ...subscriptionRows,
  ...savedFormRows,
];
