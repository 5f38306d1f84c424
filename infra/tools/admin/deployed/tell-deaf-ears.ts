import type { Stage } from '../../../stages.ts';
import { deafEars } from './deaf-ears.ts';

/** Somebody would not hear of the stage, or nobody knows. */
const notHeard = 3;

function tell(name: Stage['name'], lines: readonly string[]): void {
  console.error(`Stage ${name}: not everybody would hear of alarms and pages:`);
  for (const line of lines) console.error(`  ${line}`);
  console.error(
    `Mend it (docs/deploy.md, "Alarms" and "Staff subscriptions"), then: npm run deploy:check -- --stage ${name}`,
  );
}

/** Prints who would not hear of alarms or pages. @returns the exit code: 0 where everybody hears, else 3, also where the stage cannot be asked */
export async function tellDeafEars(stage: Stage, ask: typeof deafEars = deafEars): Promise<number> {
  try {
    const lines = await ask(stage);
    if (lines.length > 0) tell(stage.name, lines);
    else console.log('Both alarm addresses and everybody on call are confirmed.');
    return lines.length > 0 ? notHeard : 0;
  } catch (error) {
    console.error(
      `Whether anybody hears of stage ${stage.name} is not known: the stage could not be asked. ${(error as Error).message}\n` +
        `Once AWS answers (AWS_REGION and credentials of the stage's account): npm run deploy:check -- --stage ${stage.name}`,
    );
    return notHeard;
  }
}
