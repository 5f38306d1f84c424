import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleFunction } from '../../../infra/bundling/bundle-function.ts';
import { type Json, outdir, type Part, parts, type Template, templates } from '../support/cloud.ts';

/** Left out: hashes of bundles, and what CDK and cdk-nag note for themselves. */
const noise = (key: string, value: Json): Json =>
  key === 'Metadata' || key === 'S3Bucket' || key === 'S3Key' ? undefined : value;

const quiet = ({ Resources, Outputs }: Template, stage: string): Json => {
  const text = JSON.stringify({ Resources, Outputs }, noise);
  return JSON.parse(
    text
      .replaceAll(/(HttpApiDeployment[0-9A-F]{8})[0-9a-f]{32}/g, '$1')
      .replaceAll(/asset\.[0-9a-f]{64}/g, 'asset')
      .replaceAll(`Spinebridge-${stage}`, 'Spinebridge-<stage>')
      .replaceAll(`Spinebridge${stage}`, 'Spinebridge<stage>')
      .replaceAll(`DeploymentStage${stage}`, 'DeploymentStage<stage>'),
  );
};

const leaves = (value: Json, path = ''): [string, Json][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}/${key}`))
    : [[path, value]];

/** What one stage has and the other has not, line by line. Logical ids end in hashes of their paths, which name the stage. */
const differences = (part: Part): string[] => {
  const plain = (path: string): string => path.replaceAll(/[0-9A-F]{8}(?=\/|$)/g, '');
  const lines = (stage: 'dev' | 'prod'): string[] =>
    leaves(quiet(templates[stage][part], stage)).map(([path, value]) => `${plain(path)} = ${value}`);
  const [dev, prod] = [lines('dev'), lines('prod')];
  return [
    ...dev.filter((line) => !prod.includes(line)).map((line) => `dev  ${line}`),
    ...prod.filter((line) => !dev.includes(line)).map((line) => `prod ${line}`),
  ].toSorted();
};

describe('the stages', () => {
  it.each(parts)('dev %s is as it was reviewed', async (part) => {
    const text = `${JSON.stringify(quiet(templates.dev[part], 'dev'), null, 1)}\n`;
    await expect(text).toMatchFileSnapshot(`../snapshots/${part}.json`);
  });

  it.each(parts)('prod %s differs from dev only where it was reviewed', async (part) => {
    await expect(`${differences(part).join('\n')}\n`).toMatchFileSnapshot(`../snapshots/${part}-prod.txt`);
  });

  it.each(parts)('%s stays well below the 500 resources that CloudFormation takes', (part) => {
    expect(Object.keys(templates.prod[part].Resources).length).toBeLessThan(450);
  });
});

describe('bundles', () => {
  it('are the same for the same sources, and so is the hash under which they are deployed', async () => {
    const again = await bundleFunction('visits', join(outdir, 'again'));
    const assets = JSON.parse(readFileSync(join(outdir, 'Spinebridge-dev-service.assets.json'), 'utf8')).files;
    const visits = Object.entries<Json>(assets).find(([, { displayName }]) => displayName?.includes('visits'));
    const deployed = readFileSync(join(outdir, visits?.[1].source.path, 'index.mjs'));
    expect(readFileSync(again.file)).toEqual(deployed);
  });
});
