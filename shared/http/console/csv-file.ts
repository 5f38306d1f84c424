import { csvType } from '../../contract/views/csv-text.ts';
import type { OperationAnswer } from '../core/operation.ts';
import { bareHeaders } from '../html/security-headers.ts';

/** A table to keep. @param name of the file, of ids and dates only */
export const csvFile = (name: string, body: string): OperationAnswer => ({
  status: 200,
  headers: {
    ...bareHeaders,
    'Content-Type': csvType,
    'Content-Disposition': `attachment; filename="${name}"`,
  },
  body,
});
