import type { Viewer } from '../../domain/audit/viewer.ts';

/** That somebody looked at something in a month: written once, so that the month's report knows whom to ask about. */
export type AuditChange = { kind: 'viewer-noted'; viewer: Viewer };
