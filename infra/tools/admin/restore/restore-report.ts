import type { TablePlan } from './restore-plan.ts';
import type { RestoreOutcome } from './restore-tables.ts';
import { settings } from './table-settings.ts';

/** What a restore would do, a line for each table and for what is set on it. */
export const plannedLines = (plans: readonly TablePlan[]): string[] =>
  plans.flatMap(({ source, target, isBegun }) => [
    isBegun ? `${target}: has begun; wait for it` : `${source.name} → ${target}`,
    ...settings.map(({ label, wanted }) => `  ${label}: ${wanted(source)}`),
  ]);

const lineOf = ({ plan, restored, lacks }: RestoreOutcome): string[] =>
  restored
    ? [
        plan.target,
        ...settings.map(
          ({ label, wanted }) =>
            `  ${label}: ${lacks.includes(label) ? 'MISSING, should be ' : ''}${wanted(plan.source)}`,
        ),
      ]
    : [`${plan.target}: NOT RESTORED. ${lacks.join('; ')}.`];

/** What was restored and what each table has now, as AWS describes it. */
export const outcomeLines = (outcomes: readonly RestoreOutcome[]): string[] => outcomes.flatMap(lineOf);

/** What an operator does next. */
export const nextLines = (stage: string, suffix: string): string[] => [
  'Next (docs/runbooks/restore.md):',
  `  npm run check:data -- --stage ${stage} --tables ${suffix}`,
  `  npm run restore -- --stage ${stage} --copy-back --suffix ${suffix} --dry-run`,
];
