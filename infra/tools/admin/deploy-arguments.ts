import { parseArgs } from 'node:util';
import { type Stage, stages } from '../../stages.ts';

const names = Object.keys(stages).join(' or ');

export const deployUsage = `npm run deploy -- --stage ${names.replace(' or ', '|')} [-- <more arguments for cdk deploy>]`;

const isStage = (name: string): name is Stage['name'] => Object.hasOwn(stages, name);

export interface Deployment {
  stage: Stage['name'];
  /** What cdk is called with. */
  cdk: string[];
}

/**
 * Reads what `npm run deploy` was given.
 * @param given arguments behind the script's name; those behind `--` go to cdk as they are
 * @param outputs file that cdk writes the stacks' outputs to
 * @throws Error in words where no stage, an unknown stage or another option is named
 */
export function deployArguments(given: readonly string[], outputs: (stage: string) => string): Deployment {
  const end = given.includes('--') ? given.indexOf('--') : given.length;
  const stage = stageOf(given.slice(0, end));
  const fixed = ['deploy', '--all', '-c', `stage=${stage}`, '--require-approval', 'broadening'];
  return { stage, cdk: [...fixed, '--outputs-file', outputs(stage), ...given.slice(end + 1)] };
}

/** Reads the stage out of arguments. @throws Error in words where no stage, an unknown stage or another option is named */
export function stageOf(given: string[]): Stage['name'] {
  const { stage } = parseArgs({ args: given, options: { stage: { type: 'string' } } }).values;
  if (stage === undefined) throw new Error(`Name the stage: --stage ${names}.`);
  if (!isStage(stage)) throw new Error(`There is no stage "${stage}". Use --stage ${names} (infra/stages.ts).`);
  return stage;
}
