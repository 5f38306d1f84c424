import type { Stage } from '../../../stages.ts';
import { deafEars } from './deaf-ears.ts';

/** The deployment is done, and somebody would not hear. */
const notHeard = 3;

/** Prints who would not hear of alarms or pages. @returns the exit code: 0 where everybody hears, else 3 */
export async function tellDeafEars(stage: Stage, ask: typeof deafEars = deafEars): Promise<number> {
  const lines = await ask(stage).catch((error: Error) => [`The stage could not be asked: ${error.message}`]);
  if (lines.length === 0) {
    console.log('Both alarm addresses and everybody on call are confirmed.');
    return 0;
  }
  console.error(`Stage ${stage.name} is deployed, but not everybody would hear of alarms and pages:`);
  for (const line of lines) console.error(`  ${line}`);
  console.error(`Mend it (docs/deploy.md, steps 4 and 9), then: npm run deploy:check -- --stage ${stage.name}`);
  return notHeard;
}
