import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import type { Stage } from '../../../stages.ts';
import { stageOf } from '../deploy-arguments.ts';
import { suffixOf } from './restored-tables.ts';

export const restoreUsage = `npm run restore -- --stage dev|prod --at 2026-11-27T08:00:00Z [--suffix <end of the new names>] [--dry-run]
npm run restore -- --stage dev|prod --stop-writes | --resume-writes [--dry-run]
npm run restore -- --stage dev|prod --protect --suffix <end of the new names> [--dry-run]
npm run restore -- --stage dev|prod --copy-back --suffix <end of the new names> [--dry-run] [--yes]`;

/** What the tool is to do. */
export type RestoreAsked = { readonly stage: Stage['name']; readonly dryRun: boolean } & (
  | { readonly act: 'restore'; readonly at: Temporal.Instant; readonly suffix: string }
  | { readonly act: 'protect'; readonly suffix: string }
  | { readonly act: 'copy-back'; readonly suffix: string; readonly yes: boolean }
  | { readonly act: 'stop-writes' | 'resume-writes' }
);

const flag = { type: 'boolean', default: false } as const;
const text = { type: 'string' } as const;
const options = {
  stage: text,
  at: text,
  suffix: text,
  'dry-run': flag,
  yes: flag,
  protect: flag,
  'copy-back': flag,
  'stop-writes': flag,
  'resume-writes': flag,
} as const;

function instantOf(at: string): Temporal.Instant {
  let instant: Temporal.Instant;
  try {
    instant = Temporal.Instant.from(at);
  } catch {
    throw new Error(
      `--at "${at}" is no instant with a zone. Write it like 2026-11-27T08:00:00Z or 2026-11-27T03:00:00-05:00.`,
    );
  }
  if (instant.epochMilliseconds % 1000 === 0) return instant;
  throw new Error(`--at "${at}" has parts of a second. Tables are restored to a whole second.`);
}

/** Letters of a table's name, few enough that every name of ours has room for them. */
function suffixFrom(suffix: string): string {
  if (/^[\w.-]{1,40}$/.test(suffix)) return suffix;
  throw new Error(`--suffix "${suffix}" cannot end a table's name. Use at most 40 letters, digits, dots and hyphens.`);
}

/** What goes with each act, besides the stage and --dry-run. */
const goesWith: Readonly<Record<RestoreAsked['act'], readonly string[]>> = {
  restore: ['at', 'suffix'],
  protect: ['suffix'],
  'copy-back': ['suffix', 'yes'],
  'stop-writes': [],
  'resume-writes': [],
};

/** An option that would change nothing is a misunderstanding: whoever names an instant to copy back would get another. */
function refuseIdle(act: RestoreAsked['act'], values: Readonly<Record<string, unknown>>): void {
  const idle = ['at', 'suffix', 'yes'].filter((name) => values[name] && !goesWith[act].includes(name));
  if (idle.length > 0)
    throw new Error(`--${idle.join(', --')} does not go with ${act === 'restore' ? 'a restore' : `--${act}`}.`);
}

const acts = ['protect', 'copy-back', 'stop-writes', 'resume-writes'] as const;

/**
 * Reads what `npm run restore` was given.
 * @throws Error in words where the stage, the instant or the suffix is missing or wrong, two acts are asked for, or an option does not go with the act
 */
export function restoreArguments(args: string[]): RestoreAsked {
  const { values } = parseArgs({ args, options });
  const stage = stageOf(values.stage === undefined ? [] : ['--stage', values.stage]);
  const shared = { stage, dryRun: values['dry-run'] };
  const [act, ...others] = acts.filter((each) => values[each]);
  if (others.length > 0) throw new Error(`One at a time: --${act} or --${others.join(' or --')}.`);
  refuseIdle(act ?? 'restore', values);
  const suffix = values.suffix === undefined ? undefined : suffixFrom(values.suffix);
  if (act === 'stop-writes' || act === 'resume-writes') return { ...shared, act };
  if (act === 'protect' || act === 'copy-back') {
    if (suffix === undefined) throw new Error('Name the restored tables: --suffix, as the restore printed it.');
    return act === 'protect' ? { ...shared, act, suffix } : { ...shared, act, suffix, yes: values.yes };
  }
  if (values.at === undefined) throw new Error('Name the instant to restore to: --at 2026-11-27T08:00:00Z.');
  const at = instantOf(values.at);
  return { ...shared, act: 'restore', at, suffix: suffix ?? suffixOf(at) };
}
