import { setTimeout as wait } from 'node:timers/promises';
import type { SynthesisedStack, Template } from './assembly.ts';
import { type EmulatedAws, Refused } from './emulated-aws.ts';
import type { Refusal } from './left-out.ts';

export interface Failure {
  type: string;
  id: string;
  reason: string;
}

/** A stack did not come to what was wanted. */
export class Failed extends Error {
  readonly failures: readonly Failure[];

  constructor(what: string, failures: readonly Failure[]) {
    super([what, ...failures.map(({ type, id, reason }) => `${type} ${id}: ${reason}`)].join('\n  '));
    this.failures = failures;
  }
}

/** No stack of ours takes half of it. */
const patience = 240_000;

/** One stack at the emulator, by CloudFormation's own calls. */
export class DeployedStack {
  readonly name: string;
  readonly region: string;
  readonly isProtected: boolean;
  private readonly aws: EmulatedAws;
  private readonly bucket: string;

  constructor(aws: EmulatedAws, bucket: string, { name, region = aws.region, isProtected }: SynthesisedStack) {
    this.aws = aws;
    this.bucket = bucket;
    this.name = name;
    this.region = region;
    this.isProtected = isProtected;
  }

  private ask = (action: string, given: Record<string, string> = {}) =>
    this.aws.query('cloudformation', action, { StackName: this.name, ...given }, this.region);

  /** Templates are too large to travel in a call. @returns the address of its place */
  private async put(template: Template): Promise<string> {
    const path = `/${this.bucket}/${this.name}.template.json`;
    await this.aws.rest('s3', 'PUT', path, JSON.stringify(template));
    return `${this.aws.endpoint}${path}`;
  }

  /** Asks which types of the template the emulator has never heard of. @throws Refused where it finds another fault */
  async unknownTypes(template: Template): Promise<Refusal[]> {
    const TemplateURL = await this.put(template);
    try {
      await this.aws.query('cloudformation', 'ValidateTemplate', { TemplateURL }, this.region);
      return [];
    } catch (error) {
      const [, types] = /Unrecognized resource types: \[([^\]]*)\]/.exec((error as Error).message) ?? [];
      if (types === undefined) throw error;
      return types.split(', ').map((type) => ({ type }));
    }
  }

  /** @throws Failed with the resources that could not be made; what was made of it is gone then */
  async create(template: Template): Promise<void> {
    await this.ask('CreateStack', {
      TemplateURL: await this.put(template),
      EnableTerminationProtection: String(this.isProtected),
      'Capabilities.member.1': 'CAPABILITY_NAMED_IAM',
    });
    try {
      await this.until('CREATE_COMPLETE');
    } catch (error) {
      await this.unprotect();
      await this.remove();
      throw error;
    }
  }

  /** @returns whether the same template again is no change */
  async isUnchangedBy(template: Template): Promise<boolean> {
    const TemplateURL = await this.put(template);
    try {
      await this.ask('UpdateStack', { TemplateURL, 'Capabilities.member.1': 'CAPABILITY_NAMED_IAM' });
    } catch (error) {
      if (error instanceof Refused && /No updates are to be performed/.test(error.message)) return true;
      throw error;
    }
    await this.until('UPDATE_COMPLETE');
    return false;
  }

  unprotect = async (): Promise<void> => {
    await this.ask('UpdateTerminationProtection', { EnableTerminationProtection: 'false' });
  };

  /** @returns why it was refused; undefined where it is gone */
  async remove(): Promise<string | undefined> {
    try {
      await this.ask('DeleteStack');
      await this.until('DELETE_COMPLETE');
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  }

  /** @returns of each resource its type and what the emulator calls it, by logical id */
  async resources(): Promise<Map<string, { type: string; id: string }>> {
    const xml = await this.ask('DescribeStackResources');
    const members = xml('StackResources > member').toArray();
    const text = (of: (typeof members)[number], name: string): string => xml(of).children(name).text();
    return new Map(
      members.map((of) => [
        text(of, 'LogicalResourceId'),
        { type: text(of, 'ResourceType'), id: text(of, 'PhysicalResourceId') },
      ]),
    );
  }

  private async status(): Promise<{ status: string; reason: string }> {
    try {
      const xml = await this.ask('DescribeStacks');
      return { status: xml('StackStatus').first().text(), reason: xml('StackStatusReason').first().text() };
    } catch (error) {
      if (/does not exist/.test((error as Error).message)) return { status: 'DELETE_COMPLETE', reason: '' };
      throw error;
    }
  }

  private async until(wanted: string): Promise<void> {
    const deadline = Date.now() + patience;
    for (;;) {
      const { status, reason } = await this.status();
      if (status === wanted) return;
      if (!status.endsWith('_IN_PROGRESS'))
        throw new Failed(`${this.name} is ${status}. ${reason}`, await this.failures());
      if (Date.now() > deadline) throw new Error(`${this.name} is still ${status} after ${patience / 1000} seconds.`);
      await wait(100);
    }
  }

  private async failures(): Promise<Failure[]> {
    const xml = await this.ask('DescribeStackEvents');
    return xml('StackEvents > member')
      .toArray()
      .map((event) => {
        const of = (name: string): string => xml(event).children(name).text();
        const failure = { type: of('ResourceType'), id: of('LogicalResourceId'), reason: of('ResourceStatusReason') };
        return { ...failure, status: of('ResourceStatus') };
      })
      .filter(({ status }) => status.endsWith('_FAILED'));
  }
}
