import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stages } from '../../stages.ts';
import { keptOf, type TemplateResource, written } from './kept-resources.ts';

/** Writes down which resources must stay what they are, as the last synth has them: whoever runs it acknowledges what changed. */
const root = join(import.meta.dirname, '../../..');
const cdkOut = join(root, 'cdk.out');

interface Artifact {
  readonly type: string;
  readonly properties?: { readonly templateFile?: string };
}

const json = (file: string) => JSON.parse(readFileSync(join(cdkOut, file), 'utf8'));

/** The templates of a stage by the parts of their stacks; what an older synth left behind is in no manifest. */
function resourcesOf(stage: string): TemplateResource[] {
  const artifacts: Record<string, Artifact> = json('manifest.json').artifacts;
  const stacks = Object.entries(artifacts).filter(([id, { type }]) => {
    return type === 'aws:cloudformation:stack' && id.startsWith(`Spinebridge-${stage}-`);
  });
  return stacks.flatMap(([id, { properties }]) => {
    const { Resources } = json(properties?.templateFile ?? `${id}.template.json`);
    const entries = Object.entries<{ Type: string; Properties?: Record<string, unknown> }>(Resources);
    const part = id.replace(`Spinebridge-${stage}-`, '');
    return entries.map(([logicalId, { Type, Properties }]) => ({
      part,
      logicalId,
      type: Type,
      props: Properties ?? {},
    }));
  });
}

for (const stage of Object.keys(stages))
  writeFileSync(join(root, 'test/infra/kept', `${stage}.txt`), written(keptOf(resourcesOf(stage))));
console.log(
  'Written to test/infra/kept. What has changed there is what a deployment would replace: read the difference.',
);
