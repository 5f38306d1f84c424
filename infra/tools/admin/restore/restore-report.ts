import type { RestoreAsked } from './restore-arguments.ts';
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

/** What has become of each act that is cut off. */
const cutOff: Readonly<Record<RestoreAsked['act'], string>> = {
  restore: 'AWS goes on with the restores that have begun; the same command goes on from there.',
  protect: 'What was set stays; the same command sets the rest.',
  'copy-back':
    'Tables may be copied in part: leave writes stopped, and run the same command again until it ends. Take back by the instant that the first run named.',
  'stop-writes': 'Some may be stopped and others not: run the same command again, or --resume-writes.',
  'resume-writes': 'Some may be stopped still: run the same command again.',
};

/** What an operator who stops the tool is to know. */
export const cutOffWords = ({ act, dryRun }: Pick<RestoreAsked, 'act' | 'dryRun'>): string =>
  `Stopped. ${dryRun ? 'Nothing was done.' : cutOff[act]}`;
