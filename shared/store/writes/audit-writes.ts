import type { AuditChange } from '../../workflows/audit/changes.ts';
import { viewerItem } from '../records/viewer-record.ts';
import { isNew, put, type WritesOf } from './write.ts';

export const auditWrites: WritesOf<AuditChange> = {
  'viewer-noted': ({ viewer }) => put('Audit', viewerItem(viewer), isNew),
};
