import type { CarveOutAnswer } from '../carve-outs.ts';
import { csvText } from './csv-text.ts';

const columns = [
  'clinicId',
  'week',
  'reservedMinutes',
  'usedMinutes',
  'releasedMinutes',
  'releasedUsedMinutes',
  'suggestion',
] as const;

/** The rows of the carve-out report as a table. */
export const carveOutsCsv = ({ rows }: CarveOutAnswer): string =>
  csvText(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
