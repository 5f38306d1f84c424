import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ListTagsOfResourceCommand,
  type OnDemandThroughput,
  ResourceNotFoundException,
  type RestoreSummary,
  type StreamViewType,
  type TableDescription,
  type Tag,
} from '@aws-sdk/client-dynamodb';

/** What a table is set to, as AWS describes it. */
export interface TableFacts {
  readonly name: string;
  readonly arn: string;
  readonly status: string;
  /** ARN of the key that it is encrypted with; absent where that is AWS's own. */
  readonly keyArn?: string | undefined;
  readonly stream?: StreamViewType | undefined;
  readonly ttlAttribute?: string | undefined;
  readonly isProtected: boolean;
  readonly onDemand?: OnDemandThroughput | undefined;
  /** Those that people may set. */
  readonly tags: readonly Tag[];
  /** The instants between which it can be restored; absent where it cannot. */
  readonly window?: { readonly earliest: Date; readonly latest: Date } | undefined;
  readonly restore?: RestoreSummary | undefined;
}

/** AWS keeps names that begin so to itself, those of CloudFormation among them. */
const isOurs = ({ Key = '' }: Tag): boolean => !Key.startsWith('aws:');

async function tagsOf(client: DynamoDBClient, ResourceArn: string): Promise<Tag[]> {
  const tags: Tag[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(new ListTagsOfResourceCommand({ ResourceArn, ...(NextToken && { NextToken }) }));
    tags.push(...(page.Tags ?? []).filter(isOurs));
    NextToken = page.NextToken;
  } while (NextToken);
  return tags;
}

/** @returns the attribute after which items vanish, where the table has one */
async function ttlOf(client: DynamoDBClient, TableName: string): Promise<string | undefined> {
  const { TimeToLiveDescription: ttl } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  return ttl?.TimeToLiveStatus?.startsWith('ENABL') ? ttl.AttributeName : undefined;
}

async function windowOf(client: DynamoDBClient, TableName: string): Promise<TableFacts['window']> {
  const { ContinuousBackupsDescription: backups } = await client.send(
    new DescribeContinuousBackupsCommand({ TableName }),
  );
  const {
    PointInTimeRecoveryStatus,
    EarliestRestorableDateTime: earliest,
    LatestRestorableDateTime: latest,
  } = backups?.PointInTimeRecoveryDescription ?? {};
  return PointInTimeRecoveryStatus === 'ENABLED' && earliest && latest ? { earliest, latest } : undefined;
}

/** Describes a table alone, without what is set around it. @returns undefined where there is none of that name */
export async function describedTable(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** Reads all that a table is set to. @returns undefined where there is none of that name */
export async function tableFacts(client: DynamoDBClient, name: string): Promise<TableFacts | undefined> {
  const table = await describedTable(client, name);
  if (!table) return undefined;
  const arn = table.TableArn ?? '';
  const [ttlAttribute, window, tags] = await Promise.all([
    ttlOf(client, name),
    windowOf(client, name),
    tagsOf(client, arn),
  ]);
  return {
    name,
    arn,
    status: table.TableStatus ?? '',
    keyArn: table.SSEDescription?.KMSMasterKeyArn,
    stream: table.StreamSpecification?.StreamEnabled ? table.StreamSpecification.StreamViewType : undefined,
    ttlAttribute,
    isProtected: table.DeletionProtectionEnabled ?? false,
    onDemand: table.OnDemandThroughput,
    tags,
    window,
    restore: table.RestoreSummary,
  };
}
