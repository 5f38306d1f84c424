import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { worklistView } from '../../shared/contract/views/worklist-view.ts';
import { WorklistItem } from '../../shared/contract/worklist-answers.ts';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';

/** Every member that a header can have: the types ask for those to come. */
const whole: Required<CaseHeader> = {
  caseId: 'int_0a1b2c3d4e5f6g7h8j9k',
  kind: 'intake',
  code: 'ABCD-2345',
  status: 'acknowledged',
  version: 7,
  urgency: 'emergent',
  pageOnCall: true,
  needsHumanReview: true,
  unreadText: true,
  wordsExplained: false,
  incomplete: true,
  consentMissing: true,
  birthKnown: 'year',
  birthYear: 1962,
  interpreter: true,
  receivedAt: '2026-11-02T14:00:00Z',
  deadlines: {
    acknowledgeBy: '2026-11-02T09:15:00-05:00',
    contactBy: '2026-11-02T10:00:00-05:00',
    seenBy: '2026-11-02T09:00:00-05:00',
    readBy: '2026-11-02T13:00:00-05:00',
  },
  contact: {
    givenName: 'Rosa',
    familyName: 'Ejemplo',
    phone: '+12125550187',
    ext: '12',
    email: 'rosa@example.org',
    preferred: 'sms',
    smsConsent: true,
  },
  language: 'es',
  region: 'nyc',
  homeRegion: 'nyc',
  homeState: 'NJ',
  stepFree: true,
  clinicId: 'manhattan',
  referrerId: 'demo-oncology',
  emergentClocks: true,
  eased: true,
  openVisits: { 'new-consult': 'apt_0a1b2c3d4e5f6g7h8j9k' },
  toRebook: ['new-consult'],
  visitStarts: { 'new-consult': 29_934_180 },
  acceptedLate: { start: 29_934_180, seenBy: 29_892_840 },
  seenAt: '2026-11-02T15:00:00Z',
  noCapacityBy: 29_892_840,
  callAnewAt: '2026-11-02T16:00:00Z',
  missedVisit: true,
  missedStart: 29_934_180,
  firstCallBy: 1_793_718_000,
  statusBeforeVisits: 'received',
  acknowledgedBy: 'nurse-1',
  acknowledgedAt: '2026-11-02T14:05:00Z',
  assignee: 'nurse-1',
  outcome: 'treated',
  endedAt: '2026-11-02T09:30:00-05:00',
  openRequests: 2,
  round: 2,
  pagingOpen: false,
  lastContact: { at: '2026-11-02T14:06:00Z', channel: 'phone', reached: true, attempts: 1 },
  reachedAt: '2026-11-02T14:06:00Z',
  attemptsUsedUp: true,
  source: '29tm-Lr3i62dFN04Nxm7bu',
  setAsideAt: '2026-11-02T14:07:00Z',
  sentAgainAt: '2026-11-02T14:08:00Z',
  possibleDuplicates: ['int_1a1b2c3d4e5f6g7h8j9k'],
  linked: ['ref_2a1b2c3d4e5f6g7h8j9k'],
};

const now = Temporal.Instant.from('2026-11-02T16:00:00Z');

test('A case can be shown to staff whatever its header holds: one that cannot would keep the whole worklist from them', () => {
  const shown = worklistView(whole, { zone: 'America/New_York', publicUrl: 'https://example.org' }, now);
  expect(z.parse(WorklistItem, shown)).toEqual(shown);
});

test('A missed visit is marked whichever clock runs', () => {
  const { missedVisit: _, missedStart: __, ...kept } = whole;
  const markOf = (header: CaseHeader) =>
    worklistView(header, { zone: 'America/New_York', publicUrl: 'https://example.org' }, now).missedVisit;
  expect(markOf({ ...kept, missedStart: 29_934_180 })).toBe(true);
  expect(markOf({ ...kept, missedVisit: true })).toBe(true);
  expect(markOf(kept)).toBeUndefined();
});

test('A case is due by the nearest clock that still runs', () => {
  const { missedVisit: _, ...called } = whole;
  const { reachedAt: __, ...uncalled } = called;
  const dueAt = (header: CaseHeader) =>
    worklistView(header, { zone: 'America/New_York', publicUrl: 'https://example.org' }, now).dueAt;
  expect(dueAt({ ...uncalled, status: 'acknowledged' })).toBe(whole.deadlines.contactBy);
  expect(dueAt(called)).toBe(whole.deadlines.readBy);
  expect(dueAt(whole)).toBe(whole.deadlines.contactBy);
});
