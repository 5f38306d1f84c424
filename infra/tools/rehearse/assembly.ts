import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// biome-ignore lint/suspicious/noExplicitAny: templates are read as CloudFormation reads them, by name.
export type Json = any;

export interface Template {
  Resources: Record<string, { Type: string; Properties?: Json; DependsOn?: string | string[]; [more: string]: Json }>;
  Outputs?: Record<string, { Value: Json; Export?: { Name: Json } }>;
  [more: string]: Json;
}

export interface SynthesisedStack {
  name: string;
  /** Absent = the stage's own. */
  region?: string;
  isProtected: boolean;
  /** Names of the stacks that it needs. */
  needs: string[];
  template: Template;
}

/** A folder or file that stacks read from the bucket of `cdk bootstrap`. */
export interface Asset {
  path: string;
  isFolder: boolean;
  bucket: string;
  key: string;
}

const stackType = 'aws:cloudformation:stack';

const read = (folder: string, file: string): Json => JSON.parse(readFileSync(join(folder, file), 'utf8'));

/** What stacks wait for comes before them; stacks that wait for none of each other stay in the order of the manifest. @throws where they wait in a circle */
export function inOrder<Stack extends Pick<SynthesisedStack, 'name' | 'needs'>>(stacks: readonly Stack[]): Stack[] {
  const left = [...stacks];
  const done: Stack[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ needs }) => needs.every((name) => !left.some((each) => each.name === name)));
    const [stack] = left.splice(next, next < 0 ? 0 : 1);
    if (!stack) throw new Error(`These stacks wait for each other: ${left.map(({ name }) => name).join(', ')}.`);
    done.push(stack);
  }
  return done;
}

/** The stacks of an assembly in the order in which they are deployed. @param folder what synth wrote */
export function stacksOf(folder: string): SynthesisedStack[] {
  const { artifacts } = read(folder, 'manifest.json');
  const nameOf = (id: string): string => artifacts[id].properties.stackName ?? id;
  const ofStacks = Object.entries<Json>(artifacts).filter(([, { type }]) => type === stackType);
  return inOrder(
    ofStacks.map(([id, { environment, properties, dependencies = [] }]) => {
      const region = String(environment).split('/').at(-1) ?? '';
      return {
        name: nameOf(id),
        ...(region !== 'unknown-region' && { region }),
        isProtected: properties.terminationProtection === true,
        needs: dependencies.filter((each: string) => artifacts[each].type === stackType).map(nameOf),
        template: read(folder, properties.templateFile),
      };
    }),
  );
}

/** Everything besides templates that stacks read. @param account and @param region what the emulator calls itself */
export function assetsOf(folder: string, account: string, region: string): Asset[] {
  const manifests = Object.values<Json>(read(folder, 'manifest.json').artifacts).filter(
    ({ type }) => type === 'cdk:asset-manifest',
  );
  const assets = manifests.flatMap(({ properties }) => Object.values<Json>(read(folder, properties.file).files));
  const named = assets.flatMap(({ source, destinations }) =>
    Object.values<Json>(destinations).map(({ bucketName, objectKey, region: own = region }) => ({
      path: join(folder, source.path),
      isFolder: source.packaging === 'zip',
      bucket: bucketName.replace(/\$\{AWS::AccountId\}/, account).replace(/\$\{AWS::Region\}/, own),
      key: objectKey,
    })),
  );
  const isTemplate = ({ path }: Asset): boolean => path.endsWith('.template.json');
  return [
    ...new Map(named.filter((each) => !isTemplate(each)).map((each) => [`${each.bucket}/${each.key}`, each])).values(),
  ];
}
