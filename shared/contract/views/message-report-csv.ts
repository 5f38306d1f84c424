import type { MessageReportAnswer } from '../message-report.ts';
import { csvText } from './csv-text.ts';

const columns = ['kind', 'channel', 'result', 'count'] as const;

/** The rows of the message report as a table. */
export const messageReportCsv = ({ rows }: MessageReportAnswer): string =>
  csvText(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
