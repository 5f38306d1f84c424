import { type TableName, tableNames } from '../../../../shared/store/table.ts';
import type { Stage } from '../../../stages.ts';
import { awsCli } from './aws-cli.ts';

/** A resource as CloudFormation lists it. */
export interface ListedResource {
  readonly LogicalResourceId: string;
  readonly ResourceType: string;
  readonly PhysicalResourceId?: string;
}

/** @returns the resources of a stack. @throws where there is no such stack, or it may not be asked for */
export type ListResources = (stack: string) => Promise<readonly ListedResource[]>;

/** A resource that the check of a deployment asks for: its stack, the name of its construct, and its type. */
export interface Wanted {
  readonly part: 'data' | 'messages';
  readonly construct: string;
  readonly type: 'AWS::DynamoDB::Table' | 'AWS::SNS::Topic';
}

const topic = (construct: string): Wanted => ({ part: 'messages', construct, type: 'AWS::SNS::Topic' });

export const topics = {
  staff: topic('StaffAlertsTopic'),
  alarmMail: topic('OperationsMail'),
  alarmText: topic('OperationsText'),
} as const;

export const tableOf = (name: TableName): Wanted => ({
  part: 'data',
  construct: name,
  type: 'AWS::DynamoDB::Table',
});

/** CDK puts eight digits of a hash behind the name of a construct. */
export const isWanted = (
  { construct, type }: Wanted,
  resource: Pick<ListedResource, 'LogicalResourceId' | 'ResourceType'>,
): boolean =>
  resource.ResourceType === type && new RegExp(`^${construct}[0-9A-F]{8}$`).test(resource.LogicalResourceId);

/** Asks CloudFormation through the AWS CLI, with its credentials and region. */
export const listByCli: ListResources = async (stack) => {
  try {
    const listed = await awsCli(['cloudformation', 'list-stack-resources', '--stack-name', stack]);
    return JSON.parse(listed).StackResourceSummaries;
  } catch (error) {
    throw new Error(`What ${stack} consists of is not known. ${(error as Error).message}`);
  }
};

export interface DeployedNames {
  readonly tables: Readonly<Record<TableName, string>>;
  readonly topics: Readonly<Record<keyof typeof topics, string>>;
}

/** Finds what a stage's resources are called in its account. @throws where one is missing */
export async function deployedNames(stage: Stage['name'], list: ListResources): Promise<DeployedNames> {
  const parts = ['data', 'messages'] as const;
  const listed = await Promise.all(
    parts.map(async (part) => [part, await list(`Spinebridge-${stage}-${part}`)] as const),
  );
  const stacks = Object.fromEntries(listed);
  const nameOf = (wanted: Wanted): string => {
    const found = stacks[wanted.part]?.find((resource) => isWanted(wanted, resource))?.PhysicalResourceId;
    if (found === undefined)
      throw new Error(`The stack ${wanted.part} of ${stage} has no ${wanted.construct}: deploy the stage first.`);
    return found;
  };
  const named = <Name extends string>(wanted: readonly (readonly [Name, Wanted])[]) =>
    Object.fromEntries(wanted.map(([name, each]) => [name, nameOf(each)])) as Record<Name, string>;
  return {
    tables: named(tableNames.map((name) => [name, tableOf(name)])),
    topics: named(Object.entries(topics) as [keyof typeof topics, Wanted][]),
  };
}
