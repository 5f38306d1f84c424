import { parseArgs } from 'node:util';
import type { Stage } from '../../../stages.ts';
import { stageOf } from '../deploy-arguments.ts';

export const checkUsage = `npm run check:data -- [--stage dev|prod [--tables <end of the names of restored tables>]] [--repair [--yes]]
Without a stage it checks the system that npm start runs. Nothing is changed without --repair.`;

export interface CheckAsked {
  /** Absent: the local system. */
  readonly stage: Stage['name'] | undefined;
  /** What stands behind the names of restored tables; absent: the stage's own. */
  readonly suffix: string | undefined;
  readonly repair: boolean;
  readonly yes: boolean;
}

/** Reads what `npm run check:data` was given. @throws Error in words where an option is unknown or does not go with the others */
export function checkArguments(args: string[]): CheckAsked {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { stage, tables, repair, yes } = parseArgs({
    args,
    options: { stage: text, tables: text, repair: flag, yes: flag },
  }).values;
  if (tables !== undefined && stage === undefined)
    throw new Error('Name the stage whose tables were restored: --stage dev|prod.');
  return { stage: stage === undefined ? undefined : stageOf(['--stage', stage]), suffix: tables, repair, yes };
}
