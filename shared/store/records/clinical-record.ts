import { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import { fromItem, type Item } from '../item.ts';
import { clinicalKey } from '../keys.ts';
import { type RecordKind, readRecord } from './read-record.ts';

const kind: RecordKind<typeof ClinicalRecord> = { schema: ClinicalRecord, version: 1 };

/** One version of what was answered, under its case. */
export const clinicalItem = (record: ClinicalRecord): Record<string, unknown> => ({
  ...clinicalKey(record.caseId, record.version),
  schema: kind.version,
  record,
});

export function clinicalRecordOf(item: Item): ClinicalRecord {
  const { record, schema } = fromItem(item);
  return readRecord(kind, record, schema);
}
