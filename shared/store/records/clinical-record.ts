import { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import { identityOf } from '../../domain/finding/identity.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

export const clinicalKey = (caseId: string, version: number) => ({
  pk: caseId,
  sk: `v${String(version).padStart(6, '0')}`,
});

/** Apart from the schema: that brings the rules of triage, which a function that reads no such record need not carry. */
const version = 1;
const kind: RecordKind<typeof ClinicalRecord> = { schema: ClinicalRecord, version };

/** One version of what was answered, under its case. */
export const clinicalItem = (record: ClinicalRecord): Record<string, unknown> => ({
  ...clinicalKey(record.caseId, record.version),
  schema: version,
  /** Beside the answers, for who may not read those (finding/identity.ts). */
  identity: identityOf(record.submission),
  record,
});

export const clinicalRecordOf = (item: Item): ClinicalRecord => readMember(kind, item, 'record');
