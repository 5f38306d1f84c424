import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { deployment } from '../../../infra/deployment.ts';
import { applyPolicies } from '../../../infra/nag/apply-policies.ts';
import { type Stage, stages } from '../../../infra/stages.ts';

/** Whatever CloudFormation lets stand in a template. */
// biome-ignore lint/suspicious/noExplicitAny: templates are read as CloudFormation reads them, by name.
export type Cfn = any;

export interface Resource {
  /** Where it stands in the tree of constructs, with its stack's part first: `service/intake/Function`. */
  name: string;
  part: Part;
  logicalId: string;
  type: string;
  props: Record<string, Cfn>;
  dependsOn: readonly string[];
  deletionPolicy: string | undefined;
  updateReplacePolicy: string | undefined;
  metadata: Record<string, Cfn>;
}

export const parts = [
  'data',
  'messages',
  'trail',
  'identity',
  'service',
  'background',
  'observability',
  'copies',
] as const;
export type Part = (typeof parts)[number];

export interface StackTemplate {
  part: Part;
  /** Whether CloudFormation refuses to delete the stack. */
  terminationProtection: boolean;
  resources: readonly Resource[];
  outputs: Record<string, Cfn>;
}

const outdir = mkdtempSync(join(tmpdir(), 'spinebridge-synth-'));
/** The settings that a synth by the CDK's command has, its feature flags among them. */
const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
const app = new App({ outdir, context: { ...context, 'aws:cdk:enable-path-metadata': true } });
for (const stage of Object.values(stages)) deployment(app, stage);
applyPolicies(app);
const assembly = app.synth();

/** The policy packs' report of the synth. */
export const report: Cfn = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));

const nameOf = (path: string, part: Part): string =>
  [part, ...path.split('/').slice(1)].filter((step) => step !== 'Resource' && step !== 'Default').join('/');

function stackTemplate(stage: Stage['name'], part: Part): StackTemplate {
  const { template, terminationProtection = false } = assembly.getStackByName(`Spinebridge-${stage}-${part}`);
  const resources = Object.entries<Cfn>(template.Resources ?? {}).map(([logicalId, resource]) => ({
    name: nameOf(resource.Metadata['aws:cdk:path'], part),
    part,
    logicalId,
    type: resource.Type,
    props: resource.Properties ?? {},
    dependsOn: [resource.DependsOn ?? []].flat(),
    deletionPolicy: resource.DeletionPolicy,
    updateReplacePolicy: resource.UpdateReplacePolicy,
    metadata: resource.Metadata,
  }));
  return { part, terminationProtection, resources, outputs: template.Outputs ?? {} };
}

/** One stage's templates, and what their references come to. */
export class StageTemplates {
  readonly stage: Stage;
  readonly stacks: readonly StackTemplate[];

  constructor(stage: Stage) {
    this.stage = stage;
    const has = (part: Part): boolean => part !== 'copies' || stage.backupCopyRegion !== undefined;
    this.stacks = parts.filter(has).map((part) => stackTemplate(stage.name, part));
  }

  /** @returns the resources of a type, over all stacks or in one. */
  all(type: string, part?: Part): Resource[] {
    const stacks = this.stacks.filter((stack) => part === undefined || stack.part === part);
    return stacks.flatMap(({ resources }) => resources.filter((each) => each.type === type));
  }

  /** @throws where there is none of that name. */
  named(name: string): Resource {
    const found = this.stacks.flatMap(({ resources }) => resources).find((each) => each.name === name);
    if (!found) throw new Error(`The templates of ${this.stage.name} have no ${name}.`);
    return found;
  }

  /** @returns a value as text, references as names of constructs, wherever their stack is. */
  text(part: Part, value: Cfn): string {
    if (value === null || typeof value !== 'object') return String(value);
    if ('Ref' in value) return this.reference(part, value.Ref);
    if ('Fn::GetAtt' in value) return `${this.reference(part, value['Fn::GetAtt'][0])}.${value['Fn::GetAtt'][1]}`;
    if ('Fn::Join' in value) {
      const [separator, joined] = value['Fn::Join'];
      return joined.map((each: Cfn) => this.text(part, each)).join(separator);
    }
    if ('Fn::ImportValue' in value) return this.imported(value['Fn::ImportValue']);
    const entries = Object.entries(value).map(([key, each]) => [key, this.text(part, each)]);
    return Array.isArray(value)
      ? entries.map(([, each]) => each).join(',')
      : JSON.stringify(Object.fromEntries(entries));
  }

  private reference(part: Part, logicalId: string): string {
    if (logicalId.startsWith('AWS::')) return `<${logicalId}>`;
    const stack = this.stacks.find((each) => each.part === part);
    const found = stack?.resources.find((each) => each.logicalId === logicalId);
    if (!found) throw new Error(`${part} refers to ${logicalId}, which it does not have.`);
    return found.type === 'AWS::Cognito::UserPoolResourceServer' ? found.props.Identifier : found.name;
  }

  private imported(exportName: string): string {
    const stack = this.stacks.find(({ part }) => exportName.startsWith(`Spinebridge-${this.stage.name}-${part}:`));
    const output = Object.values(stack?.outputs ?? {}).find((each) => each.Export?.Name === exportName);
    if (!stack || !output) throw new Error(`Nothing exports ${exportName}.`);
    return this.text(stack.part, output.Value);
  }
}

export const dev = new StageTemplates(stages.dev);
export const prod = new StageTemplates(stages.prod);
export const both = [dev, prod] as const;
rmSync(outdir, { recursive: true });
