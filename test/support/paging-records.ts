import { ContactRecord } from '../../shared/domain/cases/contact-record.ts';
import { EscalateTimer } from '../../shared/domain/messages/timer.ts';
import { PagingRound } from '../../shared/domain/paging/paging-round.ts';
import { TestPage } from '../../shared/domain/paging/test-page.ts';
import { anId } from './records.ts';

const at = '2026-11-23T14:00:00.000Z';
const quarterPast = '2026-11-23T14:15:00.000Z';

/** The first page of a case's first round, promised and not sent yet. */
export const aRound = (changes: Partial<PagingRound> = {}): PagingRound =>
  PagingRound.parse({
    caseId: anId('int'),
    round: 1,
    version: 1,
    urgency: 'emergent',
    openedAt: at,
    step: 1,
    nextAt: quarterPast,
    steps: [{ step: 1, at, deliveries: [] }],
    ...changes,
  });

export const aContact = (changes: Partial<ContactRecord> = {}): ContactRecord =>
  ContactRecord.parse({
    caseId: anId('int'),
    attempt: 1,
    at,
    by: 'nurse-1',
    channel: 'phone',
    reached: false,
    ...changes,
  });

export const aTestPage = (changes: Partial<TestPage> = {}): TestPage =>
  TestPage.parse({ region: 'nyc', date: '2026-11-23', recipientId: 'nurse-1', at, version: 1, ...changes });

export const aTimer = (changes: Partial<EscalateTimer> = {}): EscalateTimer =>
  EscalateTimer.parse({
    timerId: `${anId('int')}-page-1-1`,
    purpose: 'escalate',
    caseId: anId('int'),
    round: 1,
    step: 1,
    dueAt: quarterPast,
    ...changes,
  });
