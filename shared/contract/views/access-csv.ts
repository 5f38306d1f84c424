import type { AccessAnswer } from '../audit-answers.ts';
import { csvText } from './csv-text.ts';

const columns = [
  'actorKind',
  'actor',
  'purpose',
  'views',
  'cases',
  'firstAt',
  'lastAt',
  'outsideOfficeHours',
  'unusual',
] as const;

/** The access report as a table. */
export const accessCsv = ({ rows }: AccessAnswer): string =>
  csvText(
    columns,
    rows.map(({ actor, unusual, ...row }) => {
      const cells = { ...row, actorKind: actor.kind, actor: actor.id, unusual: unusual.join(' ') };
      return columns.map((column) => cells[column]);
    }),
  );
