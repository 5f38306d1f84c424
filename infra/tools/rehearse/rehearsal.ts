import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { Api } from '../demo/client.ts';
import { assetsOf, type SynthesisedStack, stacksOf, type Template } from './assembly.ts';
import { DeployedStack, Failed } from './deployed-stack.ts';
import type { EmulatedAws } from './emulated-aws.ts';
import { booking, emergency, smoke } from './journeys.ts';
import { gapOf, type Reduced, withoutRefused } from './left-out.ts';
import { bootstrap, publishAssets } from './publish-assets.ts';
import { StaffTopic } from './staff-topic.ts';
import type { Outcome } from './summary.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Standing {
  stack: DeployedStack;
  resources: Map<string, { type: string; id: string }>;
}

/** What stands on the emulator, and where the product is told to find it. */
export class Rehearsal {
  private readonly outcome: Outcome;
  private readonly aws: EmulatedAws;
  private readonly stage: string;
  private readonly folder: string;
  private readonly standing: Standing[] = [];

  /** @param folder for what is only there meanwhile; it holds the `assembly` of the stage. @param outcome what is seen is told there */
  constructor(aws: EmulatedAws, stage: string, folder: string, outcome: Outcome) {
    this.aws = aws;
    this.stage = stage;
    this.folder = folder;
    this.outcome = outcome;
  }

  private saw(...lines: string[]): void {
    for (const line of lines) console.log(`  saw ${line}`);
    this.outcome.seen.push(...lines);
  }

  /** Creates every stack in its order, each without what the emulator cannot make. */
  async deploy(python: string): Promise<void> {
    const assembly = join(this.folder, 'assembly');
    const assets = assetsOf(assembly, this.aws.account, this.aws.region);
    await publishAssets(this.aws, python, this.folder, assets);
    const stacks = stacksOf(assembly);
    for (const region of new Set(stacks.map((stack) => stack.region ?? this.aws.region)))
      await bootstrap(this.aws, region);
    const lost: string[] = [];
    for (const stack of stacks) await this.create(stack, assets[0]?.bucket ?? '', lost);
  }

  private async create(synthesised: SynthesisedStack, bucket: string, lost: string[]): Promise<void> {
    const stack = new DeployedStack(this.aws, bucket, synthesised);
    const begun = performance.now();
    const { template, ...leftOut } = await this.createWithoutGaps(stack, synthesised.template, lost);
    const seconds = (performance.now() - begun) / 1000;
    lost.push(...leftOut.exports);
    const resources = await stack.resources();
    this.standing.push({ stack, resources });
    console.log(`  created ${stack.name}: ${resources.size} resources in ${seconds.toFixed(1)} s`);
    this.outcome.stacks.push({ name: stack.name, count: resources.size, seconds, leftOut });
    if (!(await stack.isUnchangedBy(template))) throw new Error(`${stack.name} was changed by its own template.`);
  }

  /** What the emulator refuses because it cannot, and says so, is left out, and the rest tried again. @throws Failed for every other refusal */
  private async createWithoutGaps(stack: DeployedStack, template: Template, lost: string[]): Promise<Reduced> {
    const refusals = await stack.unknownTypes(template);
    for (;;) {
      const reduced = withoutRefused(template, refusals, lost);
      try {
        await stack.create(reduced.template);
        return reduced;
      } catch (error) {
        const gaps = error instanceof Failed ? error.failures.flatMap((each) => gapOf(each) ?? []) : [];
        if (gaps.length === 0) throw error;
        refusals.push(...gaps);
      }
    }
  }

  private idsOf = (type: string): string[] =>
    this.standing.flatMap(({ resources }) =>
      [...resources.values()].filter((each) => each.type === type).map(({ id }) => id),
    );

  /** What the functions are told by the templates: names of tables, the topic, the public address. */
  private async environment(): Promise<Record<string, string>> {
    const functions = this.idsOf('AWS::Lambda::Function').map(async (name) => {
      const path = `/2015-03-31/functions/${name}/configuration`;
      return JSON.parse(await this.aws.rest('lambda', 'GET', path)).Environment?.Variables ?? {};
    });
    return Object.assign({}, ...(await Promise.all(functions)));
  }

  /** Imports the sample directory with the operator's own command. */
  private importDirectory(environment: Record<string, string>): void {
    const file = join(this.folder, 'directory.json');
    writeFileSync(file, JSON.stringify(sampleDirectory));
    const tables = Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('TABLE_')));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['infra/tools/admin/import-directory.ts', file], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...this.aws.environment, ...tables },
    });
    if (status !== 0) throw new Error(`The directory was not imported:\n${stdout}${stderr}`);
    this.saw(`the sample directory imported: ${stdout.trim().split('\n').at(-1)}`);
  }

  /** Walks through what a practice lives on, as its callers do. */
  async use(): Promise<void> {
    const environment = await this.environment();
    this.importDirectory(environment);
    const [apiId] = this.idsOf('AWS::ApiGateway::RestApi');
    const api = new Api(`${this.aws.endpoint}/restapis/${apiId}/${this.stage}/_user_request_`);
    const topic = await StaffTopic.listen(this.aws, environment.STAFF_TOPIC_ARN ?? '');
    this.saw(...(await emergency(api, topic, environment.PUBLIC_URL ?? '')));
    this.saw(...(await booking(api, topic)));
    const { passed, faults } = await smoke(api);
    this.saw(`${passed.length} of ${passed.length + faults.length} steps of the smoke test pass`);
    if (faults.length > 0) throw new Error(`The smoke test: ${faults.join('; ')}.`);
    await this.lookAtAlarms();
  }

  private async lookAtAlarms(): Promise<void> {
    const wanted = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'].flatMap(this.idsOf);
    const there: string[] = [];
    for (let NextToken: string | undefined = ''; NextToken !== undefined; ) {
      const page = { MaxRecords: '100', ...(NextToken && { NextToken }) };
      const xml = await this.aws.query('monitoring', 'DescribeAlarms', page);
      const names = xml('AlarmName').toArray();
      there.push(...names.map((name) => xml(name).text()));
      NextToken = xml('NextToken').text() || undefined;
    }
    const missing = wanted.filter((name) => !there.includes(name));
    if (missing.length > 0) throw new Error(`These alarms are not there: ${missing.join(', ')}.`);
    this.saw(`${wanted.length} alarms stand, all that were not left out`);
  }

  /** Removes the stacks, last first. That what others need, or what is protected, is refused before is looked at too. */
  async takeDown(): Promise<void> {
    const stacks = this.standing.splice(0).map(({ stack }) => stack);
    await this.unprotect(stacks.filter(({ isProtected }) => isProtected));
    const [first, ...others] = stacks;
    if (first && others.length > 0) this.saw(`refused: ${await refusalOf(first)}`);
    for (const stack of stacks.toReversed()) {
      const refusal = await stack.remove();
      if (refusal !== undefined) throw new Error(`${stack.name} was not deleted: ${refusal}`);
    }
    this.saw('every stack deleted, last first');
  }

  private async unprotect(stacks: readonly DeployedStack[]): Promise<void> {
    for (const stack of stacks) {
      await refusalOf(stack);
      await stack.unprotect();
    }
    if (stacks.length > 0) this.saw(`refused: to delete any of ${stacks.length} stacks while it is protected`);
  }
}

/** Tries to delete what must not be deletable now. @throws where it is */
async function refusalOf(stack: DeployedStack): Promise<string> {
  const refusal = await stack.remove();
  if (refusal === undefined)
    throw new Error(`${stack.name} could be deleted while it is protected, or others need it.`);
  return refusal.split('\n')[0] ?? '';
}
