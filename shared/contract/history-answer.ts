import * as z from 'zod/mini';
import { AuditEntry } from '../domain/cases/audit-entry.ts';

export const HistoryAnswer = z.strictObject({ entries: z.array(AuditEntry), cursor: z.optional(z.string()) });
