import type { Run } from '../handlers/asked.ts';
import { type Spread, spreadOf } from './figures.ts';

/** Runs of one kind, added up. */
export interface Sum {
  times: Spread;
  processor: number;
}

/** @throws Error where nothing was run */
export function sumOf(runs: readonly Run[]): Sum {
  const answers = runs.flatMap((run) => run.answers);
  const times = spreadOf(answers.map(({ milliseconds }) => milliseconds));
  return { times, processor: runs.reduce((all, { processor }) => all + processor, 0) / answers.length };
}

/** How often each status was answered, such as `201 × 4, 409 × 46`. */
export function statusesOf(runs: readonly Run[]): string {
  const counts = Map.groupBy(
    runs.flatMap((run) => run.answers),
    ({ status }) => status,
  );
  return [...counts].map(([status, { length }]) => `${status} × ${length}`).join(', ');
}

export const countOf = (runs: readonly Run[], is: (status: number) => boolean): number =>
  runs.flatMap((run) => run.answers).filter(({ status }) => is(status)).length;
