import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { afterAll } from 'vitest';
import cdk from '../../../cdk.json' with { type: 'json' };
import { bundleAll } from '../../../infra/bundling/bundle-all.ts';
import { deployment } from '../../../infra/deployment.ts';
import { applyPolicies } from '../../../infra/nag/apply-policies.ts';
import { type Stage, stages } from '../../../infra/stages.ts';

// biome-ignore lint/suspicious/noExplicitAny: templates are read as CloudFormation reads them, by property name.
export type Json = any;

export interface Resource {
  Type: string;
  Properties: Json;
  DependsOn?: string[];
  DeletionPolicy?: string;
  Metadata?: Json;
}

export interface Template {
  Resources: Record<string, Resource>;
  Outputs?: Record<string, { Value: Json; Export?: { Name: string } }>;
}

export const parts = ['data', 'identity', 'service', 'observability'] as const;
export type Part = (typeof parts)[number];
export type StageName = Stage['name'];

/** Bundles and synthesises both stages as `cdk synth` does, once for all suites of this run. */
async function synthesise(): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), 'spinebridge-cdk-'));
  await bundleAll();
  const app = new App({ outdir, context: cdk.context });
  for (const stage of Object.values(stages)) deployment(app, stage);
  applyPolicies(app);
  app.synth();
  // A finding sets the exit code; here the policies' suite tells it.
  process.exitCode = 0;
  return outdir;
}

export const outdir = await synthesise();
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

export const readSynth = (file: string): Json => JSON.parse(readFileSync(join(outdir, file), 'utf8'));

const read = (stage: StageName, part: Part): Template => readSynth(`Spinebridge-${stage}-${part}.template.json`);

export const templates = Object.fromEntries(
  (Object.keys(stages) as StageName[]).map((stage) => [
    stage,
    Object.fromEntries(parts.map((part) => [part, read(stage, part)])) as Record<Part, Template>,
  ]),
) as Record<StageName, Record<Part, Template>>;

/** @returns the resources of a type in one stage's stack, by logical id. */
export const ofType = (template: Template, type: string): [string, Resource][] =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
