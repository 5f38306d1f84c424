import type { TimelinessAnswer } from '../timeliness.ts';
import { csvText } from './csv-text.ts';

const steps = ['acknowledged', 'contacted', 'seen'] as const;
const figures = ['count', 'withinDeadline', 'medianMinutes', 'p90Minutes'] as const;

/** What was not done: at the end, where earlier releases had nothing. */
const openFigures = ['overdue', 'notDue'] as const;

const columnOf = (step: string, figure: string): string => `${step}${figure[0]?.toUpperCase()}${figure.slice(1)}`;
const columns = [
  'urgency',
  'clinicId',
  'assignee',
  'cases',
  ...steps.flatMap((step) => figures.map((figure) => columnOf(step, figure))),
  ...steps.flatMap((step) => openFigures.map((figure) => columnOf(step, figure))),
];

/** The rows of the timeliness report as a table; a cell is empty where nobody took the step. */
export const timelinessCsv = ({ rows }: TimelinessAnswer): string =>
  csvText(
    columns,
    rows.map((row) => [
      row.urgency,
      row.clinicId,
      row.assignee,
      row.cases,
      ...steps.flatMap((step) => figures.map((figure) => row[step][figure] ?? undefined)),
      ...steps.flatMap((step) => openFigures.map((figure) => row[step][figure])),
    ]),
  );
