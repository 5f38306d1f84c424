import type { CaseChange } from '../../workflows/cases/changes.ts';
import { auditItem } from '../records/audit-record.ts';
import { caseItem } from '../records/case-record.ts';
import { clinicalItem } from '../records/clinical-record.ts';
import { contactItem } from '../records/contact-record.ts';
import { hourlyCounted, hourlyCountedAnew, hourlyCountKey } from '../records/hourly-count-record.ts';
import { namedReferralItem } from '../records/named-referral-record.ts';
import { isNew, put, unchangedSince, update, type WritesOf } from './write.ts';

/** @param zone IANA zone of the practice */
export const caseWrites = (zone: string): WritesOf<CaseChange> => ({
  'case-created': ({ header }) => put('Cases', caseItem(header), isNew),
  'case-changed': ({ header, from }) => put('Cases', caseItem(header), unchangedSince(from)),
  'clinical-added': ({ record }) => put('Clinical', clinicalItem(record), isNew),
  'hourly-counted': ({ count, known }) =>
    update('Requests', hourlyCountKey(count.counter), known ? hourlyCountedAnew(count, known) : hourlyCounted(count)),
  'contact-added': ({ record }) => put('Clinical', contactItem(record), isNew),
  'referral-named': ({ named, from }) => put('Cases', namedReferralItem(named), unchangedSince(from)),
  audit: ({ entry }) => put('Audit', auditItem(entry, zone), isNew),
});
