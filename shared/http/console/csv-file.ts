import { csvType } from '../../contract/views/csv-text.ts';
import { type InputFault, Refusal } from '../../domain/core/refusal.ts';
import type { OperationAnswer } from '../core/operation.ts';
import { wordsOf } from './fault-words.ts';

/**
 * No table, because what was asked for cannot be read: a table of something else would be taken for it.
 * @param labels of the faults' fields, by name
 */
export const noTable = (faults: readonly InputFault[], labels: Readonly<Record<string, string>>): Refusal => {
  const told = faults.map(
    ({ pointer, detail }) => `${labels[pointer.slice(1)] ?? pointer.slice(1)}: ${wordsOf(detail)}`,
  );
  return new Refusal('invalid-input', told.join(' '), { errors: [...faults] });
};

/** A table to keep. @param name of the file, of ids and dates only */
export const csvFile = (name: string, body: string): OperationAnswer => ({
  status: 200,
  headers: {
    'Content-Type': csvType,
    'Content-Disposition': `attachment; filename="${name}"`,
  },
  body,
});
