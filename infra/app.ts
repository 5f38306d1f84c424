import { App } from 'aws-cdk-lib';
import { bundleAll } from './bundling/bundle-all.ts';
import { deployment } from './deployment.ts';
import { applyPolicies } from './nag/apply-policies.ts';
import { stages } from './stages.ts';

/** Stages to stacks: `-c stage=dev` for one, both where none is named. */
const app = new App();
const wanted: unknown = app.node.tryGetContext('stage');
const chosen = Object.values(stages).filter(({ name }) => wanted === undefined || wanted === name);
if (chosen.length === 0) throw new Error(`There is no stage ${wanted}; use one of ${Object.keys(stages).join(', ')}.`);

await bundleAll();
for (const stage of chosen) deployment(app, stage);
applyPolicies(app);
app.synth();
