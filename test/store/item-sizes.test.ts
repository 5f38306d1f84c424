import { describe, expect, it } from 'vitest';
import { auditItem } from '../../shared/store/audit-items.ts';
import { caseItem } from '../../shared/store/case-items.ts';
import { eventItem } from '../../shared/store/outbox-items.ts';
import { requestItem } from '../../shared/store/request-items.ts';
import { appointmentItem, holderItem, holdItem } from '../../shared/store/schedule-items.ts';
import {
  aCaseHeader,
  aFullCaseHeader,
  aHold,
  aHolderLedger,
  anAppointment,
  anAuditEntry,
  anEvent,
  aRequestRecord,
} from '../support/records.ts';
import { sizeOf } from './item-size.ts';

/** A write is billed by the kilobyte, so an item of an ordinary record stays within one. */
const kilobyte = 1024;

const ordinary: [string, Record<string, unknown>][] = [
  ['a new case', caseItem(aCaseHeader())],
  ['a case with all that a header usually holds', caseItem(aFullCaseHeader())],
  ['an appointment', appointmentItem(anAppointment())],
  ['a hold', holdItem(aHold())],
  ['the ledger of a case', holderItem(aHolderLedger())],
  ['an event', eventItem(anEvent())],
  ['an audit entry', auditItem(anAuditEntry())],
  ['the record of a request', requestItem(aRequestRecord())],
];

describe('the item of', () => {
  it.each(ordinary)('%s stays within a kilobyte', (_, item) => {
    expect(sizeOf(item)).toBeLessThanOrEqual(kilobyte);
  });
});
