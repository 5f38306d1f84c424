import { spawnSync } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { bundlesFolder } from '../../bundling/bundle-folder.ts';
import { stages } from '../../stages.ts';
import { oldTableLines } from '../quality/old-tables.ts';
import { deployArguments, deployUsage } from './deploy-arguments.ts';
import { refusePlaceholders } from './deployed/placeholders.ts';
import { tellDeafEars } from './deployed/tell-deaf-ears.ts';
import { draftBanner, refuseDraftRules } from './draft-rules.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** What was deployed last to a stage: outputs of the stacks, and source maps, which the next synth of any stage replaces. */
const deployed = (stage: string): string => join(root, '.build', 'deployed', stage);
const outputs = (stage: string): string => join(deployed(stage), 'outputs.json');

function read() {
  try {
    const deployment = deployArguments(process.argv.slice(2), outputs);
    refuseDraftRules(stages[deployment.stage], ruleset);
    refusePlaceholders(stages[deployment.stage]);
    return deployment;
  } catch (error) {
    console.error(`${(error as Error).message}\n${deployUsage}`);
    process.exit(2);
  }
}

const { stage, cdk } = read();
const banner = draftBanner(ruleset);
if (banner) console.warn(banner);
for (const line of oldTableLines()) console.warn(line);
await mkdir(deployed(stage), { recursive: true });
const { status } = spawnSync('npx', ['cdk', ...cdk], { cwd: root, stdio: 'inherit' });
if (status === 0) {
  const maps = join(deployed(stage), 'maps');
  await rm(maps, { recursive: true, force: true });
  await cp(join(bundlesFolder, 'maps'), maps, { recursive: true });
  console.log(
    `Deployed ${stage}. Outputs and source maps are in .build/deployed/${stage}: keep them with the release.`,
  );
}
process.exitCode = status === 0 ? await tellDeafEars(stages[stage]) : (status ?? 1);
