import type { AttendanceAnswer } from '../attendance.ts';
import { csvText } from './csv-text.ts';

const columns = [
  'clinicId',
  'appointmentType',
  'booked',
  'completed',
  'noShow',
  'cancelledByPatient',
  'cancelledByPractice',
  'late',
  'notMarked',
] as const;

/** The rows of the attendance report as a table. */
export const attendanceCsv = ({ rows }: AttendanceAnswer): string =>
  csvText(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
