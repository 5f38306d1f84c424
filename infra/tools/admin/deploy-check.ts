import { stages } from '../../stages.ts';
import { stageOf } from './deploy-arguments.ts';
import { tellDeafEars } from './deployed/tell-deaf-ears.ts';

function read() {
  try {
    return stages[stageOf(process.argv.slice(2))];
  } catch (error) {
    console.error(`${(error as Error).message}\nnpm run deploy:check -- --stage ${Object.keys(stages).join('|')}`);
    process.exit(2);
  }
}

process.exitCode = await tellDeafEars(read());
